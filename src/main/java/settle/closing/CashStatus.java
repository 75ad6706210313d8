package settle.closing;

/** How an investor's cash stands against what is due. */
public enum CashStatus {
    UNFUNDED,
    SHORT,
    FUNDED,
    /** Funded, and more came, which goes back. */
    OVER
}
