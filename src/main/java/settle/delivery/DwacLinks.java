package settle.delivery;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import settle.book.PartyName;
import settle.book.Subscription;
import settle.identity.SubscriptionId;

/**
 * Which request belongs to which subscription: by account number, where several share it by participant and
 * then by quantity; else by participant and account name. Only active subscriptions are linked.
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
    public static DwacLinks of(Collection<DwacRequest> reports, Collection<Subscription> subscriptions) {
        List<ReportsOfRequest> latest = ReportsOfRequest.latest(reports);
        Map<String, List<Subscription>> byAccount = new HashMap<>();
        Map<String, List<Subscription>> byName = new HashMap<>();
        for (Subscription subscription : subscriptions) {
            if (subscription.isActive()) {
                Subscription.Delivery delivery = subscription.delivery();
                index(byAccount, delivery.accountNumber(), subscription);
                index(byName, nameKey(delivery.participantNumber(), delivery.accountName()), subscription);
            }
        }
        Map<SubscriptionId, List<DwacRequest>> linked = new TreeMap<>();
        Map<DwacRequest, List<SubscriptionId>> unlinked = new LinkedHashMap<>();
        for (DwacRequest request : latest.stream().map(ReportsOfRequest::state).toList()) {
            List<Subscription> found = candidates(request, byAccount, byName);
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

    private static List<Subscription> candidates(
            DwacRequest request, Map<String, List<Subscription>> byAccount,
            Map<String, List<Subscription>> byName) {
        List<Subscription> sameAccount = byAccount.getOrDefault(request.accountNumber(), List.of());
        if (!sameAccount.isEmpty()) {
            List<Subscription> narrowed = narrowed(sameAccount, subscription -> subscription.delivery()
                    .participantNumber().equals(request.participantNumber()));
            return narrowed(narrowed, subscription -> subscription.shares().equals(request.quantity()));
        }
        return byName.getOrDefault(nameKey(request.participantNumber(), request.accountName()), List.of());
    }

    /** Of several those that fit; all of them where none does. */
    private static List<Subscription> narrowed(List<Subscription> several, Predicate<Subscription> fits) {
        List<Subscription> fitting = several.size() == 1 ? several : several.stream().filter(fits).toList();
        return fitting.isEmpty() ? several : fitting;
    }

    private static void index(Map<String, List<Subscription>> index, String key, Subscription subscription) {
        if (!key.isEmpty()) {
            index.computeIfAbsent(key, any -> new ArrayList<>()).add(subscription);
        }
    }

    private static String nameKey(String participant, String accountName) {
        PartyName name = PartyName.of(accountName);
        return name.isBlank() || participant.isEmpty() ? "" : participant + "|" + name.comparable();
    }
}
