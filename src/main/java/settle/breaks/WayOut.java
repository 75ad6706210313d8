package settle.breaks;

/**
 * A way out of an exception, which the desk can go by itself.
 *
 * @param by what is done
 * @param sentence it in words. An action of decisions stands with the fields to fill, {@code ACTION (field:
 *     value, …)}; values that a break knows are slots: {@code {exception}}, {@code {delivery}}, {@code
 *     {wire}}, {@code {subscription}}
 */
public record WayOut(By by, String sentence) {

    /** Whether it is a decision on where the money of the wire goes that the exception is about. */
    boolean placesWire() {
        return switch (by) {
            case APPLY, RELEASE_MATCH, ACCEPT_PAYER, REFUND -> sentence.contains("{wire}");
            default -> false;
        };
    }

    /** What makes an end of an exception. */
    public enum By {
        /** A file comes, or comes again, as its sender mended it. */
        FILE("a file"),
        FILE_TAKEN_AWAY("a file taken away"),
        OFFERING_FILE("the offering file"),
        /** Money comes into the account. */
        MONEY_IN("money in"),
        /** Money that is owed goes out of it. */
        MONEY_OUT("money out"),
        TIME("time"),
        APPLY("APPLY"),
        RELEASE_MATCH("RELEASE_MATCH"),
        ACCEPT_PAYER("ACCEPT_PAYER"),
        WAIVE("WAIVE"),
        REFUND("REFUND"),
        ACCEPT_DELIVERY("ACCEPT_DELIVERY"),
        WITHDRAW_DELIVERY("WITHDRAW_DELIVERY"),
        USE_SIGHTING("USE_SIGHTING"),
        TWO_WIRES("TWO_WIRES");

        private final String title;

        By(String title) {
            this.title = title;
        }

        /** As the table of ways out calls it; of a decision, its action. */
        public String title() {
            return title;
        }
    }
}
