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
        List<Part> parts = decided.bySubscription().stream()
                .map(orders -> Part.decided(receipt, orders)).toList();
        return new Answer.Apply(Rule.DECISION, parts, decided.refund(receipt.wire()),
                notes(receipt, decided, parts, view.after(parts)));
    }

    /** @param then the view once all parts are applied */
    private static List<Why> notes(Receipt receipt, DecidedWire decided, List<Part> parts, View then) {
        List<Why> notes = new ArrayList<>();
        for (Part part : parts) {
            Money came = part.orders().stream().map(CashOrder.Apply::excess).reduce(part.amount(),
                    Money::plus);
            if (came.exceeds(part.amount()) && !decided.isRefundConfirmed()) {
                notes.add(new Why.Over(part.to(), part.amount(), came));
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
