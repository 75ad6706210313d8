package settle.closing;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import settle.book.Subscription;
import settle.breaks.Break;
import settle.cash.apply.Allocation;
import settle.identity.SubscriptionId;
import settle.identity.WireKey;

/**
 * A file that came again and takes back what it said before (F10), with all that it holds.
 *
 * @param since the moment for which the run spoke that first saw it
 * @param named subscriptions that a row is about
 * @param payers those of them whose money it is about too
 * @param wires that a row is about
 * @param stood where wires stood with the earlier deliveries in its place
 */
record Correction(Break found, LocalDateTime since, Set<SubscriptionId> named, Set<SubscriptionId> payers,
        Set<WireKey> wires, Map<WireKey, Set<SubscriptionId>> stood) {

    Correction {
        named = Set.copyOf(named);
        payers = Set.copyOf(payers);
        wires = Set.copyOf(wires);
        stood = Map.copyOf(stood);
    }

    /** The same breaks, where those of corrections hold the active subscriptions that they concern. */
    static List<Break> placed(Collection<Break> breaks, PreparedClosing prepared, PlacedCash cash) {
        Map<String, Break> holding = new HashMap<>();
        for (Correction correction : prepared.corrections()) {
            Set<SubscriptionId> active = correction.held(cash.allocations()).stream()
                    .filter(id -> prepared.book().find(id).filter(Subscription::isActive).isPresent())
                    .collect(Collectors.toSet());
            holding.put(correction.found().id(), correction.found().holding(active));
        }
        return breaks.stream().map(one -> holding.getOrDefault(one.id(), one)).toList();
    }

    /** The subscriptions that it holds, where money stands so now: those named, and those of the money. */
    Set<SubscriptionId> held(List<Allocation> now) {
        Map<WireKey, Set<SubscriptionId>> stands = whereItStands(now);
        Set<WireKey> concerned = new HashSet<>(wires);
        for (Map<WireKey, Set<SubscriptionId>> places : List.of(stands, stood)) {
            places.forEach((wire, subscriptions) -> {
                if (subscriptions.stream().anyMatch(payers::contains)) {
                    concerned.add(wire);
                }
            });
        }
        Set<SubscriptionId> held = new HashSet<>(named);
        concerned.forEach(wire -> {
            held.addAll(stands.getOrDefault(wire, Set.of()));
            held.addAll(stood.getOrDefault(wire, Set.of()));
        });
        return held;
    }

    /** The subscriptions that each wire is applied to. */
    static Map<WireKey, Set<SubscriptionId>> whereItStands(List<Allocation> allocations) {
        Map<WireKey, Set<SubscriptionId>> stands = new HashMap<>();
        allocations.forEach(one -> stands.computeIfAbsent(one.wire().key(), any -> new HashSet<>())
                .add(one.subscription()));
        return stands;
    }
}
