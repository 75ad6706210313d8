package settle.proof;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a control file says that its data file holds, each where it is stated.
 *
 * @param count number of data rows
 * @param total sum of the amounts, shares or quantities as printed
 * @param openingBalance before the file's booked entries
 * @param closingBalance after them
 */
public record ControlTotals(
        Optional<BigDecimal> count,
        Optional<BigDecimal> total,
        Optional<BigDecimal> openingBalance,
        Optional<BigDecimal> closingBalance) {

    /** The ending of a control file's name after that of its data file. */
    public static final String SUFFIX = ".control";

    public static final ControlTotals NONE =
            new ControlTotals(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** How many things it states. */
    long stated() {
        return Stream.of(count, total, openingBalance, closingBalance).filter(Optional::isPresent).count();
    }

    /** Whether it proves the completeness of an escrow file in any way. */
    public boolean proveSomething() {
        return count.isPresent() || total.isPresent() || openingBalance.isPresent()
                && closingBalance.isPresent();
    }
}
