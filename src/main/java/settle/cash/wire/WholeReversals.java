package settle.cash.wire;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import settle.identity.Spelling;
import settle.statement.BankEntry;

/**
 * What takes an entry back by its whole amount, told by several reports. Banks repeat the reference of what
 * they take back, which is then no name of the reversal: another report may give it one of its own. Nothing
 * is taken back whole twice on one day, so the two are one, unless one report has both, or two names of its
 * own are given to it.
 */
final class WholeReversals {

    /** By account, direction, name and amount, the references of what may be taken back. */
    private final Map<String, Set<String>> names = new HashMap<>();
    /** Of each that is taken back, what the entries of each report that do so are called. */
    private final Map<String, Map<String, Set<String>>> reports = new HashMap<>();

    WholeReversals(Collection<BankEntry> entries) {
        List<BankEntry> reversals =
                entries.stream().filter(entry -> !StandingWire.takesBack(entry).isEmpty()).toList();
        if (reversals.isEmpty()) {
            return;
        }
        entries.stream().filter(entry -> !EntryKeys.reference(entry).isEmpty())
                .forEach(entry -> EntryKeys.names(entry).forEach(name -> names.computeIfAbsent(place(entry,
                        entry.direction(), name), any -> new HashSet<>()).add(EntryKeys.reference(entry))));
        reversals.forEach(entry -> taken(entry).ifPresent(name -> reports.computeIfAbsent(name,
                any -> new HashMap<>()).computeIfAbsent(entry.report(), any -> new HashSet<>()).add(EntryKeys
                        .reference(entry))));
    }

    /** What the reports of one reversal have in common; empty of what is none, or may be several. */
    Optional<String> key(BankEntry entry) {
        return reports.isEmpty() ? Optional.empty() : taken(entry).filter(name -> isOne(entry, name));
    }

    private boolean isOne(BankEntry entry, String taken) {
        Map<String, Set<String>> told = reports.getOrDefault(taken, Map.of());
        return told.values().stream().allMatch(ofReport -> ofReport.size() == 1)
                && told.values().stream().flatMap(Set::stream).distinct()
                        .filter(name -> !name.isEmpty() && takenBack(entry, name).isEmpty()).count() <= 1;
    }

    /** Which entry one takes back whole, and on which day; empty where it is not known, or may be several. */
    private Optional<String> taken(BankEntry entry) {
        return Optional.of(StandingWire.takesBack(entry)).filter(name -> !name.isEmpty())
                .flatMap(name -> takenBack(entry, name))
                .map(reference -> place(entry, entry.direction(), reference) + "|" + entry.valueDate());
    }

    /** The reference of the one entry of its amount, the other way, that is called so. */
    private Optional<String> takenBack(BankEntry entry, String name) {
        BankEntry.Direction other = entry.isCredit() ? BankEntry.Direction.DEBIT : BankEntry.Direction.CREDIT;
        return Optional.ofNullable(names.get(place(entry, other, name))).filter(found -> found.size() == 1)
                .flatMap(found -> found.stream().findFirst());
    }

    private static String place(BankEntry entry, BankEntry.Direction direction, String name) {
        return Stream.of(entry.account(), direction, Spelling.compared(name), entry.amount().currency(),
                entry.amount()).map(Object::toString).reduce((one, other) -> one + "|" + other).orElseThrow();
    }
}
