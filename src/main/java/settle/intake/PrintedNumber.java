package settle.intake;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import settle.offering.BankLayout;

/**
 * A number as a bank prints it: {@code 228,000.00}, {@code -75.00}, {@code 75.00-}, {@code (75.00)}, {@code
 * $(75.00)}, {@code $228,000.00}, {@code 75.00 DR}.
 *
 * @param digits without sign and grouping, with a point before the cents
 * @param sign how it is told that money goes out, or in
 */
record PrintedNumber(String digits, Sign sign) {

    private static final Pattern SHAPE = Pattern.compile(
            "(?<outer>\\p{Sc}\\s*(?=\\())?(?<open>\\(\\s*)?(?<before>[+-])?\\s*(?<symbol>\\p{Sc})?\\s*"
                    + "(?<inner>[+-])?(?<digits>[0-9][^()+-]*?)(?<after>\\s?[+-])?(?<close>\\s*\\))?"
                    + "(?<word>\\s?(?i:CR|DR))?");
    private static final Pattern NONE = Pattern.compile("[-\u2010-\u2015\u2212]+");

    /** Signs of money, and the currencies that are written with them. */
    private static final Map<String, Pattern> SYMBOLS = Map.of("$", Pattern.compile("[A-Z]{2}D|MXN"),
            "\u20AC", Pattern.compile("EUR"), "\u00A3", Pattern.compile("GBP"),
            "\u00A5", Pattern.compile("JPY|CNY"));

    /** How a number tells its direction. */
    enum Sign {
        /** Not at all. */
        NONE,
        /** A plus. */
        PLUS,
        /** A minus before or behind it, or brackets around it. */
        MINUS,
        /** {@code CR}. */
        CREDIT,
        /** {@code DR}. */
        DEBIT
    }

    /** A dash stands for no amount. */
    static boolean isNone(String text) {
        return NONE.matcher(text).matches();
    }

    /**
     * Reads a number in the way of a layout; empty for any other text.
     *
     * @param currency of the row, whose sign may stand before it; empty text where none is known
     */
    static Optional<PrintedNumber> of(String text, BankLayout layout, String currency) {
        Matcher shape = SHAPE.matcher(text.replace('\u2212', '-'));
        if (!shape.matches() || !Stream.of("outer", "symbol").map(shape::group)
                .allMatch(symbol -> isOf(symbol, currency))
                || shape.group("outer") != null && shape.group("symbol") != null) {
            return Optional.empty();
        }
        boolean brackets = shape.group("open") != null;
        long signs = Stream.of("open", "before", "inner", "after", "word")
                .filter(part -> shape.group(part) != null).count();
        if (signs > 1 || brackets != (shape.group("close") != null)) {
            return Optional.empty();
        }
        return digits(shape.group("digits"), layout).map(digits -> new PrintedNumber(digits, sign(shape)));
    }

    private static Sign sign(Matcher shape) {
        if (shape.group("open") != null) {
            return Sign.MINUS;
        }
        if (shape.group("word") != null) {
            return shape.group("word").strip().equalsIgnoreCase("DR") ? Sign.DEBIT : Sign.CREDIT;
        }
        for (String part : new String[]{"before", "inner", "after"}) {
            if (shape.group(part) != null) {
                return shape.group(part).strip().equals("-") ? Sign.MINUS : Sign.PLUS;
            }
        }
        return Sign.NONE;
    }

    private static boolean isOf(String symbol, String currency) {
        return symbol == null || SYMBOLS.containsKey(symbol.strip()) && (currency.isEmpty()
                || SYMBOLS.get(symbol.strip()).matcher(currency).matches());
    }

    private static Optional<String> digits(String text, BankLayout layout) {
        String fraction = "(" + Pattern.quote(String.valueOf(layout.decimalSeparator())) + "[0-9]+)?";
        String group = layout.groupingSeparator().map(String::valueOf).orElse("");
        boolean grouped = !group.isEmpty()
                && text.matches("[0-9]{1,3}(" + Pattern.quote(group) + "[0-9]{3})+" + fraction);
        return grouped || text.matches("[0-9]+" + fraction)
                ? Optional.of((grouped ? text.replace(group, "") : text).replace(layout.decimalSeparator(),
                        '.'))
                : Optional.empty();
    }

    boolean isOut() {
        return sign == Sign.MINUS || sign == Sign.DEBIT;
    }

    boolean isZero() {
        return new BigDecimal(digits).signum() == 0;
    }

    /** With its sign, as a sum sees it. */
    BigDecimal value() {
        BigDecimal number = new BigDecimal(digits);
        return isOut() ? number.negate() : number;
    }
}
