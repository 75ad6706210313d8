-- With which offering file and program a file was read: where either is another now, the file is read anew. Readings of
-- before this script do not know it.
ALTER TABLE received_file ADD COLUMN read_with VARCHAR(200);
