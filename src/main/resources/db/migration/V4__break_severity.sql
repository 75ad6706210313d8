-- How much a break blocks, where that may be less than its code; what was found before this script is as its code has it.
ALTER TABLE found_break ADD COLUMN severity VARCHAR(10);
