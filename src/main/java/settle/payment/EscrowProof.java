package settle.payment;

import settle.money.Money;

/**
 * Whether the account can pay: its balance is what is still to be paid out of it, held in it, or with nobody.
 * The balance comes from the bank, the uses from the plan and the ledgers, so that the two can differ.
 *
 * @param balance the bank's last stated one with what was booked after it, else the sum of the entries
 * @param planned open parts of what the issuer, fees and expenses get
 * @param refunds still due
 * @param held applied to investors whose purchase is not in the gross
 * @param unplaced receipts that stand nowhere else, and interest above the charges
 * @param chargesOpen charges that the issuer bears and the gross does not reach: neither a use nor missing
 */
public record EscrowProof(Money balance, Money planned, Money refunds, Money held, Money unplaced,
        Money chargesOpen) {

    public EscrowProof {
        requireNoneNegative(planned, refunds, held, unplaced, chargesOpen);
    }

    public boolean holds() {
        return missing().isZero();
    }

    /** What can neither be paid out now nor go back: held for investors, or with nobody. */
    public Money blocked() {
        return held.plus(unplaced);
    }

    /** Everything that the account must be able to pay. */
    public Money uses() {
        return planned.plus(refunds).plus(held).plus(unplaced);
    }

    /**
     * What the account lacks for its uses; below zero where more is in it than anybody is known to be owed.
     */
    public Money missing() {
        return uses().minus(chargesOpen).minus(balance);
    }

    private static void requireNoneNegative(Money... uses) {
        for (Money use : uses) {
            if (use.minor() < 0) {
                throw new IllegalArgumentException("a use of " + use);
            }
        }
    }
}
