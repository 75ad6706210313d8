package settle.inquiry;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import settle.audit.AuditFacts;
import settle.money.Money;

/**
 * The money in escrow that stands where it is, as the record states it.
 *
 * @param applied to all investors
 * @param appliedOnHold the part of it that is applied to investors on hold
 * @param unplaced with nobody
 */
record BlockedMoney(Money applied, Money appliedOnHold, Money unplaced, Money toRefund) {

    /** Empty where nothing is stated. */
    static Optional<BlockedMoney> of(AuditFacts sums) {
        if (sums.get("currency").isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new BlockedMoney(amount(sums, "applied"), amount(sums, "applied_on_hold"),
                amount(sums, "unplaced"), amount(sums, "to_refund")));
    }

    /** What cannot go on: applied to investors on hold, or placed with nobody. */
    Money blocked() {
        return appliedOnHold.plus(unplaced);
    }

    private static Money amount(AuditFacts sums, String name) {
        return Money.ofDecimal(new BigDecimal(sums.get(name)), Currency.getInstance(sums.get("currency")));
    }
}
