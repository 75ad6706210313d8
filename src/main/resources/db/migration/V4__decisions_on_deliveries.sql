-- What decisions on deliveries, and on wires of two names, name besides; decisions of before name none of it.
ALTER TABLE staged_decision ADD COLUMN (other_reference VARCHAR(100), named_file TEXT);
