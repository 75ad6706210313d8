package settle.cash.apply;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import settle.cash.link.Receipt;
import settle.cash.order.CashOrder;
import settle.cash.order.DecidedWire;
import settle.identity.SubscriptionId;
import settle.money.Money;

/** What people decided comes first: what comes later finds open what they left. */
final class DecidedPass implements Pass {

    @Override
    public boolean isPut(Receipt receipt, View view) {
        return view.isDecided(receipt);
    }

    @Override
    public Answer look(Receipt receipt, View view) {
        DecidedWire decided = view.decidedOn(receipt);
        List<Part> parts = decided.applied().stream().map(order -> Part.decided(receipt, order)).toList();
        return new Answer.Apply(Rule.DECISION, parts, decided.refund(receipt.wire()),
                notes(receipt, decided, view.after(parts)));
    }

    /** @param then the view once all parts are applied */
    private static List<Why> notes(Receipt receipt, DecidedWire decided, View then) {
        List<Why> notes = new ArrayList<>();
        for (CashOrder.Apply order : decided.applied()) {
            if (order.excess().isPositive() && !decided.isRefundConfirmed()) {
                notes.add(new Why.Over(order.subscription(), order.amount(),
                        order.amount().plus(order.excess())));
            }
        }
        Money rest = decided.rest(receipt.wire());
        if (rest.isPositive()) {
            TreeSet<SubscriptionId> linked = new TreeSet<>(receipt.linked());
            linked.removeAll(decided.releasedFrom());
            notes.add(new Why.Undecided(rest, decided.releasedFrom().stream().sorted().toList(),
                    then.ledgers(linked)));
        }
        return notes;
    }
}
