package settle.cash.apply;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import settle.breaks.Break;
import settle.breaks.BreakCode;
import settle.breaks.CashWording;
import settle.breaks.Sentence;
import settle.cash.link.Receipt;
import settle.identity.SubscriptionId;

/**
 * A receipt that names one subscription is that one's, whatever its amount; unless the payer owes just so much on
 * several of theirs, the named one among them (C09).
 */
final class ReferencePass implements Pass {

    @Override
    public Answer look(Receipt receipt, View view) {
        if (receipt.named().size() != 1) {
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

    /** The sets of the payer's open subscriptions that contain the named one and that it pays exactly. */
    private static SubsetSearch.Result rivals(Receipt receipt, Ledger named, View view) {
        List<SubsetSearch.Open> open = view.openAmounts(receipt.partyOf());
        long missing = receipt.available().minor() - named.open().minor();
        if (open.size() < 2 || !named.isOpen() || missing <= 0) {
            return SubsetSearch.Result.NONE;
        }
        SubsetSearch.Result rest = SubsetSearch.of(
                open.stream().filter(one -> !one.id().equals(named.id())).toList(), missing);
        return new SubsetSearch.Result(
                rest.sets().stream().map(set -> with(named.id(), set)).toList(), rest.complete());
    }

    private static Break fitsSeveral(Receipt receipt, Ledger named, List<List<SubscriptionId>> rivals,
            View view) {
        List<Sentence> candidates = new ArrayList<>();
        candidates.add(CashWording.C09_NAMED.with("subscription", named.id()).with("open", named.open()));
        rivals.forEach(set -> candidates.add(CashWording.C09_SET_WITH_NAMED
                .with("sum", CashBreaks.sum(set, view)).with("subscription", named.id())));
        return CashBreaks.on(receipt, BreakCode.C09).about(named.id()).identifiedBy(receipt.key().text())
                .expected(named.open()).actual(receipt.available())
                .difference(receipt.available().minus(named.open())).candidates(candidates)
                .saying(CashWording.C09_NAMES_ONE.with("wire", receipt.told())
                        .with("subscription", named.id()));
    }

    private static List<SubscriptionId> with(SubscriptionId id, List<SubscriptionId> set) {
        return Stream.concat(set.stream(), Stream.of(id)).sorted().toList();
    }
}
