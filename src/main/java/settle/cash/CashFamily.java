package settle.cash;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import settle.book.Subscription;
import settle.decision.Decision;
import settle.identity.SubscriptionId;

/**
 * Subscriptions and wires that can touch each other, and nothing else: the unit in which cash is applied.
 * What happens in one family depends on no other.
 *
 * @param subscriptions by id; none for a wire that is linked to nobody
 * @param wires in the order in which they are taken
 * @param orders what people decided on the wires, in the order in which it took effect
 */
public record CashFamily(List<Subscription> subscriptions, List<LinkedWire> wires, List<CashOrder> orders) {

    public CashFamily {
        subscriptions = List.copyOf(subscriptions);
        wires = List.copyOf(wires);
        orders = List.copyOf(orders);
    }

    /** A family on whose wires nobody has decided. */
    public CashFamily(List<Subscription> subscriptions, List<LinkedWire> wires) {
        this(subscriptions, wires, List.of());
    }

    /** Both families as one. */
    CashFamily joinedWith(CashFamily other) {
        List<CashOrder> both = concat(orders, other.orders);
        both.sort(Comparator.comparing(CashOrder::decision, Decision.BY_EFFECT));
        List<Subscription> members = concat(subscriptions, other.subscriptions);
        members.sort(Comparator.comparing(Subscription::id));
        List<LinkedWire> all = concat(wires, other.wires);
        all.sort(Comparator.comparing(LinkedWire::wire, Wire.BY_BOOKING));
        return new CashFamily(members, all, both);
    }

    /** With one more decision, which took effect after the others. */
    CashFamily with(CashOrder order) {
        return new CashFamily(subscriptions, wires, concat(orders, List.of(order)));
    }

    /** With a wire linked to one more subscription. */
    CashFamily linking(LinkedWire wire, SubscriptionId payee) {
        return new CashFamily(subscriptions, wires.stream()
                .map(one -> one.wire().key().equals(wire.wire().key()) ? one.paidFor(payee) : one).toList(),
                orders);
    }

    /** Without the good wires that certainly came later, one excepted. */
    CashFamily knownBy(LocalDateTime moment, String wire) {
        return new CashFamily(subscriptions, wires.stream()
                .filter(one -> one.wire().key().equals(wire) || isOrdered(one) || !one.isGood()
                        || !one.wire().entry().effective().isAfter(moment)).toList(), orders);
    }

    private boolean isOrdered(LinkedWire wire) {
        return orders.stream().anyMatch(order -> order.wire().equals(wire.wire().key()));
    }

    private static <T> List<T> concat(List<T> some, List<T> more) {
        return Stream.concat(some.stream(), more.stream()).collect(Collectors.toCollection(ArrayList::new));
    }
}
