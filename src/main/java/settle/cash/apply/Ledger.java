package settle.cash.apply;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import settle.book.Subscription;
import settle.cash.wire.StandingWire;
import settle.identity.SubscriptionId;
import settle.money.Money;

/** The account of one subscription while cash is applied to it. */
final class Ledger {

    private final Subscription subscription;
    private final Money due;
    private final LocalDate fundingDeadline;
    private final List<Allocation> allocations = new ArrayList<>();
    private Money applied;

    /**
     * @param due zero for a subscription that is withdrawn or rejected
     * @param fundingDeadline the last day on which its funds were not late
     */
    Ledger(Subscription subscription, Money due, LocalDate fundingDeadline) {
        this.subscription = subscription;
        this.due = due;
        this.fundingDeadline = fundingDeadline;
        this.applied = Money.zero(due.currency());
    }

    SubscriptionId id() {
        return subscription.id();
    }

    Subscription subscription() {
        return subscription;
    }

    Money due() {
        return due;
    }

    Money applied() {
        return applied;
    }

    Money open() {
        return due.minus(applied);
    }

    boolean isOpen() {
        return open().isPositive();
    }

    boolean isFullyFunded() {
        return subscription.isActive() && !isOpen();
    }

    LocalDate fundingDeadline() {
        return fundingDeadline;
    }

    List<Allocation> allocations() {
        return List.copyOf(allocations);
    }

    void apply(StandingWire wire, Money amount, Rule rule, String explanation) {
        if (amount.exceeds(open()) || !amount.isPositive()) {
            throw new IllegalStateException(amount + " cannot be applied to " + id() + ", open " + open());
        }
        allocations.add(new Allocation(id(), wire, amount, rule, explanation));
        applied = applied.plus(amount);
    }
}
