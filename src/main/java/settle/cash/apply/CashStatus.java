package settle.cash.apply;

/** How an investor's cash stands against what is due. */
public enum CashStatus {
    UNFUNDED(false),
    SHORT(false),
    FUNDED(true),
    /** Funded, and more came, which goes back. */
    OVER(true);

    private final boolean funded;

    CashStatus(boolean funded) {
        this.funded = funded;
    }

    /** Whether all that is due is applied. */
    public boolean isFunded() {
        return funded;
    }
}
