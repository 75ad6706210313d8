-- What was received, as it was read, and what each run made of it. One script for H2 and MySQL.
-- Staged rows are never updated: a correction is a new row of a new file. A row knows its file and line, and is known by the
-- number of its record in the file, since one line may hold several.
-- Moments are ISO 8601 text in the offering's zone, those of the wall clock (started_at, finished_at, recorded_at) in UTC;
-- amounts are in hundredths of their currency.

-- This script runs until all of it has succeeded once. Tables that are there already are what a set-up left whose process
-- or server died; no run ever got as far as using them, and they are made again.
SET FOREIGN_KEY_CHECKS = 0;
DROP TABLE IF EXISTS audit_entry, found_break, allocation_end, allocation, placement CASCADE;
DROP TABLE IF EXISTS staged_decision, staged_warrant, staged_dwac, staged_entry, staged_subscription CASCADE;
DROP TABLE IF EXISTS staged_failure, staged_statement, staged_reject CASCADE;
DROP TABLE IF EXISTS run_file, received_file, settlement_run CASCADE;
SET FOREIGN_KEY_CHECKS = 1;

CREATE TABLE settlement_run (
    run_id BIGINT NOT NULL AUTO_INCREMENT,
    offering_id VARCHAR(64) NOT NULL,
    as_of VARCHAR(40) NOT NULL,
    verdict VARCHAR(20),
    started_at VARCHAR(40) NOT NULL,
    finished_at VARCHAR(40),
    PRIMARY KEY (run_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE INDEX settlement_run_of_offering ON settlement_run (offering_id, run_id);

CREATE TABLE received_file (
    file_id BIGINT NOT NULL AUTO_INCREMENT,
    offering_id VARCHAR(64) NOT NULL,
    run_id BIGINT NOT NULL,
    kind VARCHAR(20) NOT NULL,
    path VARCHAR(500) NOT NULL,
    sha256 VARCHAR(64) NOT NULL,
    control_sha256 VARCHAR(64) NOT NULL,
    format VARCHAR(100) NOT NULL,
    staged BOOLEAN NOT NULL,
    row_count BIGINT,
    reject_count BIGINT,
    printed_total DECIMAL(30, 2),
    net_of_all DECIMAL(30, 2),
    net_of_own DECIMAL(30, 2),
    other_account_rows BIGINT,
    other_currency_rows BIGINT,
    last_booked VARCHAR(40),
    control_count DECIMAL(30, 2),
    control_total DECIMAL(30, 2),
    opening_balance DECIMAL(30, 2),
    closing_balance DECIMAL(30, 2),
    PRIMARY KEY (file_id),
    FOREIGN KEY (run_id) REFERENCES settlement_run (run_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE INDEX received_file_of_offering ON received_file (offering_id, sha256);

CREATE TABLE run_file (
    run_id BIGINT NOT NULL,
    path VARCHAR(500) NOT NULL,
    kind VARCHAR(20) NOT NULL,
    format VARCHAR(100) NOT NULL,
    sha256 VARCHAR(64) NOT NULL,
    seen_as VARCHAR(10) NOT NULL,
    file_id BIGINT,
    remark TEXT NOT NULL,
    PRIMARY KEY (run_id, path),
    FOREIGN KEY (run_id) REFERENCES settlement_run (run_id),
    FOREIGN KEY (file_id) REFERENCES received_file (file_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE staged_reject (
    file_id BIGINT NOT NULL,
    record_no BIGINT NOT NULL,
    line_no INT NOT NULL,
    path VARCHAR(500) NOT NULL,
    column_name VARCHAR(200) NOT NULL,
    reason TEXT NOT NULL,
    line_text TEXT NOT NULL,
    PRIMARY KEY (file_id, record_no),
    FOREIGN KEY (file_id) REFERENCES received_file (file_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Banks' statements, and the controls of their files that do not hold.
CREATE TABLE staged_statement (
    file_id BIGINT NOT NULL,
    record_no BIGINT NOT NULL,
    line_no INT NOT NULL,
    account_number VARCHAR(100) NOT NULL,
    currency VARCHAR(3) NOT NULL,
    statement_id VARCHAR(200) NOT NULL,
    sequence_no BIGINT,
    first_page BIGINT NOT NULL,
    last_page BIGINT NOT NULL,
    after_other_pages BOOLEAN NOT NULL,
    before_other_pages BOOLEAN NOT NULL,
    statement_date VARCHAR(10),
    opening_balance DECIMAL(30, 2),
    closing_balance DECIMAL(30, 2),
    entry_count BIGINT NOT NULL,
    controls TEXT NOT NULL,
    PRIMARY KEY (file_id, record_no),
    FOREIGN KEY (file_id) REFERENCES received_file (file_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE staged_failure (
    file_id BIGINT NOT NULL,
    record_no BIGINT NOT NULL,
    line_no INT NOT NULL,
    control_name TEXT NOT NULL,
    code VARCHAR(3) NOT NULL,
    expected TEXT NOT NULL,
    actual TEXT NOT NULL,
    PRIMARY KEY (file_id, record_no),
    FOREIGN KEY (file_id) REFERENCES received_file (file_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE staged_subscription (
    file_id BIGINT NOT NULL,
    record_no BIGINT NOT NULL,
    line_no INT NOT NULL,
    subscription_id VARCHAR(100) NOT NULL,
    version INT NOT NULL,
    status VARCHAR(10) NOT NULL,
    shares BIGINT NOT NULL,
    warrants BIGINT NOT NULL,
    price_per_unit DECIMAL(15, 6) NOT NULL,
    aggregate_minor BIGINT NOT NULL,
    investor_name TEXT NOT NULL,
    registration_name TEXT NOT NULL,
    address TEXT NOT NULL,
    fund_manager TEXT NOT NULL,
    expected_payers TEXT NOT NULL,
    dtc_participant_number VARCHAR(100) NOT NULL,
    dtc_participant_name TEXT NOT NULL,
    dtc_account_number VARCHAR(100) NOT NULL,
    dtc_account_name TEXT NOT NULL,
    tin VARCHAR(100) NOT NULL,
    exceptions_stated TEXT NOT NULL,
    investor_signed_on VARCHAR(10),
    company_signed_on VARCHAR(10),
    PRIMARY KEY (file_id, record_no),
    FOREIGN KEY (file_id) REFERENCES received_file (file_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE staged_entry (
    file_id BIGINT NOT NULL,
    record_no BIGINT NOT NULL,
    line_no INT NOT NULL,
    account_number VARCHAR(100) NOT NULL,
    bank_reference VARCHAR(100) NOT NULL,
    imad VARCHAR(100) NOT NULL,
    uetr VARCHAR(100) NOT NULL,
    type_code VARCHAR(100) NOT NULL,
    booked_on VARCHAR(10),
    booked_time VARCHAR(20),
    value_date VARCHAR(10) NOT NULL,
    direction VARCHAR(10) NOT NULL,
    amount_minor BIGINT NOT NULL,
    currency VARCHAR(3) NOT NULL,
    entry_type VARCHAR(10) NOT NULL,
    status VARCHAR(10) NOT NULL,
    originator_name TEXT NOT NULL,
    originator_account VARCHAR(100) NOT NULL,
    originator_bank TEXT NOT NULL,
    remittance TEXT NOT NULL,
    reverses VARCHAR(100) NOT NULL,
    customer_reference VARCHAR(100) NOT NULL,
    PRIMARY KEY (file_id, record_no),
    FOREIGN KEY (file_id) REFERENCES received_file (file_id),
    CHECK (amount_minor >= 0)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE staged_dwac (
    file_id BIGINT NOT NULL,
    record_no BIGINT NOT NULL,
    line_no INT NOT NULL,
    dwac_id VARCHAR(100) NOT NULL,
    entered_at VARCHAR(40),
    decided_at VARCHAR(40),
    fast_agent_number VARCHAR(100) NOT NULL,
    cusip VARCHAR(100) NOT NULL,
    quantity BIGINT NOT NULL,
    dtc_participant_number VARCHAR(100) NOT NULL,
    account_number VARCHAR(100) NOT NULL,
    account_name TEXT NOT NULL,
    request_comment TEXT NOT NULL,
    status VARCHAR(10) NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (file_id, record_no),
    FOREIGN KEY (file_id) REFERENCES received_file (file_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE staged_warrant (
    file_id BIGINT NOT NULL,
    record_no BIGINT NOT NULL,
    line_no INT NOT NULL,
    warrant_number VARCHAR(100) NOT NULL,
    subscription_id VARCHAR(100) NOT NULL,
    holder_name TEXT NOT NULL,
    warrant_shares BIGINT NOT NULL,
    exercise_price DECIMAL(15, 6) NOT NULL,
    issue_date VARCHAR(10) NOT NULL,
    expiration_date VARCHAR(10) NOT NULL,
    delivered_on VARCHAR(10),
    courier_reference TEXT NOT NULL,
    PRIMARY KEY (file_id, record_no),
    FOREIGN KEY (file_id) REFERENCES received_file (file_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE staged_decision (
    file_id BIGINT NOT NULL,
    record_no BIGINT NOT NULL,
    line_no INT NOT NULL,
    decision_id VARCHAR(100) NOT NULL,
    exception_id VARCHAR(100) NOT NULL,
    action VARCHAR(20) NOT NULL,
    subscription_id VARCHAR(100) NOT NULL,
    bank_reference VARCHAR(100) NOT NULL,
    amount_minor BIGINT,
    reason TEXT NOT NULL,
    decided_by VARCHAR(100) NOT NULL,
    decided_at VARCHAR(40) NOT NULL,
    approved_by VARCHAR(100) NOT NULL,
    approved_at VARCHAR(40),
    PRIMARY KEY (file_id, record_no),
    FOREIGN KEY (file_id) REFERENCES received_file (file_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Each wire is placed once in a run, and never for more than it is.
CREATE TABLE placement (
    run_id BIGINT NOT NULL,
    wire_key VARCHAR(400) NOT NULL,
    bank_reference VARCHAR(400) NOT NULL,
    amount_minor BIGINT NOT NULL,
    currency VARCHAR(3) NOT NULL,
    applied_minor BIGINT NOT NULL,
    refundable_minor BIGINT NOT NULL,
    refund_code VARCHAR(3),
    refund_subscription_id VARCHAR(100),
    PRIMARY KEY (run_id, wire_key),
    FOREIGN KEY (run_id) REFERENCES settlement_run (run_id),
    CHECK (applied_minor >= 0),
    CHECK (refundable_minor >= 0),
    CHECK (applied_minor + refundable_minor <= amount_minor)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- The parts of a wire are laid end to end: one begins at zero, every other where exactly one ends, and none ends behind
-- what is applied of the wire, so that no cent of it can be claimed twice.
CREATE TABLE allocation (
    run_id BIGINT NOT NULL,
    wire_key VARCHAR(400) NOT NULL,
    from_minor BIGINT NOT NULL,
    previous_to_minor BIGINT,
    to_minor BIGINT NOT NULL,
    applied_minor BIGINT NOT NULL,
    subscription_id VARCHAR(100) NOT NULL,
    rule_name VARCHAR(20) NOT NULL,
    explanation TEXT NOT NULL,
    PRIMARY KEY (run_id, wire_key, from_minor),
    UNIQUE (run_id, wire_key, to_minor),
    UNIQUE (run_id, wire_key, subscription_id),
    FOREIGN KEY (run_id, wire_key) REFERENCES placement (run_id, wire_key),
    CHECK (from_minor = COALESCE(previous_to_minor, 0)),
    CHECK (from_minor >= 0 AND from_minor < to_minor),
    CHECK (to_minor <= applied_minor)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Where parts end. It stands apart because not every server heeds a key from a table to itself.
CREATE TABLE allocation_end (
    run_id BIGINT NOT NULL,
    wire_key VARCHAR(400) NOT NULL,
    to_minor BIGINT NOT NULL,
    PRIMARY KEY (run_id, wire_key, to_minor),
    FOREIGN KEY (run_id, wire_key, to_minor) REFERENCES allocation (run_id, wire_key, to_minor)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

ALTER TABLE allocation ADD FOREIGN KEY (run_id, wire_key, previous_to_minor)
    REFERENCES allocation_end (run_id, wire_key, to_minor);

CREATE TABLE found_break (
    run_id BIGINT NOT NULL,
    exception_id VARCHAR(40) NOT NULL,
    code VARCHAR(3) NOT NULL,
    subject VARCHAR(20) NOT NULL,
    subscription_id VARCHAR(100) NOT NULL,
    bank_reference VARCHAR(400) NOT NULL,
    dwac_id VARCHAR(100) NOT NULL,
    warrant_number VARCHAR(100) NOT NULL,
    expected TEXT NOT NULL,
    actual TEXT NOT NULL,
    difference TEXT NOT NULL,
    message TEXT NOT NULL,
    candidates TEXT NOT NULL,
    source_file VARCHAR(500) NOT NULL,
    source_line INT NOT NULL,
    status VARCHAR(10) NOT NULL,
    first_seen_at VARCHAR(40) NOT NULL,
    PRIMARY KEY (run_id, exception_id),
    FOREIGN KEY (run_id) REFERENCES settlement_run (run_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- The record: rows are only ever appended, each with the hash of the one before.
CREATE TABLE audit_entry (
    offering_id VARCHAR(64) NOT NULL,
    entry_no BIGINT NOT NULL,
    run_id BIGINT NOT NULL,
    as_of VARCHAR(40) NOT NULL,
    recorded_at VARCHAR(40) NOT NULL,
    kind VARCHAR(20) NOT NULL,
    subject VARCHAR(500) NOT NULL,
    detail MEDIUMTEXT NOT NULL,
    previous_hash VARCHAR(64) NOT NULL,
    entry_hash VARCHAR(64) NOT NULL,
    PRIMARY KEY (offering_id, entry_no),
    FOREIGN KEY (run_id) REFERENCES settlement_run (run_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE INDEX audit_entry_of_kind ON audit_entry (offering_id, kind, entry_no);
