package settle.cash.wire;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import settle.statement.BankEntry;

/**
 * Joins sightings by a number that stands where the payer may have written it. They are one wire only where
 * they stand in different deliveries, name one payer and agree in all else that wires are told by, and where
 * no format gives them two references. Where some of those that quote a number fit and others do not, none
 * is joined. Where the bank itself gave each of them a name, a payer may have made them look like one: then
 * it is asked, unless a balance tells.
 */
final class QuotedNumbers {

    /** A number that more than so many bear tells nothing, whoever wrote it. */
    private static final int MOST_BEARERS = 50;

    private final Map<String, List<BankEntry>> groups;
    private final Predicate<List<BankEntry>> agree;

    private QuotedNumbers(Map<String, List<BankEntry>> groups, Predicate<List<BankEntry>> agree) {
        this.groups = groups;
        this.agree = agree;
    }

    /**
     * Groups of sightings, some of them joined by a quoted number.
     *
     * @param groups key → sightings
     * @param named sighting → the key of the group that the bank's own names put it to; only where joined
     */
    record Joined(Map<String, List<BankEntry>> groups, Map<BankEntry, String> named) {

        /** Whether the bank gives sightings several names, and only a quoted number makes them one. */
        boolean byQuotedNumber(Collection<BankEntry> sightings) {
            return sightings.stream().map(named::get).filter(Objects::nonNull).distinct().count() > 1;
        }
    }

    /**
     * Joins groups of sightings.
     *
     * @param groups key → sightings
     * @param agree whether sightings contradict each other in nothing
     */
    static Joined joined(Map<String, List<BankEntry>> groups, Predicate<List<BankEntry>> agree) {
        return new QuotedNumbers(groups, agree).joined();
    }

    private Joined joined() {
        Map<String, Set<String>> bearing = new TreeMap<>();
        Set<String> quoted = new HashSet<>();
        groups.forEach((group, sightings) -> sightings.forEach(entry -> {
            List<String> payers = EntryKeys.quoted(entry);
            quoted.addAll(payers);
            Stream.concat(payers.stream(), EntryKeys.numbers(entry).stream())
                    .forEach(number -> bearing.computeIfAbsent(number, any -> new TreeSet<>()).add(group));
        }));
        Kinship<String> kinship = new Kinship<>();
        bearing.forEach((number, bearers) -> {
            if (bearers.size() > 1 && bearers.size() <= MOST_BEARERS && quoted.contains(number)) {
                fitting(List.copyOf(bearers)).forEach(kinship::join);
            }
        });
        Map<String, List<BankEntry>> all = new HashMap<>();
        groups.forEach((group, sightings) -> all.computeIfAbsent(kinship.headOf(group),
                any -> new ArrayList<>()).addAll(sightings));
        Map<BankEntry, String> named = new IdentityHashMap<>();
        groups.forEach((group, sightings) -> sightings.stream()
                .filter(entry -> all.get(kinship.headOf(group)).size() > sightings.size())
                .filter(entry -> !EntryKeys.kinds(sightings).equals(Set.of(EntryKeys.Kind.NONE)))
                .forEach(entry -> named.put(entry, group)));
        return new Joined(all, named);
    }

    /** Groups all of which fit one another, and no further one. */
    private List<List<String>> fitting(List<String> bearers) {
        Map<String, Set<String>> fitting = bearers.stream().collect(Collectors.toMap(one -> one,
                one -> bearers.stream().filter(other -> other.equals(one) || isOneWire(one, other))
                        .collect(Collectors.toCollection(TreeSet::new))));
        return fitting.values().stream().distinct()
                .filter(together -> together.size() > 1
                        && together.stream().allMatch(one -> fitting.get(one).equals(together)))
                .map(List::copyOf).toList();
    }

    private boolean isOneWire(String one, String other) {
        List<BankEntry> first = groups.get(one);
        List<BankEntry> second = groups.get(other);
        return Collections.disjoint(reports(first), reports(second)) && isNamed(first) && isNamed(second)
                && !bearTwoReferences(referencesOfFormat(first), referencesOfFormat(second))
                && agree.test(Stream.concat(first.stream(), second.stream()).toList());
    }

    /** Whether a format that both came in gives each a reference that the other has not. */
    private static boolean bearTwoReferences(Map<String, Set<String>> first,
            Map<String, Set<String>> second) {
        return first.keySet().stream().filter(second::containsKey)
                .anyMatch(format -> Collections.disjoint(first.get(format), second.get(format)));
    }

    private static Set<String> reports(Collection<BankEntry> sightings) {
        return sightings.stream().map(BankEntry::report).collect(Collectors.toSet());
    }

    private static boolean isNamed(Collection<BankEntry> sightings) {
        return sightings.stream().anyMatch(entry -> !entry.remitter().name().isBlank());
    }

    private static Map<String, Set<String>> referencesOfFormat(Collection<BankEntry> sightings) {
        return sightings.stream().filter(entry -> !EntryKeys.reference(entry).isEmpty())
                .collect(Collectors.groupingBy(QuotedNumbers::format, Collectors.mapping(EntryKeys::reference,
                        Collectors.toSet())));
    }

    /** The family of formats that an entry was sent in, as its code tells. */
    private static String format(BankEntry entry) {
        String code = entry.typeCode();
        return code.startsWith("BAI ") ? "BAI2"
                : code.matches("MT910|[NSF][A-Z0-9]{3}") ? "SWIFT" : code.isEmpty() ? "CSV" : "ISO 20022";
    }
}
