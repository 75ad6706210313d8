package settle.cash.wire;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import settle.statement.BankEntry;

/**
 * Groups of sightings as people say they are. Of what they say at two moments the later counts where both
 * cannot; of what they say at one moment neither does. How the names of decisions are spelt decides nothing.
 */
final class OrderedIdentity {

    private final List<IdentityOrder> orders;
    private final Predicate<BankEntry> counted;
    private final Contradictions contradictions;
    /** Those of the bank's groups that any order is on, and the rest. */
    private final Map<String, List<BankEntry>> concerned = new TreeMap<>();
    private final TreeMap<String, List<BankEntry>> groups = new TreeMap<>();
    private final List<OrderOutcome> outcomes;
    private Set<Integer> inForce = new LinkedHashSet<>();
    private final OrderedGroups ordered;

    private OrderedIdentity(Map<String, List<BankEntry>> banks, Sightings sightings,
            Contradictions contradictions) {
        orders = sightings.orders();
        counted = sightings::isCounted;
        this.contradictions = contradictions;
        outcomes = new ArrayList<>(Collections.nCopies(orders.size(), new OrderOutcome.InForce()));
        banks.forEach((key, group) -> (orders.stream()
                .anyMatch(order -> OrderedGroups.concerns(order, key, group)) ? concerned : groups)
                .put(key, group));
        Map<LocalDateTime, Set<Integer>> moments = new TreeMap<>();
        IntStream.range(0, orders.size()).forEach(order -> moments
                .computeIfAbsent(orders.get(order).at(), any -> new LinkedHashSet<>()).add(order));
        moments.values().forEach(this::judge);
        ordered = carriedOut(inForce);
        groups.putAll(ordered.groups());
    }

    /**
     * @param groups key → sightings of one wire, as the bank's names tell
     * @param sightings with what people say of them
     * @param contradictions what is C20 of one wire
     */
    static OrderedIdentity of(Map<String, List<BankEntry>> groups, Sightings sightings,
            Contradictions contradictions) {
        return new OrderedIdentity(groups, sightings, contradictions);
    }

    TreeMap<String, List<BankEntry>> groups() {
        return groups;
    }

    /** Of a group the sighting that people say is right. */
    Optional<BankEntry> right(String group) {
        return isOrdered(group) ? ordered.right(group) : Optional.empty();
    }

    /** Whether each entry of a delivery that is in this group is a wire of its own. */
    boolean areApart(String group) {
        return isOrdered(group) && ordered.areApart(group);
    }

    /** Whether people say of two groups that they are two wires. */
    boolean areDifferent(String group, String other) {
        return isOrdered(group) && isOrdered(other) && ordered.areDifferent(group, other);
    }

    /** Of each order, in their order. */
    List<OrderOutcome> outcomes() {
        return outcomes;
    }

    private boolean isOrdered(String group) {
        return ordered.groups().containsKey(group);
    }

    /** Those of one moment are judged together, beside what counts from before. */
    private void judge(Set<Integer> moment) {
        Set<Integer> standing = new LinkedHashSet<>(inForce);
        standing.addAll(moment);
        Map<Integer, OrderOutcome> gone;
        do {
            gone = gone(carriedOut(standing), moment);
            gone.forEach(outcomes::set);
            standing.removeAll(gone.keySet());
        } while (!gone.isEmpty());
        inForce = standing;
    }

    /**
     * Those that contradict one of their moment; else those that do not fit; else those of before. What the
     * moment contradicts goes first: that may leave no other contradiction.
     */
    private Map<Integer, OrderOutcome> gone(OrderedGroups then, Set<Integer> moment) {
        Map<Integer, OrderOutcome> gone = new LinkedHashMap<>();
        Set<OrderedGroups.Clash> all = then.clashes();
        List<OrderedGroups.Clash> ofMoment = all.stream()
                .filter(two -> moment.contains(two.one()) || moment.contains(two.other())).toList();
        Collection<OrderedGroups.Clash> clashes = ofMoment.isEmpty() ? all : ofMoment;
        clashes.stream().filter(two -> at(two.one()).equals(at(two.other()))).forEach(two -> {
            gone.putIfAbsent(two.one(), new OrderOutcome.Contradicted(two.other()));
            gone.putIfAbsent(two.other(), new OrderOutcome.Contradicted(two.one()));
        });
        if (gone.isEmpty()) {
            moment.stream().filter(order -> !hasOverruled(order)).forEach(order -> then.misfit(order)
                    .ifPresent(why -> gone.put(order, new OrderOutcome.Misfit(why))));
        }
        if (gone.isEmpty()) {
            clashes.forEach(two -> {
                boolean first = at(two.one()).isBefore(at(two.other()));
                gone.putIfAbsent(first ? two.one() : two.other(),
                        new OrderOutcome.Overruled(first ? two.other() : two.one()));
            });
        }
        return gone;
    }

    /** What takes back what others said may leave things as the bank's names tell. */
    private boolean hasOverruled(int order) {
        return outcomes.contains(new OrderOutcome.Overruled(order));
    }

    private LocalDateTime at(int order) {
        return orders.get(order).at();
    }

    private OrderedGroups carriedOut(Set<Integer> some) {
        Map<Integer, IdentityOrder> carried = new TreeMap<>();
        some.forEach(order -> carried.put(order, orders.get(order)));
        return new OrderedGroups(concerned, carried, counted, contradictions);
    }
}
