package settle.cash.apply;

import java.util.List;
import java.util.Optional;
import settle.cash.link.Receipt;
import settle.cash.order.Refund;
import settle.money.Money;

/** A receipt that is all for one subscription: what is too much goes back. */
record WholeReceipt(Receipt receipt, Ledger ledger, Rule rule, View view) {

    /** Under another kind of name it may be the wire that funded the subscription: it goes nowhere then. */
    Answer answer() {
        Money came = receipt.available();
        Money open = ledger.open();
        if (!ledger.isOpen()) {
            List<Placement> twins = view.appliedTwinsOf(receipt);
            return ledger.subscription().isActive() && !twins.isEmpty()
                    ? new Answer.Abstain(new Why.PerhapsFirst(ledger, twins))
                    : givingBack(came, new Why.NothingOpen(ledger), List.of());
        }
        List<Part> parts = List.of(new Part(receipt, ledger.id(), came.min(open)));
        return came.exceeds(open)
                ? givingBack(came.minus(open), new Why.Over(ledger.id(), open, came), parts)
                : Answer.Apply.exactly(rule, parts);
    }

    /** Once people have confirmed that it goes back, nobody has to be told. */
    private Answer givingBack(Money amount, Why why, List<Part> parts) {
        Refund refund = new Refund(receipt.wire(), amount, why.code(), Optional.of(ledger.id()));
        return new Answer.Apply(rule, parts, Optional.of(refund),
                view.isRefundConfirmed(receipt) ? List.of() : List.of(why));
    }
}
