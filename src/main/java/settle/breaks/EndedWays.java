package settle.breaks;

/** What is left to do of an exception once the offering is terminated: nobody is funded or delivered to. */
public enum EndedWays {
    /** Its ways out stand as they do before. */
    UNCHANGED("{ways}"),
    NONE("None: the offering is terminated, and every subscription ended."),
    GOES_BACK("Pay back what refunds.csv lists of it: the offering is terminated."),
    GOES_BACK_ONCE_BOOKED("Ask the bank when it is booked; then it goes back: the offering is terminated."),
    REJECTED("The offering is terminated: the transfer agent rejects what is pending, and shares that were "
            + "delivered are recalled."),
    RECALLED("Escalate at once. The shares are recalled: a DWAC list has the request as CANCELLED.");

    private final String nextAction;

    EndedWays(String nextAction) {
        this.nextAction = nextAction;
    }

    public static EndedWays of(BreakCode code) {
        return switch (code) {
            case S01, S02, S03, S04, S05, S06, S08, S09, C01, C02, C03, D01, D06, W01, W02, W03 -> NONE;
            case C06, C07, C08, C09, C12, C14, C19 -> GOES_BACK;
            case C17 -> GOES_BACK_ONCE_BOOKED;
            case D02, D03, D04, D05, D07, D10 -> REJECTED;
            case D08 -> RECALLED;
            default -> UNCHANGED;
        };
    }

    /** The break, with what is left to do of it. */
    public Break told(Break found) {
        return this == UNCHANGED ? found : found.followedBy(nextAction);
    }
}
