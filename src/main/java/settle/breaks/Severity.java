package settle.breaks;

/** What a break stands in the way of; declared worst first. */
public enum Severity {
    /** Blocks the closing. */
    STOP,
    /** Blocks its subject: the investor, or the money of an unplaced wire. */
    HOLD,
    /** Blocks nobody, but somebody acts. */
    WARN,
    /** For the record. */
    INFO
}
