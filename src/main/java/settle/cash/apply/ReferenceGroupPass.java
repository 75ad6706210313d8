package settle.cash.apply;

import java.util.List;
import settle.cash.link.Receipt;

/** A receipt that names several subscriptions is theirs if their open amounts add up to it exactly; else C06. */
final class ReferenceGroupPass implements Pass {

    @Override
    public Answer look(Receipt receipt, View view) {
        if (receipt.named().size() < 2) {
            return Answer.NOT_MINE;
        }
        if (!view.sumOpen(receipt.named()).equals(receipt.available())) {
            return new Answer.Abstain(CashBreaks.namedSeveralNotAddingUp(receipt, view));
        }
        List<Part> parts = view.open(receipt.named()).stream().map(ledger -> new Part(receipt, ledger.id(),
                ledger.open(), Explanation.byReferences(receipt, ledger.open()))).toList();
        return Answer.Apply.exactly(Rule.GROUP_REFERENCE, parts);
    }
}
