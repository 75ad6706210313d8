package settle.cash.apply;

import java.time.LocalDate;
import settle.book.Subscription;
import settle.identity.SubscriptionId;
import settle.money.Money;

/**
 * The account of one subscription while cash is applied to it.
 *
 * @param due zero for a subscription that is withdrawn or rejected
 * @param fundingDeadline the last day on which its funds were not late
 * @param applied never more than is due
 */
record Ledger(Subscription subscription, Money due, LocalDate fundingDeadline, Money applied) {

    Ledger {
        if (applied.exceeds(due)) {
            throw new IllegalStateException(applied + " applied to " + subscription.id() + ", due " + due);
        }
    }

    SubscriptionId id() {
        return subscription.id();
    }

    Money open() {
        return due.minus(applied);
    }

    boolean isOpen() {
        return open().isPositive();
    }

    boolean isFullyFunded() {
        return funding().status().isFunded();
    }

    Funding funding() {
        return new Funding(due, applied, false);
    }

    /** With more applied to it. */
    Ledger plus(Money amount) {
        return new Ledger(subscription, due, fundingDeadline, applied.plus(amount));
    }
}
