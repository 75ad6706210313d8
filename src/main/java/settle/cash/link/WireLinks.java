package settle.cash.link;

import java.util.List;
import java.util.TreeSet;
import settle.book.Subscription;
import settle.cash.wire.StandingWire;
import settle.identity.SubscriptionId;
import settle.statement.BankEntry;

/**
 * What links an entry to subscriptions: the ids in its remittance and the parties whose name its payer bears.
 */
public final class WireLinks {

    private final ReferenceFinder references;
    private final PartyIndex parties;

    public WireLinks(List<Subscription> subscriptions) {
        references = new ReferenceFinder(subscriptions.stream().map(Subscription::id).toList());
        parties = new PartyIndex(subscriptions);
    }

    /** A receipt with what it is linked to. */
    Receipt receipt(StandingWire wire) {
        ReferenceFinder.Found found = references.find(wire.entry().remittance());
        return new Receipt(wire, found.named(), found.disputed(), paidFor(wire.entry()));
    }

    /** Those named, those disputed and those paid for, in the order of their ids. */
    public List<SubscriptionId> pointedToBy(BankEntry entry) {
        ReferenceFinder.Found found = references.find(entry.remittance());
        TreeSet<SubscriptionId> ids = new TreeSet<>(found.named());
        ids.addAll(found.disputed());
        ids.addAll(paidFor(entry));
        return List.copyOf(ids);
    }

    private List<SubscriptionId> paidFor(BankEntry entry) {
        return parties.partyOf(entry.remitter().name());
    }
}
