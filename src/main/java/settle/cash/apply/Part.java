package settle.cash.apply;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import settle.cash.link.Receipt;
import settle.cash.order.CashOrder;
import settle.identity.SubscriptionId;
import settle.money.Money;

/**
 * So much of a receipt for a subscription.
 *
 * @param amount above zero, at most what is open
 * @param order by which people apply it; empty where a pass does
 */
record Part(Receipt receipt, SubscriptionId to, Money amount, Optional<CashOrder.Apply> order) {

    Part {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException(amount + " of " + receipt.reference() + " for " + to);
        }
    }

    /** A part that a pass applies. */
    Part(Receipt receipt, SubscriptionId to, Money amount) {
        this(receipt, to, amount, Optional.empty());
    }

    static Part decided(Receipt receipt, CashOrder.Apply order) {
        return new Part(receipt, order.subscription(), order.amount(), Optional.of(order));
    }

    /** All that these subscriptions have open. */
    static List<Part> ofOpen(Receipt receipt, List<Ledger> ledgers) {
        return ledgers.stream().map(ledger -> new Part(receipt, ledger.id(), ledger.open())).toList();
    }

    /** What is to be told once it is applied: its payer is a stranger (C07), or it came late (C13). */
    List<Why> notes(Ledger ledger) {
        List<Why> notes = new ArrayList<>();
        if (order.isEmpty() && !receipt.partyOf().contains(to)) {
            notes.add(new Why.Stranger(ledger));
        }
        LocalDate arrived = receipt.arrived();
        if (arrived.isAfter(ledger.fundingDeadline())) {
            notes.add(new Why.Late(ledger, arrived));
        }
        return notes;
    }
}
