package settle.cash.apply;

import settle.cash.link.Receipt;
import settle.identity.SubscriptionId;
import settle.money.Money;

/**
 * So much of a receipt for a subscription.
 *
 * @param amount above zero, at most what is open
 * @param explanation a sentence that a person can check against the files
 */
record Part(Receipt receipt, SubscriptionId to, Money amount, String explanation) {

    Part {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException(amount + " of " + receipt.reference() + " for " + to);
        }
    }
}
