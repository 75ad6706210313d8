package settle.cash.wire;

import java.util.List;
import java.util.Set;
import settle.statement.BankEntry;

/**
 * All that banks reported, with what tells how often each wire is among it.
 *
 * @param entries in any order
 * @param countedReports reports of which a control counts every entry
 * @param orders what people say of the identity of wires, in the order in which it took effect
 */
public record Sightings(List<BankEntry> entries, Set<String> countedReports, List<IdentityOrder> orders) {

    public Sightings {
        entries = List.copyOf(entries);
        countedReports = Set.copyOf(countedReports);
        orders = List.copyOf(orders);
    }

    /** Entries that no control counts, and of which nobody says anything. */
    public static Sightings of(List<BankEntry> entries) {
        return new Sightings(entries, Set.of(), List.of());
    }

    boolean isCounted(BankEntry entry) {
        return countedReports.contains(entry.report());
    }
}
