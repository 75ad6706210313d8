package settle.job;

import settle.intake.Outcome;

/** A record that is read or rejected, with the file that it is of. */
record StagedRecord(long fileId, Outcome<?> outcome) {}
