package settle.cash.decide;

import java.util.Optional;
import settle.breaks.Break;
import settle.breaks.BreakCode;
import settle.breaks.Key;
import settle.identity.BankReference;
import settle.identity.SubscriptionId;
import settle.identity.WireId;

/** An exception on cash as a decision may name it: its id, its code and what it is about. */
record NamedBreak(String id, BreakCode code, Key key) {

    static NamedBreak of(Break found) {
        return new NamedBreak(found.id(), found.code(), found.key());
    }

    Optional<SubscriptionId> subscription() {
        return key.subscription();
    }

    /** The reference of the wire that it is about. */
    Optional<BankReference> wire() {
        return key.wire().map(WireId::reference);
    }
}
