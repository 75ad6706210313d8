package settle.random;

/** What a scenario is about; a closing may be planned of some groups only. */
public enum ScenarioGroup {
    /** Wires that name subscriptions. */
    REFERENCE,
    /** Wires that only their payer links. */
    PARTY,
    /** One payer for several subscriptions. */
    GROUP,
    /** Too little, too much, in parts, twice. */
    AMOUNT,
    /** Pending, late, after a deadline. */
    TIMING,
    /** Returned, repeated, foreign, misdirected or nobody's money, interest and fees. */
    STRAY,
    /** Faults of the signature pages. */
    BOOK,
    /** Deposit requests. */
    DWAC,
    /** The warrant register. */
    WARRANT,
    /** Files without a control, and copies of files. */
    FILE
}
