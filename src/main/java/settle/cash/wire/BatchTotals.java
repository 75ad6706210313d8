package settle.cash.wire;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import settle.money.Money;
import settle.statement.BankEntry;

/**
 * Entries that are the total of a batch which another report tells by its payments: under the reference of
 * the batch, of what these add up to. Such an entry is no wire, but one more report of each of them.
 */
final class BatchTotals {

    private record Batch(String account, BankEntry.Direction direction, String reference, String report) {}

    /** The total's payments, by the entry itself. */
    private final Map<BankEntry, List<BankEntry>> payments = new IdentityHashMap<>();
    private final Map<BankEntry, List<BankEntry>> totals = new IdentityHashMap<>();

    BatchTotals(Collection<BankEntry> entries) {
        Map<Batch, List<BankEntry>> batches = new LinkedHashMap<>();
        entries.stream().filter(entry -> !EntryKeys.secondReference(entry).isEmpty())
                .forEach(entry -> batches.computeIfAbsent(new Batch(entry.account(), entry.direction(),
                        EntryKeys.secondReference(entry), entry.report()), any -> new ArrayList<>()).add(
                                entry));
        batches.values().removeIf(batch -> batch.size() < 2);
        if (batches.isEmpty()) {
            return;
        }
        Map<Batch, List<BankEntry>> named = new LinkedHashMap<>();
        entries.stream().filter(entry -> !EntryKeys.reference(entry).isEmpty())
                .forEach(entry -> named.computeIfAbsent(new Batch(entry.account(), entry.direction(),
                        EntryKeys.reference(entry), ""), any -> new ArrayList<>()).add(entry));
        batches.forEach((batch, parts) -> named.getOrDefault(new Batch(batch.account(), batch.direction(),
                batch.reference(), ""), List.of()).stream()
                .filter(entry -> !entry.report().equals(batch.report()) && isTotal(entry, parts))
                .forEach(entry -> tell(entry, parts)));
    }

    private static boolean isTotal(BankEntry entry, List<BankEntry> parts) {
        return parts.stream().allMatch(part -> part.amount().currency().equals(entry.amount().currency())
                && (part.isBooked() || !entry.isBooked()))
                && parts.stream().map(BankEntry::amount).reduce(Money::plus).filter(entry.amount()::equals)
                        .isPresent();
    }

    private void tell(BankEntry total, List<BankEntry> parts) {
        payments.computeIfAbsent(total, any -> new ArrayList<>()).addAll(parts);
        parts.forEach(part -> totals.computeIfAbsent(part, any -> new ArrayList<>()).add(total));
    }

    /** What is no total. */
    List<BankEntry> others(Collection<BankEntry> entries) {
        return entries.stream().filter(entry -> !payments.containsKey(entry)).toList();
    }

    /** A wire with the totals in which it was reported too. */
    Wire told(Wire wire) {
        List<BankEntry> reports = wire.sightings().stream()
                .flatMap(seen -> totals.getOrDefault(seen, List.of()).stream()).distinct().toList();
        return reports.isEmpty() ? wire : wire.reportedIn(reports);
    }
}
