package settle.cash.apply;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import settle.breaks.Break;
import settle.breaks.BreakCode;
import settle.breaks.CashWording;
import settle.breaks.Fact;
import settle.breaks.Sentence;
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
            return new Answer.Abstain(fitsSeveral(receipt, named, rivals.sets(), view));
        }
        if (!rivals.complete()) {
            return new Answer.Abstain(CashBreaks.searchLimitReached(receipt, view));
        }
        return WholeReceipt.to(named, receipt, Rule.REFERENCE, view);
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

    private static Break fitsSeveral(Receipt receipt, Ledger named, List<List<SubscriptionId>> rivals,
            View view) {
        List<Sentence> candidates = new ArrayList<>();
        candidates.add(CashWording.C09_NAMED.with("subscription", named.id()).with("open", named.open()));
        rivals.forEach(set -> candidates.add((set.contains(named.id()) ? CashWording.C09_SET_WITH_NAMED
                : CashWording.C09_SET_WITHOUT_NAMED)
                .with("sum", CashBreaks.sum(set, view)).with("subscription", new Fact.Aside(named.id()))));
        boolean allWith = rivals.stream().allMatch(set -> set.contains(named.id()));
        CashWording wording = allWith ? CashWording.C09_NAMES_ONE : CashWording.C09_NAMES_OTHER;
        return CashBreaks.on(receipt, BreakCode.C09).about(named.id()).identifiedBy(receipt.key().text())
                .expected(named.open()).actual(receipt.available())
                .difference(receipt.available().minus(named.open())).candidates(candidates)
                .saying(wording.with("wire", receipt.told()).with("subscription", named.id()));
    }
}
