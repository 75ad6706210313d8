-- What to do next of a break, as it was told, where its sentence says other than its code.
ALTER TABLE break_fact ADD COLUMN next_action TEXT;
