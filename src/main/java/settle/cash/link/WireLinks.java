package settle.cash.link;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import settle.book.Subscription;
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

    /** @param cut ends of files that may be cut: of each the line, and what stands there last */
    public WireLinks(List<Subscription> subscriptions, Map<SourceLine, String> cut) {
        this.cut = Map.copyOf(cut);
        references = new ReferenceFinder(subscriptions.stream().map(Subscription::id).toList());
        parties = new PartyIndex(subscriptions);
    }

    /** A receipt with what it is linked to. */
    Receipt receipt(StandingWire wire) {
        ReferenceFinder.Found found = found(wire.entry());
        return new Receipt(wire, found.named(), found.disputed(), paidFor(wire.entry()),
                mayBeCut(wire.entry()));
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

    private ReferenceFinder.Found found(BankEntry entry) {
        return mayBeCut(entry) ? references.findInCut(entry.remittance()) : references.find(entry
                .remittance());
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
