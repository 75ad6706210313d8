package settle.payment;

import settle.money.Money;

/**
 * A line of the plan, and what debits have paid of it.
 *
 * @param paid from zero to the whole
 */
public record PaidLine(Payable payable, Money paid) {

    public PaidLine {
        if (paid.minor() < 0 || paid.exceeds(payable.amount())) {
            throw new IllegalArgumentException(paid + " paid of " + payable);
        }
    }

    public Money open() {
        return payable.amount().minus(paid);
    }

    public boolean isPaid() {
        return open().isZero();
    }
}
