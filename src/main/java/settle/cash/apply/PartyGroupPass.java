package settle.cash.apply;

import java.util.ArrayList;
import java.util.List;
import settle.breaks.Break;
import settle.breaks.BreakCode;
import settle.breaks.CashWording;
import settle.breaks.Fact;
import settle.breaks.Figure;
import settle.cash.link.Receipt;
import settle.identity.SubscriptionId;

/**
 * A receipt that names nobody, of a party of several subscriptions, is for the one set of them whose open
 * amounts add up to it. Equal receipts of one payer for as many equal open amounts are interchangeable, not
 * ambiguous.
 */
final class PartyGroupPass implements Pass {

    @Override
    public Answer look(Receipt receipt, View view) {
        if (!isMine(receipt)) {
            return Answer.NOT_MINE;
        }
        SubsetSearch.Result fits = view.setsFor(receipt.available(), receipt.partyOf());
        if (fits.isProvablyOne()) {
            return Answer.Apply.exactly(Rule.GROUP_PARTY, parts(receipt, fits.sets().get(0), view));
        }
        if (fits.areAlternatives()) {
            List<Receipt> equals = equalsOf(receipt, view);
            if (equals.size() == fits.sets().size() && equals.stream().noneMatch(view::isPlaced)) {
                return Answer.Apply.exactly(Rule.GROUP_PARTY, eachToOne(equals, fits.sets(), view));
            }
        }
        if (fits.sets().size() > 1) {
            return new Answer.Abstain(fitsSeveral(receipt, fits, view));
        }
        return new Answer.Abstain(fits.complete() ? fitsNone(receipt, view)
                : CashBreaks.searchLimitReached(receipt, view));
    }

    private static boolean isMine(Receipt receipt) {
        return receipt.namesNone() && receipt.partyOf().size() > 1;
    }

    /** The receipts with this amount and payer, this one among them. */
    private static List<Receipt> equalsOf(Receipt receipt, View view) {
        return view.receipts().stream().filter(PartyGroupPass::isMine)
                .filter(other -> !view.isDecided(other) && view.mayBeApplied(other))
                .filter(other -> other.available().equals(receipt.available())
                        && other.partyOf().equals(receipt.partyOf()) && other.samePayerAs(receipt))
                .toList();
    }

    private static Break fitsSeveral(Receipt receipt, SubsetSearch.Result fits, View view) {
        Figure explanations = Figure.counted(fits.sets().size(), "explanation");
        CashWording wording = fits.complete() ? CashWording.C09_FITS_SEVERAL : CashWording.C09_FITS_MORE;
        return CashBreaks.on(receipt, BreakCode.C09).expected("one explanation")
                .actual(fits.complete() ? explanations : Figure.atLeast(explanations))
                .candidates(fits.sets().stream()
                        .map(set -> CashWording.C09_SET.with("sum", CashBreaks.sum(set, view))).toList())
                .saying(wording.with("wire", receipt.told()));
    }

    private static Break fitsNone(Receipt receipt, View view) {
        return CashBreaks.on(receipt, BreakCode.C06)
                .expected("one set of the payer's subscriptions open for this amount")
                .actual(receipt.available()).candidates(CashBreaks.openOfDue(receipt.partyOf(), view))
                .saying(CashWording.C06_NONE_FITS.with("wire", receipt.told())
                        .with("subscriptions", Fact.names(receipt.partyOf())));
    }

    private static List<Part> eachToOne(List<Receipt> equals, List<List<SubscriptionId>> sets, View view) {
        List<Part> parts = new ArrayList<>();
        for (int at = 0; at < equals.size(); at++) {
            parts.addAll(parts(equals.get(at), sets.get(at), view));
        }
        return parts;
    }

    private static List<Part> parts(Receipt receipt, List<SubscriptionId> set, View view) {
        return view.ledgers(set).stream().map(ledger -> new Part(receipt, ledger.id(), ledger.open(),
                Explanation.byParties(receipt, ledger, ledger.open()))).toList();
    }
}
