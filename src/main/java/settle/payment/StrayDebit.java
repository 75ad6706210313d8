package settle.payment;

import java.util.List;
import settle.money.Money;

/**
 * A debit that pays nothing that is planned, or more than is (X04).
 *
 * @param amount what of it pays nothing; above zero
 * @param proposed what it may have been meant for, as far as that is open
 */
public record StrayDebit(Debit debit, Money amount, Reason reason, List<PaidLine> proposed) {

    /** Why it pays nothing. */
    public enum Reason {
        /** Nothing is to be paid before the closing goes ahead but refunds that people decided. */
        BEFORE_RELEASE,
        /** It does not say to whom it went. */
        NO_PAYEE,
        /** Nothing was ever to be paid to its payee. */
        STRANGER,
        /** All that is owed to its payee is paid. */
        PAID_BEFORE,
        /** It is more than one line of its payee and no sum of several. */
        NO_SUM,
        /** It pays all that its payee is owed, and more. */
        TOO_MUCH,
        /** People say what refund it paid, and it is more. */
        MORE_THAN_REFUND
    }

    public StrayDebit {
        proposed = List.copyOf(proposed);
    }
}
