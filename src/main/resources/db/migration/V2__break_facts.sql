-- The facts of a break beside its words in found_break: as what its figures are to be read, and the things that it is
-- about and that found_break has no column for. What runs found before this script is words alone.

-- Like the first script, this one bears what a set-up left whose process or server died: no run used it.
DROP TABLE IF EXISTS break_fact;

CREATE TABLE break_fact (
    run_id BIGINT NOT NULL,
    exception_id VARCHAR(40) NOT NULL,
    expected_form VARCHAR(100) NOT NULL,
    actual_form VARCHAR(100) NOT NULL,
    difference_form VARCHAR(100) NOT NULL,
    wire_key VARCHAR(400),
    file_path VARCHAR(500),
    file_sha256 VARCHAR(64),
    decision_id VARCHAR(100),
    PRIMARY KEY (run_id, exception_id),
    FOREIGN KEY (run_id) REFERENCES settlement_run (run_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
