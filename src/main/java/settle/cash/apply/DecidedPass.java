package settle.cash.apply;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import settle.breaks.Break;
import settle.cash.link.Receipt;
import settle.cash.order.CashOrder;
import settle.cash.order.DecidedWire;
import settle.cash.order.Refund;

/** What people decided comes first: what comes later finds open what they left. */
final class DecidedPass implements Pass {

    @Override
    public Answer look(Receipt receipt, View view) {
        DecidedWire decided = view.decidedOn(receipt);
        if (!decided.isTaken()) {
            return Answer.NOT_MINE;
        }
        List<Part> parts = decided.applied().stream().map(order -> new Part(receipt, order.subscription(),
                order.amount(), Explanation.byDecision(receipt, order))).toList();
        Optional<Refund> refund = decided.refund(receipt.wire());
        return new Answer.Apply(Rule.DECISION, parts, refund, breaks(receipt, decided, view.after(parts)));
    }

    /** What is left to tell once all parts are applied. */
    private static List<Break> breaks(Receipt receipt, DecidedWire decided, View view) {
        List<Break> found = new ArrayList<>();
        for (CashOrder.Apply order : decided.applied()) {
            if (order.excess().isPositive() && !decided.isRefundConfirmed()) {
                found.add(CashBreaks.over(receipt, order.subscription(), order.amount(),
                        order.amount().plus(order.excess())));
            }
        }
        if (decided.rest(receipt.wire()).isPositive()) {
            found.add(CashBreaks.undecidedRest(receipt, decided, view));
        }
        return found;
    }
}
