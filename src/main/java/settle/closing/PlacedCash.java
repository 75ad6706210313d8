package settle.closing;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import settle.cash.apply.Allocation;
import settle.cash.apply.CashOutcome;
import settle.cash.apply.Placement;
import settle.cash.link.CashPosition;
import settle.cash.order.Refund;
import settle.cash.wire.StandingWire;
import settle.identity.SubscriptionId;
import settle.identity.WireKey;
import settle.money.Money;

/**
 * Where the money of all wires stands, once every family's cash is applied.
 *
 * @param allocations by subscription, then in the order of the wires
 * @param placements of every wire, in the order of the wires
 */
public record PlacedCash(List<Allocation> allocations, List<Placement> placements) {

    private static final Comparator<Allocation> IN_ORDER = Comparator.comparing(Allocation::subscription)
            .thenComparing(Allocation::wire, StandingWire.BY_BOOKING);

    public PlacedCash {
        allocations = allocations.stream().sorted(IN_ORDER).toList();
        placements = List.copyOf(placements);
    }

    /** What the families' outcomes come to; wires that no family has put anywhere are idle. */
    public static PlacedCash of(CashPosition position, Collection<CashOutcome> outcomes) {
        Map<WireKey, Placement> placed = outcomes.stream().flatMap(outcome -> outcome.placements().stream())
                .collect(Collectors.toMap(placement -> placement.wire().key(), Function.identity()));
        return new PlacedCash(
                outcomes.stream().flatMap(outcome -> outcome.allocations().stream()).toList(),
                position.wires().stream().map(wire -> placedOrIdle(placed, wire)).toList());
    }

    private static Placement placedOrIdle(Map<WireKey, Placement> placed, StandingWire wire) {
        Placement placement = placed.get(wire.key());
        return placement == null ? Placement.idle(wire) : placement;
    }

    /** The money applied to each subscription that any is applied to. */
    public Map<SubscriptionId, Money> applied() {
        Map<SubscriptionId, Money> applied = new HashMap<>();
        allocations.forEach(allocation -> applied.merge(allocation.subscription(), allocation.amount(),
                Money::plus));
        return applied;
    }

    /** The subscriptions for which more came than was due. */
    Set<SubscriptionId> over() {
        return placements.stream().flatMap(placement -> placement.refund().flatMap(Refund::of).stream())
                .collect(Collectors.toSet());
    }

    /** What goes back, in the order of the wires. */
    List<Refund> refunds() {
        return placements.stream().flatMap(placement -> placement.refund().stream())
                .sorted(Comparator.comparing(Refund::wire, StandingWire.BY_BOOKING)).toList();
    }
}
