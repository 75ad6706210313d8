-- Fedwire's identifier of a message as its receiver has it, beside that of its sender.
ALTER TABLE staged_entry ADD COLUMN omad VARCHAR(100);
