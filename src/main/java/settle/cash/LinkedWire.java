package settle.cash;

import java.util.List;
import settle.book.SubscriptionId;

/**
 * A receipt with the subscriptions that it is linked to.
 *
 * @param named the known ids in its remittance, in their order
 * @param partyOf the subscriptions that its payer is party of, in the order of their ids
 */
public record LinkedWire(StandingWire standing, List<SubscriptionId> named, List<SubscriptionId> partyOf) {

    public LinkedWire {
        named = List.copyOf(named);
        partyOf = List.copyOf(partyOf);
    }

    public Wire wire() {
        return standing.wire();
    }

    boolean isGood() {
        return standing.standing() == Standing.GOOD;
    }
}
