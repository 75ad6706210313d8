package settle.cash.apply;

import settle.cash.link.Receipt;

/** A receipt that names nobody, of a party of nobody, waits for somebody who knows whose it is (C08). */
final class NobodysPass implements Pass {

    @Override
    public Answer look(Receipt receipt, View view) {
        return receipt.linked().isEmpty()
                ? new Answer.Abstain(new Why.Nobodys(view.likeness().proposals(receipt)))
                : Answer.NOT_MINE;
    }
}
