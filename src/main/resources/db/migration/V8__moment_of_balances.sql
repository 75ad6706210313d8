-- The time that a statement's closing balance speaks for; without one it speaks for the whole day.
ALTER TABLE staged_statement ADD COLUMN statement_time VARCHAR(18);
