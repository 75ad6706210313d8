package settle.cash;

import java.util.List;
import java.util.TreeSet;
import settle.book.PartyName;
import settle.identity.SubscriptionId;
import settle.money.Money;

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

    /** Whether the bank names the same payer of another wire, as far as it names one. */
    boolean samePayerAs(LinkedWire other) {
        return payer().samePayerAs(other.payer());
    }

    private PartyName payer() {
        return PartyName.of(wire().entry().remitter().name());
    }

    /** With one more subscription that its payer is party of. */
    LinkedWire paidFor(SubscriptionId payee) {
        TreeSet<SubscriptionId> all = new TreeSet<>(partyOf);
        all.add(payee);
        return new LinkedWire(standing, named, List.copyOf(all));
    }

    /** What of it is there: all but what was given back. */
    Money available() {
        return wire().entry().amount().minus(standing.returned());
    }

    boolean isGood() {
        return standing.standing() == Standing.GOOD;
    }
}
