package settle.offeringfile;

import java.util.regex.Pattern;

/** Proves numbers of the market by the digit with which they end. */
final class CheckDigit {

    private static final Pattern CUSIP = Pattern.compile("[0-9A-Z*@#]{8}[0-9]");
    private static final Pattern ABA = Pattern.compile("[0-9]{9}");
    /** The signs of a CUSIP in the order of their values, from 0. */
    private static final String SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ*@#";
    private static final int[] ABA_WEIGHTS = {3, 7, 1};

    private CheckDigit() {}

    /** A CUSIP: every second sign counts double, and the digits of all values add up to a whole ten. */
    static boolean provesCusip(String text) {
        if (!CUSIP.matcher(text).matches()) {
            return false;
        }
        int sum = 0;
        for (int at = 0; at < text.length(); at++) {
            int value = SIGNS.indexOf(text.charAt(at)) * (1 + at % 2);
            sum += value / 10 + value % 10;
        }
        return sum % 10 == 0;
    }

    /** A routing number of the American Bankers Association: weighed by 3, 7, 1 it is a whole ten. */
    static boolean provesAba(String text) {
        if (!ABA.matcher(text).matches()) {
            return false;
        }
        int sum = 0;
        for (int at = 0; at < text.length(); at++) {
            sum += ABA_WEIGHTS[at % ABA_WEIGHTS.length] * Character.digit(text.charAt(at), 10);
        }
        return sum % 10 == 0;
    }
}
