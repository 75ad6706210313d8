package settle.cash.apply;

import settle.cash.link.Receipt;

/** A receipt that names nobody, of a party of one subscription, is that one's, whatever its amount. */
final class PartyPass implements Pass {

    @Override
    public Answer look(Receipt receipt, View view) {
        return receipt.namesNone() && receipt.partyOf().size() == 1
                ? new WholeReceipt(receipt, view.ledger(receipt.partyOf().get(0)), Rule.PARTY, view).answer()
                : Answer.NOT_MINE;
    }
}
