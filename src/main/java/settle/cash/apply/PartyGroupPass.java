package settle.cash.apply;

import java.util.ArrayList;
import java.util.List;
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
            return Answer.Apply.exactly(Rule.GROUP_PARTY, Part.ofOpen(receipt, view.ledgers(fits.sets().get(
                    0))));
        }
        if (fits.areAlternatives()) {
            List<Receipt> equals = equalsOf(receipt, view);
            if (equals.size() == fits.sets().size() && equals.stream().noneMatch(view::isPlaced)) {
                return Answer.Apply.exactly(Rule.GROUP_PARTY, eachToOne(equals, fits.sets(), view));
            }
        }
        if (fits.sets().size() > 1) {
            return new Answer.Abstain(
                    new Why.SeveralFit(view.ledgersOf(fits.sets()), fits.complete()));
        }
        return new Answer.Abstain(new Why.Unclear(
                fits.complete() ? Why.Doubt.NONE_FITS : Why.Doubt.SEARCH_LIMIT,
                view.ledgers(receipt.partyOf())));
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

    private static List<Part> eachToOne(List<Receipt> equals, List<List<SubscriptionId>> sets, View view) {
        List<Part> parts = new ArrayList<>();
        for (int at = 0; at < equals.size(); at++) {
            parts.addAll(Part.ofOpen(equals.get(at), view.ledgers(sets.get(at))));
        }
        return parts;
    }
}
