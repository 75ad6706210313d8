package settle.closing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import settle.book.Subscription;
import settle.book.SubscriptionBook;
import settle.breaks.Break;
import settle.breaks.BreakCode;
import settle.identity.SubscriptionId;
import settle.money.Money;

/**
 * The aggregates of signature pages that are due though they are not shares times the offering's price,
 * because two persons accepted them: the aggregate itself (S01), or the price that makes it (S02).
 */
final class AcceptedAggregates {

    private AcceptedAggregates() {}

    /** @param waived the breaks of the book that people waived */
    static Map<SubscriptionId, Money> of(SubscriptionBook book, List<Break> waived) {
        Map<SubscriptionId, Money> accepted = new HashMap<>();
        for (Break one : waived) {
            one.key().subscription().flatMap(book::find).filter(page -> isAccepted(one.code(), page))
                    .ifPresent(page -> accepted.put(page.id(), page.aggregate()));
        }
        return accepted;
    }

    /** A price that was accepted is due where the page reckons with it; elsewhere it is a slip of the pen. */
    private static boolean isAccepted(BreakCode code, Subscription page) {
        boolean atStatedPrice = page.price().times(page.shares(), page.aggregate().currency())
                .equals(page.aggregate());
        return code == BreakCode.S01 || code == BreakCode.S02 && atStatedPrice;
    }
}
