package settle.breaks;

/** Who acts on a break. */
public enum Owner {
    OPERATIONS("operations"),
    ESCROW_AGENT("escrow agent"),
    TRANSFER_AGENT("transfer agent"),
    PLACEMENT_AGENT("placement agent"),
    INVESTOR("investor"),
    BROKER("investor's broker"),
    ISSUER("issuer"),
    COUNSEL("counsel"),
    COMPLIANCE("compliance");

    private final String title;

    Owner(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
