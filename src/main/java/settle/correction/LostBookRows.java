package settle.correction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import settle.book.Subscription;
import settle.breaks.Fact;
import settle.breaks.Figure;
import settle.breaks.FileWording;
import settle.breaks.Sentence;
import settle.identity.SubscriptionId;

/**
 * Versions of subscriptions that a newer book lacks or changes. A higher version of the same subscription is
 * an amendment, and takes nothing back. Terms are what is bought, by whom, and where it goes; signatures and
 * papers that were wanting may come.
 */
public final class LostBookRows {

    private LostBookRows() {}

    /** What of an earlier book a newer one takes back. */
    public static List<LostRow> of(List<Subscription> earlier, List<Subscription> newest) {
        Map<SubscriptionId, List<Subscription>> now = new HashMap<>();
        newest.forEach(row -> now.computeIfAbsent(row.id(), any -> new ArrayList<>()).add(row));
        List<LostRow> lost = new ArrayList<>();
        earlier.stream().sorted(Comparator.comparing(Subscription::id).thenComparing(Subscription::version))
                .forEach(before -> whatBecameOf(before, now.getOrDefault(before.id(), List.of()))
                        .ifPresent(told -> lost.add(new LostRow.OfBook(before.id(), told))));
        return lost;
    }

    private static Optional<Sentence> whatBecameOf(Subscription before, List<Subscription> now) {
        if (now.stream().anyMatch(row -> row.version() > before.version())) {
            return Optional.empty();
        }
        Sentence.Worded row = FileWording.F10_SUBSCRIPTION.with("subscription", before.id())
                .with("version", before.version()).with("shares", before.shares());
        List<Subscription> same = now.stream().filter(one -> one.version() == before.version()).toList();
        if (same.isEmpty()) {
            return Optional.of(FileWording.F10_GONE.with("row", row));
        }
        List<Sentence> fewest = same.stream().map(after -> changes(before, after))
                .min(Comparator.comparing(List::size)).orElseThrow();
        return fewest.isEmpty() ? Optional.empty() : Optional.of(
                FileWording.F10_CHANGED.with("row", row).with("changes", Fact.several(fewest, ", ")));
    }

    private static List<Sentence> changes(Subscription before, Subscription after) {
        List<Sentence> changes = new ArrayList<>();
        if (before.status() != after.status()) {
            changes.add(FileWording.F10_STATUS.with("before", before.status().name())
                    .with("after", after.status().name()));
        }
        if (!before.shares().equals(after.shares())) {
            changes.add(FileWording.F10_SHARES.with("shares", after.shares()));
        }
        if (!before.warrants().equals(after.warrants())) {
            changes.add(FileWording.F10_WARRANTS.with("warrants", after.warrants()));
        }
        if (!before.price().equals(after.price()) || !before.aggregate().equals(after.aggregate())) {
            changes.add(FileWording.F10_PRICE.with("aggregate", new Fact.Plain(Figure.of(after.aggregate())))
                    .with("price", after.price()));
        }
        if (!before.parties().address().equals(after.parties().address())) {
            changes.add(FileWording.F10_ADDRESS.sentence());
        }
        if (!before.parties().names().equals(after.parties().names())) {
            changes.add(FileWording.F10_NAMES.sentence());
        }
        if (!before.delivery().equals(after.delivery())) {
            changes.add(FileWording.F10_INSTRUCTIONS.sentence());
        }
        return changes;
    }
}
