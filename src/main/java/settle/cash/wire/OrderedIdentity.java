package settle.cash.wire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import settle.breaks.DecisionWording;
import settle.breaks.Sentence;
import settle.identity.Spelling;
import settle.statement.BankEntry;

/** Groups of sightings, joined and divided as people say. */
final class OrderedIdentity {

    private final TreeMap<String, List<BankEntry>> groups;
    private final Map<String, BankEntry> right = new HashMap<>();
    private final Set<String> apart = new HashSet<>();
    private final Set<Set<String>> different = new HashSet<>();
    private final List<Optional<Sentence>> misfits = new ArrayList<>();

    private OrderedIdentity(Map<String, List<BankEntry>> groups) {
        this.groups = new TreeMap<>(groups);
    }

    /** @param groups key → sightings of one wire, as the bank's names tell */
    static OrderedIdentity of(Map<String, List<BankEntry>> groups, List<IdentityOrder> orders) {
        OrderedIdentity ordered = new OrderedIdentity(groups);
        orders.forEach(order -> ordered.misfits.add(ordered.carryOut(order)));
        return ordered;
    }

    TreeMap<String, List<BankEntry>> groups() {
        return groups;
    }

    /** Of a group the sighting that people say is right. */
    Optional<BankEntry> right(String group) {
        return Optional.ofNullable(right.get(group));
    }

    /** Whether each entry of a delivery that is in this group is a wire of its own. */
    boolean areApart(String group) {
        return apart.contains(group);
    }

    /** Whether people say of two groups that they are two wires. */
    boolean areDifferent(String group, String other) {
        return different.contains(Set.of(group, other));
    }

    List<Optional<Sentence>> misfits() {
        return misfits;
    }

    private Optional<Sentence> carryOut(IdentityOrder order) {
        return switch (order.kind()) {
            case USE_SIGHTING -> use(order.name(), order.other());
            case SAME_WIRE -> both(order, this::join);
            case TWO_WIRES -> order.name().equalsIgnoreCase(order.other())
                    ? divide(order.name()) : both(order, (group, other) -> separate(group, other,
                            order.other()));
        };
    }

    /** A sighting in its group. */
    private record Sighting(String group, BankEntry entry) {}

    /** The sighting at a place: one that bears the name itself, or else one of a wire that bears it. */
    private Optional<Sentence> use(String name, String place) {
        List<Sighting> there = groups.entrySet().stream().flatMap(group -> group.getValue().stream()
                .filter(entry -> entry.source().toString().equals(place.strip()))
                .map(entry -> new Sighting(group.getKey(), entry))).toList();
        List<Sighting> itself = there.stream()
                .filter(one -> name.isBlank() || EntryKeys.bears(one.entry(), name)).toList();
        List<Sighting> found = !itself.isEmpty() ? itself
                : there.stream().filter(one -> bears(one.group(), name)).toList();
        if (found.size() != 1) {
            return Optional.of(Sentence.of(found.isEmpty() ? DecisionWording.NO_SIGHTING
                    : DecisionWording.SEVERAL_SIGHTINGS).with("wire", name)
                    .with("place", place.isBlank() ? "no place that it names" : place));
        }
        Sighting only = found.get(0);
        if (groups.get(only.group()).size() < 2) {
            return Optional.of(DecisionWording.ONE_SIGHTING.with("wire", name));
        }
        right.put(only.group(), only.entry());
        return Optional.empty();
    }

    /** Whether a wire is called so by any of its sightings, or in what is printed of it. */
    private boolean bears(String group, String name) {
        return groups.get(group).stream().anyMatch(entry -> EntryKeys.bears(entry, name))
                || WireIdentification.printName(group).equals(Spelling.compared(name));
    }

    private Optional<Sentence> join(String group, String other) {
        if (group.equals(other)) {
            return Optional.of(DecisionWording.ONE_WIRE_ALREADY.sentence());
        }
        String first = groups.navigableKeySet().stream().filter(key -> key.equals(group) || key.equals(other))
                .findFirst().orElseThrow();
        String second = first.equals(group) ? other : group;
        groups.get(first).addAll(groups.remove(second));
        return Optional.empty();
    }

    /** Each entry a wire of its own, receipt or debit, where anything tells one from another. */
    private Optional<Sentence> divide(String name) {
        List<String> several = groups.keySet().stream().filter(group -> bears(group, name))
                .filter(group -> SharedReference.differ(groups.get(group))).toList();
        if (name.isBlank() || several.isEmpty()) {
            return one(name, group -> Optional.of(DecisionWording.NO_TWO_ENTRIES.with("name", name)));
        }
        apart.addAll(several);
        return Optional.empty();
    }

    /** Two wires, or, where an identifier joins them, those entries apart that bear the second name. */
    private Optional<Sentence> separate(String group, String other, String second) {
        if (!group.equals(other)) {
            different.add(Set.of(group, other));
            return Optional.empty();
        }
        List<BankEntry> theirs = groups.get(group).stream().filter(entry -> EntryKeys.bears(entry, second))
                .toList();
        if (theirs.size() == groups.get(group).size()) {
            return Optional.of(DecisionWording.EVERY_SIGHTING.with("name", second));
        }
        groups.get(group).removeAll(theirs);
        String apart = group + "|" + second;
        groups.put(apart, new ArrayList<>(theirs));
        different.add(Set.of(group, apart));
        return Optional.empty();
    }

    /** What is done with one group, or with two. */
    private interface OnOne {
        Optional<Sentence> of(String group);
    }

    private interface OnTwo {
        Optional<Sentence> of(String group, String other);
    }

    private Optional<Sentence> both(IdentityOrder order, OnTwo what) {
        return one(order.name(), group -> one(order.other(), other -> what.of(group, other)));
    }

    /** Does something with the one group that bears a name; credits before debits. */
    private Optional<Sentence> one(String name, OnOne what) {
        if (name.isBlank()) {
            return Optional.of(DecisionWording.NO_TWO_WIRES_NAMED.sentence());
        }
        Set<String> bearing = new TreeSet<>();
        groups.keySet().stream().filter(key -> bears(key, name)).forEach(bearing::add);
        List<String> credits = bearing.stream()
                .filter(key -> groups.get(key).stream().anyMatch(BankEntry::isCredit)).toList();
        List<String> meant = credits.isEmpty() ? List.copyOf(bearing) : credits;
        return meant.size() == 1 ? what.of(meant.get(0))
                : Optional.of((meant.isEmpty() ? DecisionWording.NO_WIRE.sentence()
                        : DecisionWording.SEVERAL_WIRES.with("wires", meant.size())).with("wire", name));
    }
}
