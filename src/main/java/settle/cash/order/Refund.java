package settle.cash.order;

import java.util.Optional;
import settle.breaks.BreakCode;
import settle.cash.wire.StandingWire;
import settle.identity.SubscriptionId;
import settle.money.Money;

/**
 * What of a wire goes back to whoever paid it.
 *
 * @param amount above zero
 * @param code why it goes back (C04, C10, C19, or what held it when people decided)
 * @param of the subscription that it was more than enough for, or came for; empty where that is unknown
 */
public record Refund(StandingWire wire, Money amount, BreakCode code, Optional<SubscriptionId> of) {

    public Refund {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("a refund of " + amount);
        }
    }
}
