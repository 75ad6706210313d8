package settle.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What one share (with its part of a warrant) costs. Two prices are equal when they are the same number,
 * however many zeros they were written with.
 *
 * @param perShare above zero, at most {@value #MAX_PLACES} places
 */
public record Price(BigDecimal perShare) {

    public static final int MAX_PLACES = 6;

    private static final Pattern PLAIN = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1," + MAX_PLACES
            + "}0{0,12})?");

    public Price {
        perShare = perShare.stripTrailingZeros();
        if (perShare.signum() <= 0 || perShare.scale() > MAX_PLACES) {
            throw new IllegalArgumentException("not a price: " + perShare);
        }
    }

    /**
     * Reads a plain decimal above zero, of at most {@code places} places but for zeros at its end; empty for
     * any other text.
     */
    public static Optional<Price> parse(String text, int places) {
        if (!PLAIN.matcher(text).matches()) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(text);
        return number.signum() == 0 || number.stripTrailingZeros().scale() > places ? Optional.empty()
                : Optional.of(new Price(number));
    }

    /**
     * The places that amounts at this price are written with: two, or more where the price itself needs them.
     */
    public int places() {
        return Math.max(2, perShare.scale());
    }

    /** Amount due: shares times price, to the cent; a price in whole cents never needs the rounding. */
    public Money times(Shares shares, Currency currency) {
        BigDecimal exact = perShare.multiply(BigDecimal.valueOf(shares.count()));
        return Money.ofDecimal(exact.setScale(2, RoundingMode.HALF_UP), currency);
    }

    @Override
    public String toString() {
        return perShare.setScale(places(), RoundingMode.UNNECESSARY).toPlainString();
    }
}
