package settle.cash.apply;

import settle.breaks.Break;
import settle.breaks.BreakCode;
import settle.breaks.CashWording;
import settle.cash.link.Likeness;
import settle.cash.link.Receipt;

/** A receipt that names nobody, of a party of nobody, waits for somebody who knows whose it is (C08). */
final class NobodysPass implements Pass {

    @Override
    public Answer look(Receipt receipt, View view) {
        return receipt.linked().isEmpty() ? new Answer.Abstain(nobodys(receipt, view)) : Answer.NOT_MINE;
    }

    private static Break nobodys(Receipt receipt, View view) {
        Likeness.Proposals proposals = view.likeness().proposals(receipt);
        return CashBreaks.on(receipt, BreakCode.C08)
                .expected("a subscription id in the remittance or a party as payer")
                .actual(receipt.available()).difference(receipt.available())
                .candidates(proposals.first(), proposals.all())
                .saying(CashWording.C08_NOBODYS.with("wire", receipt.told()));
    }
}
