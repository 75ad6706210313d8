package settle.delivery;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import settle.book.PartyName;
import settle.book.Subscription;
import settle.identity.SubscriptionId;

/** The active subscriptions by the account that their shares go to, and by its name. */
public final class AccountHolders {

    private final Map<String, List<Subscription>> byAccount = new HashMap<>();
    private final Map<String, List<Subscription>> byName = new HashMap<>();

    public AccountHolders(Collection<Subscription> book) {
        for (Subscription subscription : book) {
            if (subscription.isActive()) {
                Subscription.Delivery delivery = subscription.delivery();
                index(byAccount, delivery.accountNumber(), subscription);
                index(byName, nameKey(delivery.participantNumber(), delivery.accountName()), subscription);
            }
        }
    }

    /**
     * Those that a request may be of: by account number, where several share it by participant and then by
     * quantity; else by participant and account name.
     */
    List<Subscription> of(DwacRequest request) {
        List<Subscription> sameAccount = byAccount.getOrDefault(request.accountNumber(), List.of());
        if (!sameAccount.isEmpty()) {
            List<Subscription> narrowed = narrowed(sameAccount, subscription -> subscription.delivery()
                    .participantNumber().equals(request.participantNumber()));
            return narrowed(narrowed, subscription -> subscription.shares().equals(request.quantity()));
        }
        return byName.getOrDefault(nameKey(request.participantNumber(), request.accountName()), List.of());
    }

    /** The one that a request is of; empty where it may be of none, or of several. */
    public Optional<SubscriptionId> alone(DwacRequest request) {
        return Optional.of(of(request)).filter(found -> found.size() == 1).map(found -> found.get(0).id());
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
