-- The delivery, or the line of a file, that a decision names; decisions of before name none.
ALTER TABLE staged_decision ADD COLUMN named_file TEXT;
