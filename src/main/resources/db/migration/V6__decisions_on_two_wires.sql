-- The second wire that a decision names; decisions of before name none.
ALTER TABLE staged_decision ADD COLUMN other_reference VARCHAR(100);
