package settle.cash.apply;

import java.util.TreeSet;
import settle.cash.link.Receipt;
import settle.identity.SubscriptionId;

/**
 * A receipt that names one subscription is that one's, whatever its amount; unless the payer has several open
 * and owes on some of them just so much, and on the named one not (C09).
 */
final class ReferencePass implements Pass {

    @Override
    public Answer look(Receipt receipt, View view) {
        if (!receipt.namesOne()) {
            return Answer.NOT_MINE;
        }
        Ledger named = view.ledger(receipt.named().get(0));
        SubsetSearch.Result rivals = rivals(receipt, named, view);
        if (!rivals.sets().isEmpty()) {
            return new Answer.Abstain(new Why.OthersFit(named, view.ledgersOf(rivals.sets())));
        }
        if (!rivals.complete()) {
            return new Answer.Abstain(
                    new Why.Unclear(Why.Doubt.SEARCH_LIMIT, view.ledgers(receipt.partyOf())));
        }
        return new WholeReceipt(receipt, named, Rule.REFERENCE, view).answer();
    }

    /** The sets of the payer's open subscriptions, with or without the named one, that it pays exactly. */
    private static SubsetSearch.Result rivals(Receipt receipt, Ledger named, View view) {
        if (view.open(receipt.partyOf()).size() < 2 || receipt.available().equals(named.open())) {
            return SubsetSearch.Result.NONE;
        }
        TreeSet<SubscriptionId> theirs = new TreeSet<>(receipt.partyOf());
        theirs.add(named.id());
        return view.setsFor(receipt.available(), theirs);
    }
}
