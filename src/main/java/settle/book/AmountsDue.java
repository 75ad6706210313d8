package settle.book;

import java.util.Map;
import settle.identity.SubscriptionId;
import settle.money.Money;
import settle.offering.Offering;

/**
 * What is due on each subscription: shares times the offering's price, or the aggregate of a signature page
 * whose departure from it two persons accepted.
 *
 * @param accepted the aggregates that were accepted, each of an active subscription
 */
public record AmountsDue(Offering offering, Map<SubscriptionId, Money> accepted) {

    public AmountsDue {
        accepted = Map.copyOf(accepted);
    }

    /** Where nothing that departs from the offering's terms was accepted. */
    public static AmountsDue of(Offering offering) {
        return new AmountsDue(offering, Map.of());
    }

    /** Nothing on a subscription that is withdrawn or rejected. */
    public Money on(Subscription subscription) {
        if (!subscription.isActive()) {
            return Money.zero(offering.currency());
        }
        Money accepts = accepted.get(subscription.id());
        return accepts == null ? offering.amountDue(subscription.shares()) : accepts;
    }
}
