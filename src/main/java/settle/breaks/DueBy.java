package settle.breaks;

/** The moment of the closing's calendar by which a break must be dealt with. */
public enum DueBy {
    /** The cut-off for funds. */
    CUT_OFF,
    /** The cut-off for DWAC requests, the end of the closing day's work. */
    DWAC_CUT_OFF
}
