package settle.cash.wire;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import settle.breaks.DecisionWording;
import settle.breaks.Sentence;
import settle.identity.Spelling;
import settle.statement.BankEntry;

/**
 * Groups of sightings, joined and divided by some orders. What comes of it is the same in whatever order
 * these were given.
 */
final class OrderedGroups {

    private final TreeMap<String, List<BankEntry>> groups = new TreeMap<>();
    private final Predicate<BankEntry> counted;
    private final Contradictions contradictions;
    private final Map<Integer, Sentence> misfits = new TreeMap<>();
    private final List<Used> used = new ArrayList<>();
    private final List<Joined> joined = new ArrayList<>();
    private final List<Divided> divided = new ArrayList<>();
    private final List<Parted> parted = new ArrayList<>();

    /** Two orders, by their places, that cannot both count. */
    record Clash(int one, int other) {}

    private record Used(int order, BankEntry right) {}

    private record Joined(int order, BankEntry within) {}

    private record Divided(int order, List<BankEntry> apart) {}

    /** @param split whether the bank's names make them one wire */
    private record Parted(int order, List<BankEntry> one, List<BankEntry> other, boolean split) {}

    /** A sighting in its group. */
    private record Sighting(String group, BankEntry entry) {}

    /**
     * @param banks key → sightings of one wire, as the bank's names tell
     * @param orders by their places
     * @param counted whether a control of its file counts an entry
     * @param contradictions what is C20 of one wire
     */
    OrderedGroups(Map<String, List<BankEntry>> banks, Map<Integer, IdentityOrder> orders,
            Predicate<BankEntry> counted, Contradictions contradictions) {
        this.contradictions = contradictions;
        this.counted = counted;
        banks.forEach((key, sightings) -> groups.put(key, new ArrayList<>(sightings)));
        orders.entrySet().stream().sorted(Map.Entry.<Integer, IdentityOrder>comparingByValue(
                IdentityOrder.AS_CARRIED_OUT).thenComparing(Map.Entry.comparingByKey()))
                .forEach(order -> carryOut(order.getKey(), order.getValue())
                        .ifPresent(why -> misfits.put(order.getKey(), why)));
    }

    /** Whether an order has to do with a group. */
    static boolean concerns(IdentityOrder order, String group, List<BankEntry> sightings) {
        return order.kind() == IdentityOrder.Kind.USE_SIGHTING
                ? sightings.stream().anyMatch(entry -> isAt(entry, order.other()))
                : bears(group, sightings, order.name()) || bears(group, sightings, order.other());
    }

    TreeMap<String, List<BankEntry>> groups() {
        return groups;
    }

    /** Why an order does not fit; empty where it does. */
    Optional<Sentence> misfit(int order) {
        return Optional.ofNullable(misfits.get(order));
    }

    /** Of a group the sighting that people say is right. */
    Optional<BankEntry> right(String group) {
        return used.stream().map(Used::right).filter(right -> isIn(group, right)).findFirst();
    }

    /** Whether each entry of a delivery that is in this group is a wire of its own. */
    boolean areApart(String group) {
        return divided.stream().anyMatch(one -> isAnyIn(group, one.apart()));
    }

    /** Whether people say of two groups that they are two wires. */
    boolean areDifferent(String group, String other) {
        return parted.stream().anyMatch(two -> isAnyIn(group, two.one()) && isAnyIn(other, two.other())
                || isAnyIn(other, two.one()) && isAnyIn(group, two.other()));
    }

    /** Which orders contradict each other. */
    Set<Clash> clashes() {
        Set<Clash> found = new LinkedHashSet<>();
        for (Parted two : parted) {
            groups.keySet().stream().filter(key -> isAnyIn(key, two.one()) && isAnyIn(key, two.other()))
                    .forEach(key -> joined.stream().filter(one -> isIn(key, one.within()))
                            .forEach(one -> found.add(new Clash(two.order(), one.order()))));
        }
        for (Used one : used) {
            String group = groupOf(one.right());
            used.stream().filter(other -> other.order() > one.order() && other.right() != one.right())
                    .filter(other -> isIn(group, other.right()))
                    .forEach(other -> found.add(new Clash(one.order(), other.order())));
            divided.stream().filter(several -> isAnyIn(group, several.apart()))
                    .forEach(several -> found.add(new Clash(one.order(), several.order())));
            if (groups.get(group).size() < 2) {
                partedFrom(one.right()).forEach(two -> found.add(new Clash(one.order(), two.order())));
            }
        }
        return found;
    }

