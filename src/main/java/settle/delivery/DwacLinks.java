package settle.delivery;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import settle.book.Subscription;
import settle.identity.SubscriptionId;

/**
 * Which request belongs to which subscription: by its account. Only active subscriptions are linked.
 *
 * @param requests of every linked subscription its requests, each in its latest state, in the order of their
 *     entry
 * @param unlinked requests that belong to none, or not to one alone, each with the subscriptions it may
 *     belong to
 * @param contradicted requests of which several files say different things of one moment
 */
public record DwacLinks(
        Map<SubscriptionId, List<DwacRequest>> requests, Map<DwacRequest, List<SubscriptionId>> unlinked,
        List<ReportsOfRequest> contradicted) {

    /** The links of all reports, in whatever order they come. */
    public static DwacLinks of(Collection<DwacRequest> reports, AccountHolders holders) {
        List<ReportsOfRequest> latest = ReportsOfRequest.latest(reports);
        Map<SubscriptionId, List<DwacRequest>> linked = new TreeMap<>();
        Map<DwacRequest, List<SubscriptionId>> unlinked = new LinkedHashMap<>();
        for (DwacRequest request : latest.stream().map(ReportsOfRequest::state).toList()) {
            List<Subscription> found = holders.of(request);
            if (found.size() == 1) {
                linked.computeIfAbsent(found.get(0).id(), any -> new ArrayList<>()).add(request);
            } else {
                unlinked.put(request, found.stream().map(Subscription::id).sorted().toList());
            }
        }
        linked.values().forEach(requests -> requests.sort(Comparator
                .comparing(DwacRequest::entryMoment).thenComparing(DwacRequest::id)));
        return new DwacLinks(linked, unlinked,
                latest.stream().filter(ReportsOfRequest::contradictEachOther).toList());
    }
}
