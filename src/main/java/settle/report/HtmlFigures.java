package settle.report;

import java.math.BigDecimal;
import settle.breaks.Figure;
import settle.money.Money;

/** How numbers are written for reading: thousands grouped, the same in every place of the world. */
final class HtmlFigures {

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

    /** What a break expected or found, where it is a number. */
    static String grouped(Figure number) {
        return grouped(number.plain());
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
