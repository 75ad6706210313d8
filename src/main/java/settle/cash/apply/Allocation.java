package settle.cash.apply;

import settle.breaks.Sentence;
import settle.cash.wire.StandingWire;
import settle.identity.SubscriptionId;
import settle.money.Money;

/**
 * A part of a wire that stands as paid on a subscription.
 *
 * @param amount above zero, at most what was open
 * @param why a sentence that a person can check against the files
 */
public record Allocation(SubscriptionId subscription, StandingWire wire, Money amount, Rule rule,
        Sentence why) {

    /** Why it is paid on it, in words. */
    public String explanation() {
        return why.spoken();
    }
}
