package settle.cash.link;

import java.util.List;
import java.util.TreeSet;
import settle.book.Subscription;
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

    public List<SubscriptionId> namedIn(BankEntry entry) {
        return references.find(entry.remittance()).named();
    }

    public List<SubscriptionId> paidFor(BankEntry entry) {
        return parties.partyOf(entry.remitter().name());
    }

    /** Those named and those paid for, in the order of their ids. */
    public List<SubscriptionId> pointedToBy(BankEntry entry) {
        TreeSet<SubscriptionId> ids = new TreeSet<>(namedIn(entry));
        ids.addAll(paidFor(entry));
        return List.copyOf(ids);
    }
}
