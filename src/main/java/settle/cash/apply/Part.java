package settle.cash.apply;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import settle.cash.link.Receipt;
import settle.cash.order.CashOrder;
import settle.identity.SubscriptionId;
import settle.money.Money;

/**
 * So much of a receipt for a subscription.
 *
 * @param amount above zero, at most what is open
 * @param orders by which people apply it, each a share of it; none where a pass does
 */
record Part(Receipt receipt, SubscriptionId to, Money amount, List<CashOrder.Apply> orders) {

    Part {
        orders = List.copyOf(orders);
        if (!amount.isPositive()) {
            throw new IllegalArgumentException(amount + " of " + receipt.reference() + " for " + to);
        }
    }

    /** A part that a pass applies. */
    Part(Receipt receipt, SubscriptionId to, Money amount) {
        this(receipt, to, amount, List.of());
    }

    /** @param orders on one subscription, one at least */
    static Part decided(Receipt receipt, List<CashOrder.Apply> orders) {
        return new Part(receipt, orders.get(0).subscription(),
                orders.stream().map(CashOrder.Apply::amount).reduce(Money::plus).orElseThrow(), orders);
    }

    /** All that these subscriptions have open. */
    static List<Part> ofOpen(Receipt receipt, List<Ledger> ledgers) {
        return ledgers.stream().map(ledger -> new Part(receipt, ledger.id(), ledger.open())).toList();
    }

    /** What is to be told once it is applied: its payer is a stranger (C07), or it came late (C13). */
    List<Why> notes(Ledger ledger) {
        List<Why> notes = new ArrayList<>();
        if (orders.isEmpty() && !receipt.partyOf().contains(to)) {
            notes.add(new Why.Stranger(ledger));
        }
        LocalDate arrived = receipt.arrived();
        if (arrived.isAfter(ledger.fundingDeadline())) {
            notes.add(new Why.Late(ledger, arrived));
        }
        return notes;
    }
}
