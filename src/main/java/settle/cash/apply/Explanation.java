package settle.cash.apply;

import java.util.List;
import java.util.stream.Collectors;
import settle.cash.link.Receipt;
import settle.cash.order.CashOrder;
import settle.identity.SubscriptionId;
import settle.money.Money;

/** Words why a part of a receipt is for a subscription. */
final class Explanation {

    private Explanation() {}

    static String byReference(Receipt receipt, Ledger ledger, Money amount) {
        return of(receipt, amount) + "its remittance names " + ledger.id() + ", open for "
                + ledger.open().grouped() + ".";
    }

    static String byReferences(Receipt receipt, Money amount) {
        return of(receipt, amount) + "its remittance names " + listed(receipt.named())
                + ", whose open amounts add up to it exactly.";
    }

    static String byParty(Receipt receipt, Ledger ledger, Money amount) {
        return of(receipt, amount) + "the payer is a party of " + ledger.id() + " alone, open for "
                + ledger.open().grouped() + ".";
    }

    static String byParties(Receipt receipt, Ledger ledger, Money amount) {
        return of(receipt, amount) + "the payer is a party of " + listed(receipt.partyOf())
                + "; it fits the open amounts of one set of them, " + ledger.id() + " in it for "
                + ledger.open().grouped() + ".";
    }

    static String byDecision(Receipt receipt, CashOrder.Apply order) {
        return of(receipt, order.amount()) + order.because();
    }

    private static String of(Receipt receipt, Money amount) {
        return amount.grouped() + " of wire " + receipt.told().spoken() + ": ";
    }

    private static String listed(List<SubscriptionId> ids) {
        return ids.stream().map(SubscriptionId::text).collect(Collectors.joining(", "));
    }
}
