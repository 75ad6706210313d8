package settle.cash.wire;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import settle.money.Money;
import settle.statement.BankEntry;

/**
 * Entries that are the total of a batch which another report tells by its payments: under the reference of
 * the batch, of what these add up to. Such an entry is no wire, but one more report of each of them.
 */
final class BatchTotals {

    private record Batch(String account, BankEntry.Direction direction, String reference) {

        static Batch of(BankEntry entry, String reference) {
            return new Batch(entry.account(), entry.direction(), reference);
        }
    }

    private final Set<BankEntry> totals = Collections.newSetFromMap(new IdentityHashMap<>());
    /** The totals that a payment is in, by the payment itself. */
    private final Map<BankEntry, List<BankEntry>> totalsOf = new IdentityHashMap<>();

    BatchTotals(Collection<BankEntry> entries) {
        Map<Batch, Map<String, List<BankEntry>>> batches = new HashMap<>();
        entries.stream().filter(entry -> !EntryKeys.secondReference(entry).isEmpty())
                .forEach(entry -> batches
                        .computeIfAbsent(Batch.of(entry, EntryKeys.secondReference(entry)),
                                any -> new HashMap<>())
                        .computeIfAbsent(entry.report(), any -> new ArrayList<>()).add(entry));
        if (!batches.isEmpty()) {
            entries.forEach(entry -> batches.getOrDefault(Batch.of(entry, EntryKeys.reference(entry)), Map
                    .of())
                    .forEach((report, payments) -> {
                        if (!entry.report().equals(report) && isTotal(entry, payments)) {
                            totals.add(entry);
                            payments.forEach(payment -> totalsOf.computeIfAbsent(payment,
                                    any -> new ArrayList<>()).add(entry));
                        }
                    }));
        }
    }

    private static boolean isTotal(BankEntry entry, List<BankEntry> parts) {
        return parts.size() > 1 && parts.stream().allMatch(part -> part.amount().currency().equals(entry
                .amount().currency())
                && (part.isBooked() || !entry.isBooked()))
                && parts.stream().map(BankEntry::amount).reduce(Money::plus).filter(entry.amount()::equals)
                        .isPresent();
    }

    /** What is no total. */
    List<BankEntry> others(Collection<BankEntry> entries) {
        return entries.stream().filter(entry -> !totals.contains(entry)).toList();
    }

    /** A wire with the totals in which it was reported too. */
    Wire told(Wire wire) {
        List<BankEntry> reports = wire.sightings().stream()
                .flatMap(seen -> totalsOf.getOrDefault(seen, List.of()).stream()).distinct().toList();
        return reports.isEmpty() ? wire : wire.reportedIn(reports);
    }
}
