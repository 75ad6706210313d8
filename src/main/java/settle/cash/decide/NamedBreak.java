package settle.cash.decide;

import java.util.Optional;
import settle.breaks.Break;
import settle.breaks.BreakCode;
import settle.identity.SubscriptionId;

/**
 * An exception on cash as a decision may name it.
 *
 * @param reference of the wire that it is about; empty where it is about none
 */
record NamedBreak(String id, BreakCode code, Optional<SubscriptionId> subscription, String reference) {

    static NamedBreak of(Break found) {
        return new NamedBreak(found.id(), found.code(),
                Optional.of(found.about().subscription()).filter(id -> !id.isEmpty()).map(
                        SubscriptionId::new),
                found.about().bankReference());
    }
}
