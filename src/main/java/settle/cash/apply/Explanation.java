package settle.cash.apply;

import java.util.List;
import settle.breaks.AllocationWording;
import settle.breaks.Fact;
import settle.breaks.Sentence;
import settle.cash.order.CashOrder;

/** Words why a part of a receipt is for a subscription. */
final class Explanation {

    private Explanation() {}

    /** @param ledger of the subscription before the part is applied */
    static Sentence of(Part part, Rule rule, Ledger ledger) {
        return switch (rule) {
            case REFERENCE -> openFor(AllocationWording.BY_REFERENCE, part, ledger);
            case GROUP_REFERENCE -> begun(AllocationWording.BY_REFERENCES, part)
                    .with("subscriptions", Fact.names(part.receipt().named()));
            case PARTY -> openFor(AllocationWording.BY_PARTY, part, ledger);
            case GROUP_PARTY -> openFor(AllocationWording.BY_PARTIES, part, ledger)
                    .with("subscriptions", Fact.names(part.receipt().partyOf()));
            case DECISION -> begun(AllocationWording.BY_DECISION, part)
                    .with("why", because(part.orders()));
        };
    }

    /** Of several decisions each with its share. */
    private static Fact because(List<CashOrder.Apply> orders) {
        return orders.size() == 1 ? orders.get(0).because()
                : Fact.several(orders.stream().map(order -> AllocationWording.SHARE
                        .with("amount", order.amount()).with("why", order.because())).toList(), "; ");
    }

    private static Sentence.Worded openFor(AllocationWording wording, Part part, Ledger ledger) {
        return begun(wording, part).with("subscription", ledger.id()).with("open", ledger.open());
    }

    private static Sentence.Worded begun(AllocationWording wording, Part part) {
        return wording.with("amount", part.amount()).with("wire", part.receipt().told());
    }
}
