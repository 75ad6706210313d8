package settle.cash.wire;

import java.util.List;
import java.util.Set;
import settle.statement.BankEntry;

/**
 * All that banks reported, with what tells how often each wire is among it.
 *
 * @param entries in any order
 * @param countedReports reports of which a control counts every entry
 * @param balancedReports reports that state what the account held before their entries and holds after them
 * @param orders what people say of the identity of wires, in the order in which it took effect
 */
public record Sightings(List<BankEntry> entries, Set<String> countedReports,
        Set<String> balancedReports, List<IdentityOrder> orders) {

    public Sightings {
        entries = List.copyOf(entries);
        countedReports = Set.copyOf(countedReports);
        balancedReports = Set.copyOf(balancedReports);
        orders = List.copyOf(orders);
    }

    /** Entries that no control counts, and of which nobody says anything. */
    public static Sightings of(List<BankEntry> entries) {
        return new Sightings(entries, Set.of(), Set.of(), List.of());
    }

    boolean isCounted(BankEntry entry) {
        return countedReports.contains(entry.report());
    }

    /** Whether a balance would miss the money of an entry that is one wire too few. */
    boolean isBalanced(BankEntry entry) {
        return balancedReports.contains(entry.report());
    }
}
