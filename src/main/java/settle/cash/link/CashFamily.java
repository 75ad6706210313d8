package settle.cash.link;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import settle.book.Subscription;
import settle.cash.order.CashOrder;
import settle.decision.Decision;
import settle.identity.SubscriptionId;
import settle.identity.WireKey;

/**
 * Subscriptions and wires that can touch each other, and nothing else: the unit in which cash is applied.
 * What happens in one family depends on no other.
 *
 * @param subscriptions by id; none for a wire that is linked to nobody
 * @param receipts in the order in which they are taken
 * @param orders what people decided on the wires, in the order in which it took effect
 */
public record CashFamily(List<Subscription> subscriptions, List<Receipt> receipts, List<CashOrder> orders) {

    public CashFamily {
        subscriptions = List.copyOf(subscriptions);
        receipts = List.copyOf(receipts);
        orders = List.copyOf(orders);
    }

    /** A family on whose wires nobody has decided. */
    public CashFamily(List<Subscription> subscriptions, List<Receipt> receipts) {
        this(subscriptions, receipts, List.of());
    }

    /** Several families as one. */
    public static CashFamily joined(Collection<CashFamily> families) {
        return new CashFamily(all(families, CashFamily::subscriptions, Comparator.comparing(
                Subscription::id)),
                all(families, CashFamily::receipts, Receipt.BY_BOOKING),
                all(families, CashFamily::orders, Comparator.comparing(CashOrder::decision,
                        Decision.BY_EFFECT)));
    }

    /** With one more decision, which took effect after the others. */
    public CashFamily with(CashOrder order) {
        return new CashFamily(subscriptions, receipts,
                Stream.concat(orders.stream(), Stream.of(order)).toList());
    }

    /** With receipts, told by their keys, linked to one more subscription. */
    public CashFamily linking(Set<WireKey> keys, SubscriptionId payee) {
        return new CashFamily(subscriptions, receipts.stream()
                .map(one -> keys.contains(one.key()) ? one.paidFor(payee) : one).toList(), orders);
    }

    /** Without the good receipts that certainly came later, one excepted, and those that orders are about. */
    public CashFamily knownBy(LocalDateTime moment, WireKey key) {
        Set<WireKey> kept = orders.stream().map(CashOrder::wire).collect(Collectors.toSet());
        kept.add(key);
        return new CashFamily(subscriptions, receipts.stream().filter(one -> kept.contains(one.key())
                || !one.isGood() || !one.entry().effective().isAfter(moment)).toList(), orders);
    }

    private static <T> List<T> all(Collection<CashFamily> families, Function<CashFamily, List<T>> of,
            Comparator<T> order) {
        return families.stream().map(of).flatMap(List::stream).sorted(order).toList();
    }
}
