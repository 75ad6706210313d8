package settle.cash.apply;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import settle.breaks.Break;
import settle.breaks.BreakCode;
import settle.breaks.BreakDraft;
import settle.breaks.CashWording;
import settle.breaks.Fact;
import settle.breaks.Figure;
import settle.breaks.FigureList;
import settle.breaks.Sentence;
import settle.cash.link.Receipt;
import settle.identity.SubscriptionId;
import settle.money.Money;

/** What several passes find on receipts. */
final class CashBreaks {

    private CashBreaks() {}

    /** A break on the money of a receipt. */
    static BreakDraft on(Receipt receipt, BreakCode code) {
        return Break.of(code).about(receipt.id()).source(receipt.source());
    }

    /** The payer may owe just so much on several sets of theirs, and nobody can prove which (C06). */
    static Break searchLimitReached(Receipt receipt, View view) {
        return on(receipt, BreakCode.C06)
                .expected("a proof that one set alone fits").actual("search limit reached")
                .candidates(openOfDue(receipt.partyOf(), view))
                .saying(CashWording.C06_SEARCH_LIMIT.with("wire", receipt.told())
                        .with("subscriptions", receipt.partyOf().size()).with("steps",
                                SubsetSearch.MAX_STEPS));
    }

    /** More came for a subscription than it had open (C04). */
    static Break over(Receipt receipt, SubscriptionId id, Money open, Money came) {
        Money excess = came.minus(open);
        return on(receipt, BreakCode.C04).about(id).expected(open).actual(came).difference(excess)
                .saying(CashWording.C04_OVER.with("wire", receipt.told()).with("open", open)
                        .with("subscription", id).with("excess", excess));
    }

    /** What is to be told of a part that is applied: its payer is a stranger (C07), or it came late (C13). */
    static List<Break> ofPart(Part part, Ledger ledger, Rule rule) {
        Receipt receipt = part.receipt();
        List<Break> found = new ArrayList<>();
        if (rule != Rule.DECISION && !receipt.partyOf().contains(part.to())) {
            found.add(thirdParty(receipt, ledger));
        }
        LocalDate booked = receipt.entry().effective().date();
        LocalDate valued = receipt.entry().valueDate();
        LocalDate arrived = booked.isAfter(valued) ? booked : valued;
        if (arrived.isAfter(ledger.fundingDeadline())) {
            found.add(late(receipt, ledger, arrived));
        }
        return found;
    }

    private static Break thirdParty(Receipt receipt, Ledger ledger) {
        boolean unnamed = receipt.payer().isEmpty();
        CashWording wording = unnamed ? CashWording.C07_UNNAMED : CashWording.C07_STRANGER;
        return on(receipt, BreakCode.C07).about(ledger.id())
                .expected(new FigureList(ledger.subscription().payerNames().stream().distinct()
                        .map(Figure::text).toList(), " / "))
                .actual(Figure.text(unnamed ? "no payer named" : receipt.payer()))
                .saying(wording.with("wire", receipt.told()).with("subscription", ledger.id()));
    }

    private static Break late(Receipt receipt, Ledger ledger, LocalDate arrived) {
        Figure deadline = Figure.of(ledger.fundingDeadline());
        Figure day = Figure.of(arrived);
        return on(receipt, BreakCode.C13).about(ledger.id()).expected(deadline).actual(day)
                .saying(CashWording.C13_LATE.with("wire", receipt.told()).with("day", day)
                        .with("deadline", deadline));
    }

    /** Each with what it has open of what is due: candidates of a wire that is for several. */
    static List<Sentence> openOfDue(Collection<SubscriptionId> ids, View view) {
        return view.ledgers(ids).stream().<Sentence>map(ledger -> CashWording.OPEN_OF_DUE
                .with("subscription", ledger.id()).with("open", ledger.open()).with("due", ledger.due()))
                .toList();
    }

    /** A set of subscriptions, each with what it has open. */
    static Fact sum(List<SubscriptionId> set, View view) {
        return Fact.several(view.ledgers(set).stream().map(ledger -> CashWording.C09_PART
                .with("subscription", ledger.id()).with("open", ledger.open())).toList(), " + ");
    }
}
