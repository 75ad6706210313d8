package settle.cash;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import settle.breaks.BreakCode;
import settle.identity.SubscriptionId;
import settle.money.Money;

/** All that people decided on one wire. */
final class DecidedWire {

    /** Of a wire that nobody decided on. */
    static final DecidedWire NOTHING = new DecidedWire();

    private final List<CashOrder.Apply> applied = new ArrayList<>();
    private final List<CashOrder.Refund> refunded = new ArrayList<>();
    private final Set<SubscriptionId> releasedFrom = new HashSet<>();
    private boolean taken;
    private boolean refundConfirmed;

    /** What was decided, by the key of the wire. */
    static Map<String, DecidedWire> of(List<CashOrder> orders) {
        Map<String, DecidedWire> decided = new HashMap<>();
        orders.forEach(order -> decided.computeIfAbsent(order.wire(), any -> new DecidedWire()).add(order));
        return decided;
    }

    private void add(CashOrder order) {
        if (order instanceof CashOrder.Apply apply) {
            applied.add(apply);
            taken = true;
        } else if (order instanceof CashOrder.Release release) {
            applied.removeIf(apply -> release.from().contains(apply.subscription()));
            releasedFrom.addAll(release.from());
            taken = true;
        } else if (order instanceof CashOrder.Refund refund) {
            refunded.add(refund);
            taken = true;
        } else {
            refundConfirmed = true;
        }
    }

    /** Whether people, and no pass, place this wire. */
    boolean isTaken() {
        return taken;
    }

    boolean isRefundConfirmed() {
        return refundConfirmed;
    }

    List<CashOrder.Apply> applied() {
        return applied;
    }

    /** What is applied of the wire. */
    Money sumApplied(Money none) {
        return applied.stream().map(CashOrder.Apply::amount).reduce(none, Money::plus);
    }

    /** What goes back of it: as decided, and what was too much. */
    Money sumRefundable(Money none) {
        Money refunds = refunded.stream().map(CashOrder.Refund::amount).reduce(none, Money::plus);
        return applied.stream().map(CashOrder.Apply::excess).reduce(refunds, Money::plus);
    }

    /** Why it goes back. */
    Optional<BreakCode> refundCode() {
        return withExcess().map(any -> BreakCode.C04)
                .or(() -> refunded.stream().findFirst().map(CashOrder.Refund::code));
    }

    /** The subscription that it was too much for, or came for. */
    Optional<SubscriptionId> refundOf() {
        return withExcess().map(CashOrder.Apply::subscription)
                .or(() -> refunded.stream().findFirst().flatMap(CashOrder.Refund::of));
    }

    Set<SubscriptionId> releasedFrom() {
        return releasedFrom;
    }

    /** The application of the whole wire that left an excess. */
    private Optional<CashOrder.Apply> withExcess() {
        return applied.stream().filter(apply -> apply.excess().isPositive()).findFirst();
    }
}
