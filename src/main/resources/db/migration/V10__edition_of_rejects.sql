-- What tells a row that cannot be read from others of its id: its version, moment or action.
ALTER TABLE staged_reject ADD COLUMN edition VARCHAR(100);
