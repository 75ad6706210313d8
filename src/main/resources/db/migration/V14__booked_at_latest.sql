-- Whether an entry was booked at this moment at the latest, by the report that has it; NULL where the bank states when.
ALTER TABLE staged_entry ADD COLUMN booked_word VARCHAR(10);
