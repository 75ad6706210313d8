package settle.cash.apply;

import java.util.List;
import settle.breaks.Break;
import settle.breaks.BreakCode;
import settle.breaks.CashWording;
import settle.breaks.Fact;
import settle.breaks.Figure;
import settle.cash.link.Receipt;
import settle.money.Money;

/**
 * A receipt that names several subscriptions is theirs if their open amounts add up to it exactly; else, and
 * where nobody can tell which ones a list in it means, C06; C09 where its text may be cut amid an id.
 */
final class ReferenceGroupPass implements Pass {

    @Override
    public Answer look(Receipt receipt, View view) {
        if (!receipt.disputed().isEmpty()) {
            return new Answer.Abstain(receipt.cut()
                    ? disputed(BreakCode.C09, "an id that does not end a file without a line end",
                            CashWording.C09_CUT, receipt, view)
                    : disputed(BreakCode.C06, "a list of ids of the book", CashWording.C06_DISPUTED, receipt,
                            view));
        }
        if (receipt.named().size() < 2) {
            return Answer.NOT_MINE;
        }
        Money open = view.sumOpen(receipt.named());
        if (!open.equals(receipt.available())) {
            return new Answer.Abstain(doNotAddUp(receipt, open, view));
        }
        List<Part> parts = view.open(receipt.named()).stream().map(ledger -> new Part(receipt, ledger.id(),
                ledger.open(), Explanation.byReferences(receipt, ledger.open()))).toList();
        return Answer.Apply.exactly(Rule.GROUP_REFERENCE, parts);
    }

    private static Break disputed(BreakCode code, String expected, CashWording wording, Receipt receipt,
            View view) {
        return CashBreaks.on(receipt, code).expected(expected).actual(Figure.text(receipt.entry()
                .remittance()))
                .candidates(CashBreaks.openOfDue(receipt.mentioned(), view))
                .saying(wording.with("wire", receipt.told())
                        .with("subscriptions", Fact.names(receipt.disputed())));
    }

    private static Break doNotAddUp(Receipt receipt, Money open, View view) {
        return CashBreaks.on(receipt, BreakCode.C06).expected(open).actual(receipt.available())
                .difference(receipt.available().minus(open))
                .candidates(CashBreaks.openOfDue(receipt.named(), view))
                .saying(CashWording.C06_NAMES_SEVERAL.with("wire", receipt.told())
                        .with("subscriptions", Fact.names(receipt.named())).with("open", open));
    }
}
