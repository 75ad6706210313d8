-- What the candidates of a break point at, beside their words in found_break: a line for each candidate. NULL where none
-- points at anything, and for what was found before this script.
ALTER TABLE break_fact ADD COLUMN candidate_things TEXT;
