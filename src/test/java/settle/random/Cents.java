package settle.random;

import java.math.BigDecimal;

/** Amounts of money in cents as the contract prints them. */
final class Cents {
    private Cents() {}

    /** Two places: {@code 114000.00}. */
    static String plain(long cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }

    /** The same value with zeros at its end left out, which the contract allows too: {@code 114000}. */
    static String bare(long cents) {
        if (cents % 100 == 0) {
            return Long.toString(cents / 100);
        }
        return cents % 10 == 0 ? BigDecimal.valueOf(cents / 10, 1).toPlainString() : plain(cents);
    }

    static long parse(String text) {
        return new BigDecimal(text).movePointRight(2).longValueExact();
    }
}
