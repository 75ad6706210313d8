package settle.cash.apply;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import settle.breaks.Break;
import settle.breaks.BreakCode;
import settle.breaks.CashWording;
import settle.breaks.Fact;
import settle.breaks.Sentence;
import settle.cash.link.Receipt;
import settle.cash.order.CashOrder;
import settle.cash.order.DecidedWire;
import settle.cash.order.Refund;
import settle.identity.SubscriptionId;
import settle.money.Money;

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
        return new Answer.Apply(Rule.DECISION, parts, refund, breaks(receipt, decided, parts, view));
    }

    private static List<Break> breaks(Receipt receipt, DecidedWire decided, List<Part> parts, View view) {
        List<Break> found = new ArrayList<>();
        for (CashOrder.Apply order : decided.applied()) {
            if (order.excess().isPositive() && !decided.isRefundConfirmed()) {
                found.add(CashBreaks.over(receipt, order.subscription(), order.amount(),
                        order.amount().plus(order.excess())));
            }
        }
        if (decided.rest(receipt.wire()).isPositive()) {
            found.add(undecided(receipt, decided, view.after(parts)));
        }
        return found;
    }

    /** Somebody has to say whose the rest is, once all parts are applied (C06, C08). */
    private static Break undecided(Receipt receipt, DecidedWire decided, View view) {
        Money rest = decided.rest(receipt.wire());
        TreeSet<SubscriptionId> linked = new TreeSet<>(receipt.linked());
        linked.removeAll(decided.releasedFrom());
        Sentence.Worded sentence = rest.equals(receipt.available()) ? CashWording.UNDECIDED_WIRE.sentence()
                : CashWording.UNDECIDED_REST.with("rest", rest);
        return CashBreaks.on(receipt, linked.size() > 1 ? BreakCode.C06 : BreakCode.C08)
                .expected("a decision on the whole wire").actual(rest).difference(rest)
                .candidates(CashBreaks.openOfDue(linked, view))
                .saying(sentence.with("wire", receipt.told()).withKnown("released", released(decided)));
    }

    private static Optional<Fact> released(DecidedWire decided) {
        return Optional.of(decided.releasedFrom().stream().sorted().toList())
                .filter(from -> !from.isEmpty()).map(Fact::names);
    }
}
