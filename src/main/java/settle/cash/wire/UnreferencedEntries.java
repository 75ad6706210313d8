package settle.cash.wire;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import settle.book.PartyName;
import settle.statement.BankEntry;

/**
 * Puts entries to which the bank gave no reference to their wires. An entry is a sighting of a wire of its
 * fingerprint that its own report does not name otherwise, unless their texts contradict each other; what is
 * left is a wire of its own. So two equal entries in one report are two wires, the same two in a second
 * report are the same two wires, and a wire that another format reports with its reference is that wire.
 */
final class UnreferencedEntries {

    private final Map<String, List<BankEntry>> wires;
    private final Map<Fingerprint, List<String>> wiresOfPrint = new HashMap<>();
    private final Map<String, Integer> occurrences = new HashMap<>();
    private final Map<BankEntry, Fingerprint.Said> said = new IdentityHashMap<>();

    private UnreferencedEntries(Map<String, List<BankEntry>> wires) {
        this.wires = wires;
        new TreeMap<>(wires).forEach((key, sightings) -> sightings.stream().map(Fingerprint::of).distinct()
                .forEach(print -> wiresOfPrint.computeIfAbsent(print, any -> new ArrayList<>()).add(key)));
    }

    /**
     * Adds entries to wires.
     *
     * @param wires key → sightings; takes the entries up, and keys of new wires
     */
    static void join(Map<String, List<BankEntry>> wires, Collection<BankEntry> entries) {
        UnreferencedEntries joining = new UnreferencedEntries(wires);
        Map<Fingerprint, Map<String, List<BankEntry>>> byReport = new LinkedHashMap<>();
        entries.stream().sorted(BankEntry.IN_ORDER).forEach(entry -> byReport
                .computeIfAbsent(Fingerprint.of(entry), any -> new LinkedHashMap<>())
                .computeIfAbsent(entry.report(), any -> new ArrayList<>()).add(entry));
        byReport.forEach((print, reports) -> reports.values().forEach(of -> joining.add(print, of)));
    }

    /** The entries of one fingerprint in one report, in their order. */
    private void add(Fingerprint print, List<BankEntry> entries) {
        List<String> known = wiresOfPrint.computeIfAbsent(print, any -> new ArrayList<>());
        String report = entries.get(0).report();
        TreeSet<String> free = new TreeSet<>(known);
        free.removeIf(wire -> wires.get(wire).stream().anyMatch(seen -> seen.report().equals(report)));
        List<BankEntry> left = new ArrayList<>(entries);
        for (Fingerprint.Agreement level : Fingerprint.Agreement.THAT_JOIN) {
            left.removeIf(entry -> isPutTo(free, entry, level));
        }
        for (BankEntry entry : left) {
            String key = freeKey(entry);
            known.add(key);
            wires.put(key, new ArrayList<>(List.of(entry)));
        }
    }

    /** Puts an entry to the first free wire that it agrees with just so much, and takes the wire. */
    private boolean isPutTo(TreeSet<String> free, BankEntry entry, Fingerprint.Agreement level) {
        Optional<String> agreeing =
                free.stream().filter(wire -> agreement(entry, wire) == level).findFirst();
        agreeing.ifPresent(wire -> {
            free.remove(wire);
            wires.get(wire).add(entry);
        });
        return agreeing.isPresent();
    }

    /** Texts must contradict no sighting of the wire; the one that agrees most counts. */
    private Fingerprint.Agreement agreement(BankEntry entry, String wire) {
        List<Fingerprint.Agreement> all = wires.get(wire).stream()
                .map(seen -> said(entry).agreementWith(said(seen))).sorted().toList();
        return all.get(0) == Fingerprint.Agreement.NONE ? all.get(0) : all.get(all.size() - 1);
    }

    private Fingerprint.Said said(BankEntry entry) {
        return said.computeIfAbsent(entry, Fingerprint.Said::of);
    }

    /** A key made of what the entry says, and of how many wires say the same. */
    private String freeKey(BankEntry entry) {
        String print = String.join("|", "P", entry.account(), entry.valueDate().toString(),
                entry.direction().name(), entry.amount().currency().getCurrencyCode(),
                entry.amount().toString(), PartyName.of(entry.remitter().name()).comparable());
        return print + "|" + occurrences.merge(print, 1, Integer::sum);
    }
}
