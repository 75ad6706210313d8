package settle.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An exact amount of one currency, in hundredths (cents); of a currency of more decimals, in its smallest
 * unit.
 *
 * <p>{@link #parse} and {@link #toString} are inverses for amounts of zero and above. Arithmetic between
 * two currencies, and beyond the range of a {@code long}, throws {@link ArithmeticException}.
 *
 * @param minor hundredths of the currency, or smaller units where it has them, negative for a shortfall
 * @param currency ISO 4217
 */
public record Money(long minor, Currency currency) implements Comparable<Money> {

    /** Digits before the point that an amount may have; more would not fit the arithmetic. */
    public static final int MAX_INTEGER_DIGITS = 13;
    /** The least amount, in whole units, that is out of range. */
    public static final BigDecimal LIMIT = BigDecimal.TEN.pow(MAX_INTEGER_DIGITS);

    /** Decimals that every amount has; a currency may have more. */
    public static final int CENTS = 2;
    /** The most decimals that amounts of any currency have. */
    public static final int MOST_PLACES = 4;
    private static final Pattern PLAIN =
            Pattern.compile("[0-9]{1," + MAX_INTEGER_DIGITS + "}(\\.[0-9]{1,16})?");

    public Money {
        Objects.requireNonNull(currency, "currency");
    }

    /** The decimals of amounts in a currency: two at least, three of a Bahraini dinar. */
    public static int places(Currency currency) {
        return Math.max(CENTS, currency.getDefaultFractionDigits());
    }

    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    /**
     * Reads a plain decimal without sign and grouping, of at most as many places as the currency has but for
     * zeros at its end; empty for any other text.
     */
    public static Optional<Money> parse(String text, Currency currency) {
        if (!PLAIN.matcher(text).matches()) {
            return Optional.empty();
        }
        BigDecimal decimal = new BigDecimal(text).stripTrailingZeros();
        return decimal.scale() > places(currency) ? Optional.empty() : Optional.of(ofDecimal(decimal,
                currency));
    }

    /**
     * The amount that a decimal states exactly; {@link ArithmeticException} if it has fractions of its
     * smallest unit.
     */
    public static Money ofDecimal(BigDecimal decimal, Currency currency) {
        return new Money(decimal.movePointRight(places(currency)).longValueExact(), currency);
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(minor, sameCurrency(other).minor), currency);
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(minor, sameCurrency(other).minor), currency);
    }

    public Money negated() {
        return new Money(Math.negateExact(minor), currency);
    }

    /** The same without its sign. */
    public Money absolute() {
        return new Money(Math.absExact(minor), currency);
    }

    /** This amount times a rate such as 0.048, rounded to the cent as told. */
    public Money times(BigDecimal rate, RoundingMode rounding) {
        BigDecimal exact = BigDecimal.valueOf(minor).multiply(rate);
        return new Money(exact.setScale(0, rounding).longValueExact(), currency);
    }

    public Money min(Money other) {
        return new Money(Math.min(minor, sameCurrency(other).minor), currency);
    }

    public Money max(Money other) {
        return new Money(Math.max(minor, sameCurrency(other).minor), currency);
    }

    public boolean isZero() {
        return minor == 0;
    }

    public boolean isPositive() {
        return minor > 0;
    }

    public boolean exceeds(Money other) {
        return compareTo(other) > 0;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(minor, sameCurrency(other).minor);
    }

    /** Plain decimal with the currency's places, without the currency: {@code 1140.00}. */
    @Override
    public String toString() {
        return decimal().toPlainString();
    }

    /** The number that it states, with the currency's places. */
    public BigDecimal decimal() {
        return BigDecimal.valueOf(minor, places(currency));
    }

    /** For a sentence: {@code 1,140.00}. */
    public String grouped() {
        String plain = decimal().abs().toPlainString();
        int point = plain.indexOf('.');
        StringBuilder text = new StringBuilder(plain);
        for (int at = point - 3; at > 0; at -= 3) {
            text.insert(at, ',');
        }
        return (minor < 0 ? "-" : "") + text;
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new ArithmeticException("amounts in " + currency + " and " + other.currency);
        }
        return other;
    }
}
