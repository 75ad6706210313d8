package settle.breaks;

/** What few codes are beside their columns. */
public enum BreakTrait {
    /** No two persons can decide it away. */
    NEVER_WAIVED,
    /** Money came for the subscription and may not be applied: no C01 beside it. */
    EXPLAINS_MISSING_FUNDS,
    /** Holds a wire that may be an investor's: their C01 says that it is settled first. */
    HOLDS_FUNDS,
    /** May be of a file of which nothing is used. */
    HIDES_ROWS,
    /** What was found is a record as it stands in its file. */
    QUOTES_RECORD,
    /** Nothing is wrong but that something has not come: the closing is incomplete, and not refused. */
    AWAITS_FILES
}
