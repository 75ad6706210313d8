-- Another reference that the bank gives an entry: of its booking, beside that of its transaction.
ALTER TABLE staged_entry ADD COLUMN second_reference VARCHAR(100);
