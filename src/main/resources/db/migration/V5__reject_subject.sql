-- What a record that cannot be read is about, as far as its fields can be read. One statement, so that a set-up that died
-- has added all of these columns or none.
ALTER TABLE staged_reject ADD COLUMN (
    subscription_id VARCHAR(100),
    dwac_id VARCHAR(100),
    warrant_number VARCHAR(100),
    decision_id VARCHAR(100),
    account_number VARCHAR(100)
);
