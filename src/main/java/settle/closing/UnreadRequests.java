package settle.closing;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import settle.breaks.Break;
import settle.breaks.BreakCode;
import settle.delivery.DwacLinks;
import settle.identity.SubscriptionId;

/**
 * Rows of a DWAC list that cannot be read: they hold the subscription that an earlier row of their request is
 * for.
 */
final class UnreadRequests {

    private UnreadRequests() {}

    static List<Break> placed(Collection<Break> found, DwacLinks links) {
        Map<String, SubscriptionId> linked = new HashMap<>();
        links.requests().forEach((subscription, requests) -> requests
                .forEach(request -> linked.put(request.id(), subscription)));
        return found.stream().map(one -> one.code() != BreakCode.F07 ? one : one.key().request()
                .map(request -> linked.get(request.text())).map(one::holding).orElse(one)).toList();
    }
}
