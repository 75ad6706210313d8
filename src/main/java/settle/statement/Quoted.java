package settle.statement;

/**
 * A number of a wire that stands where the payer may have written it. It says of a wire that it may be one
 * that bears this number, and nothing else; so it is marked wherever a number of a wire stands.
 */
public final class Quoted {

    private static final String MARK = "~";

    private Quoted() {}

    /** A number, marked; empty text where there is none. */
    public static String of(String number) {
        return number.isEmpty() || is(number) ? number : MARK + number;
    }

    public static boolean is(String number) {
        return number.startsWith(MARK);
    }

    /** A number without the mark. */
    public static String number(String number) {
        return is(number) ? number.substring(MARK.length()) : number;
    }

    /** A number that is the bank's; empty text where the payer may have written it. */
    public static String banks(String number) {
        return is(number) ? "" : number;
    }
}
