package settle.offering;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Optional;
import settle.money.Price;
import settle.money.Shares;
import settle.money.Warrants;

/**
 * What an investor buys: a share and a part of a warrant.
 *
 * @param warrantsPerShare a fraction such as 0.5, at most six places
 * @param oddShares what happens where the warrants of a number of shares are no whole number
 */
public record Unit(Price price, Currency currency, BigDecimal warrantsPerShare, OddShares oddShares) {

    /** The policy for a number of shares without a whole number of warrants. */
    public enum OddShares {
        /** No policy: the investor is on hold (S04). */
        HOLD,
        /** The fraction of a warrant is dropped. */
        FLOOR
    }

    /** The warrants that go with so many shares; empty where there is no whole number and no policy. */
    public Optional<Warrants> warrantsFor(Shares shares) {
        BigDecimal exact = exactWarrants(shares);
        boolean whole = exact.stripTrailingZeros().scale() <= 0;
        return whole || oddShares == OddShares.FLOOR ? Optional.of(floorOfWarrants(shares))
                : Optional.empty();
    }

    /** The exact product, which may have a fraction. */
    public BigDecimal exactWarrants(Shares shares) {
        return warrantsPerShare.multiply(BigDecimal.valueOf(shares.count()));
    }

    /** The product without its fraction. */
    public Warrants floorOfWarrants(Shares shares) {
        return new Warrants(exactWarrants(shares).setScale(0, RoundingMode.FLOOR).longValueExact());
    }
}
