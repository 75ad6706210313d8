package settle.report;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import settle.breaks.BreakCode;
import settle.money.Money;

/** How numbers are written for reading: thousands grouped, the same in every place of the world. */
final class HtmlFigures {

    private static final Pattern AMOUNT = Pattern.compile("-?[0-9]{1,18}\\.[0-9]{1,6}");
    private static final Pattern COUNT = Pattern.compile("-?[0-9]{1,18}");
    /** Codes whose whole numbers are quantities; elsewhere they may be identifiers, not to be grouped. */
    private static final Set<BreakCode> OF_QUANTITIES = EnumSet.of(
            BreakCode.F02, BreakCode.F07, BreakCode.S03, BreakCode.S04, BreakCode.S05,
            BreakCode.D01, BreakCode.D02, BreakCode.D07, BreakCode.W01);

    private HtmlFigures() {}

    static String grouped(long count) {
        return grouped(Long.toString(count));
    }

    /** A rate such as 0.048 as {@code 4.8 %}. */
    static String percent(BigDecimal rate) {
        return rate.movePointRight(2).stripTrailingZeros().toPlainString() + " %";
    }

    /** The whole per cent that one amount is of another, rounded down; 0 of nothing. */
    static long wholePercent(Money part, Money whole) {
        return whole.isPositive() ? Math.multiplyExact(part.minor(), 100) / whole.minor() : 0;
    }

    /** What a break expected or found, grouped, where it is a number. */
    static Optional<String> number(BreakCode code, String value) {
        boolean number = AMOUNT.matcher(value).matches()
                || OF_QUANTITIES.contains(code) && COUNT.matcher(value).matches();
        return number ? Optional.of(grouped(value)) : Optional.empty();
    }

    private static String grouped(String plain) {
        int begin = plain.startsWith("-") ? 1 : 0;
        int point = plain.indexOf('.');
        StringBuilder text = new StringBuilder(plain);
        for (int at = (point < 0 ? plain.length() : point) - 3; at > begin; at -= 3) {
            text.insert(at, ',');
        }
        return text.toString();
    }
}
