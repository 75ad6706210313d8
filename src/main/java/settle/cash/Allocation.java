package settle.cash;

import settle.identity.SubscriptionId;
import settle.money.Money;

/**
 * A part of a wire that stands as paid on a subscription.
 *
 * @param amount above zero, at most what was open
 * @param explanation a sentence that a person can check against the files
 */
public record Allocation(SubscriptionId subscription, Wire wire, Money amount, Rule rule,
        String explanation) {}
