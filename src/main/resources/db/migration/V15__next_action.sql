-- What to do next of a break, as it was told: its sentence may say other than its code.
ALTER TABLE break_fact ADD COLUMN next_action TEXT;
