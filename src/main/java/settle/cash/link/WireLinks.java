package settle.cash.link;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import settle.book.Subscription;
import settle.cash.wire.Standing;
import settle.cash.wire.StandingWire;
import settle.identity.SourceLine;
import settle.identity.SubscriptionId;
import settle.statement.BankEntry;

/**
 * What links an entry to subscriptions: the ids in its remittance and the parties whose name its payer bears.
 */
public final class WireLinks {

    private final ReferenceFinder references;
    private final PartyIndex parties;
    private final Map<SourceLine, String> cut;
    private final Predicate<String> namesUnread;

    /** @param cut ends of files that may be cut: of each the line, and what stands there last */
    public WireLinks(List<Subscription> subscriptions, Map<SourceLine, String> cut) {
        this(subscriptions, cut, text -> false);
    }

    /** @param namesUnread whether a text names a subscription of which no row can be read */
    public WireLinks(List<Subscription> subscriptions, Map<SourceLine, String> cut,
            Predicate<String> namesUnread) {
        this.cut = Map.copyOf(cut);
        this.namesUnread = namesUnread;
        references = new ReferenceFinder(subscriptions.stream().map(Subscription::id).toList());
        parties = new PartyIndex(subscriptions);
    }

    /**
     * A receipt with what it is linked to: one that names a row that nobody can read is for nobody else, and
     * one whose sightings disagree may be for whomever any of them names.
     */
    Receipt receipt(StandingWire wire) {
        if (wire.standing() == Standing.DISAGREES) {
            return disputed(wire);
        }
        ReferenceFinder.Found found = found(wire.entry());
        boolean unread = namesUnread.test(wire.entry().remittance());
        return new Receipt(wire, found.named(), found.disputed(),
                unread ? List.of() : paidFor(wire.entry()), mayBeCut(wire.entry()));
    }

    private Receipt disputed(StandingWire wire) {
        List<ReferenceFinder.Found> found = wire.sightings().stream().map(this::found).toList();
        List<SubscriptionId> paidFor = wire.sightings().stream().map(this::paidFor).flatMap(List::stream)
                .distinct().sorted().toList();
        return new Receipt(wire, found.stream().flatMap(one -> one.named().stream()).distinct().toList(),
                found.stream().flatMap(one -> one.disputed().stream()).distinct().toList(), paidFor,
                wire.sightings().stream().anyMatch(this::mayBeCut));
    }

    /** Those that an entry's remittance names, in their order. */
    public List<SubscriptionId> namedIn(BankEntry entry) {
        return found(entry).named();
    }

    /** Those named, those disputed and those paid for, in the order of their ids. */
    public List<SubscriptionId> pointedToBy(BankEntry entry) {
        ReferenceFinder.Found found = found(entry);
        TreeSet<SubscriptionId> ids = new TreeSet<>(found.named());
        ids.addAll(found.disputed());
        ids.addAll(paidFor(entry));
        return List.copyOf(ids);
    }

    /** Beside an id that nobody can read the row of, no id says alone whose a wire is. */
    private ReferenceFinder.Found found(BankEntry entry) {
        ReferenceFinder.Found found = mayBeCut(entry) ? references.findInCut(entry.remittance())
                : references.find(entry.remittance());
        return found.named().isEmpty() || !namesUnread.test(entry.remittance()) ? found
                : new ReferenceFinder.Found(List.of(), Stream.concat(found.named().stream(),
                        found.disputed().stream()).sorted().toList());
    }

    /** Whether the end of its remittance is the end of a file that may be cut. */
    private boolean mayBeCut(BankEntry entry) {
        String last = cut.getOrDefault(entry.source(), "");
        String remittance = entry.remittance();
        return !last.isEmpty() && !remittance.isEmpty()
                && (last.endsWith(remittance) || remittance.endsWith(last));
    }

    private List<SubscriptionId> paidFor(BankEntry entry) {
        return parties.partyOf(entry.remitter().name());
    }
}
