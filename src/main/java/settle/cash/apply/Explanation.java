package settle.cash.apply;

import settle.breaks.AllocationWording;
import settle.breaks.Fact;
import settle.breaks.Sentence;

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
                    .with("why", part.order().orElseThrow().because());
        };
    }

    private static Sentence.Worded openFor(AllocationWording wording, Part part, Ledger ledger) {
        return begun(wording, part).with("subscription", ledger.id()).with("open", ledger.open());
    }

    private static Sentence.Worded begun(AllocationWording wording, Part part) {
        return wording.with("amount", part.amount()).with("wire", part.receipt().told());
    }
}