    private Optional<Sentence> carryOut(int at, IdentityOrder order) {
        return switch (order.kind()) {
            case USE_SIGHTING -> use(at, order.name(), order.other());
            case SAME_WIRE -> both(order, (group, other) -> join(at, group, other));
            case TWO_WIRES -> order.isOfOneName() ? divide(at, order.name())
                    : both(order, (group, other) -> separate(at, group, other, order.other()));
        };
    }

    /** The sighting at a place: one that bears the name itself, or else one of a wire that bears it. */
    private Optional<Sentence> use(int at, String name, String place) {
        List<Sighting> there = groups.entrySet().stream().flatMap(group -> group.getValue().stream()
                .filter(entry -> isAt(entry, place))
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
        if (groups.get(only.group()).size() < 2 && partedFrom(only.entry()).isEmpty()) {
            return Optional.of(DecisionWording.ONE_SIGHTING.with("wire", name));
        }
        used.add(new Used(at, only.entry()));
        return Optional.empty();
    }

    private Optional<Sentence> join(int at, String group, String other) {
        Optional<Sentence> never = Unlike.why(groups.get(group), groups.get(other), counted)
                .filter(any -> !group.equals(other));
        if (never.isPresent()) {
            return never;
        }
        joined.add(new Joined(at, groups.get(group).get(0)));
        if (group.equals(other)) {
            return Optional.of(DecisionWording.ONE_WIRE_ALREADY.sentence());
        }
        String first = group.compareTo(other) < 0 ? group : other;
        String second = first.equals(group) ? other : group;
        groups.get(first).addAll(groups.remove(second));
        return Optional.empty();
    }

    /** Each entry a wire of its own, receipt or debit, where anything tells one from another. */
    private Optional<Sentence> divide(int at, String name) {
        List<String> several = groups.keySet().stream().filter(group -> bears(group, name))
                .filter(group -> SharedReference.differ(groups.get(group), contradictions)).toList();
        if (name.isBlank() || several.isEmpty()) {
            return one(name, group -> Optional.of(DecisionWording.NO_TWO_ENTRIES.with("name", name)));
        }
        divided.add(new Divided(at, several.stream().flatMap(group -> groups.get(group).stream()).toList()));
        return Optional.empty();
    }

    /** Two wires, or, where an identifier joins them, those entries apart that bear the second name. */
    private Optional<Sentence> separate(int at, String group, String other, String second) {
        if (!group.equals(other)) {
            parted.add(new Parted(at, List.copyOf(groups.get(group)), List.copyOf(groups.get(other)), false));
            return Optional.empty();
        }
        List<BankEntry> theirs = groups.get(group).stream().filter(entry -> EntryKeys.bears(entry, second))
                .toList();
        if (theirs.isEmpty() || theirs.size() == groups.get(group).size()) {
            return Optional.of(DecisionWording.EVERY_SIGHTING.with("name", second));
        }
        groups.get(group).removeAll(theirs);
        groups.put(group + "|" + second, new ArrayList<>(theirs));
        parted.add(new Parted(at, List.copyOf(groups.get(group)), theirs, true));
        return Optional.empty();
    }

    /** What took a sighting out of the wire that the bank's names make of it. */
    private List<Parted> partedFrom(BankEntry sighting) {
        return parted.stream().filter(Parted::split)
                .filter(two -> isAny(two.one(), sighting) || isAny(two.other(), sighting)).toList();
    }

    private String groupOf(BankEntry sighting) {
        return groups.keySet().stream().filter(key -> isIn(key, sighting)).findFirst().orElseThrow();
    }

    private boolean isIn(String group, BankEntry sighting) {
        return isAny(groups.get(group), sighting);
    }

    private boolean isAnyIn(String group, Collection<BankEntry> sightings) {
        return sightings.stream().anyMatch(one -> isIn(group, one));
    }

    private static boolean isAny(Collection<BankEntry> sightings, BankEntry sighting) {
        return sightings.stream().anyMatch(one -> one == sighting);
    }

    private static boolean isAt(BankEntry entry, String place) {
        return entry.source().toString().equals(place.strip());
    }

    private boolean bears(String group, String name) {
        return bears(group, groups.get(group), name);
    }

    /** Whether a wire is called so by any of its sightings, or in what is printed of it. */
    private static boolean bears(String group, List<BankEntry> sightings, String name) {
        return sightings.stream().anyMatch(entry -> EntryKeys.bears(entry, name))
                || WireIdentification.printName(group).equals(Spelling.compared(name));
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
