package settle.cash.apply;

import settle.cash.link.Receipt;

/**
 * A receipt that names several subscriptions is theirs if their open amounts add up to it exactly; else, and
 * where nobody can tell which ones a list in it means, C06; C09 where its text may be cut amid an id.
 */
final class ReferenceGroupPass implements Pass {

    @Override
    public Answer look(Receipt receipt, View view) {
        if (!receipt.disputed().isEmpty()) {
            return new Answer.Abstain(new Why.Unclear(receipt.cut() ? Why.Doubt.CUT : Why.Doubt.DISPUTED,
                    view.ledgers(receipt.mentioned())));
        }
        if (receipt.named().size() < 2) {
            return Answer.NOT_MINE;
        }
        return view.sumOpen(receipt.named()).equals(receipt.available())
                ? Answer.Apply.exactly(Rule.GROUP_REFERENCE,
                        Part.ofOpen(receipt, view.open(receipt.named())))
                : new Answer.Abstain(new Why.Unclear(Why.Doubt.NAMED_DO_NOT_ADD_UP,
                        view.ledgers(receipt.named())));
    }
}
