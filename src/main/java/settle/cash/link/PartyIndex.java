package settle.cash.link;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import settle.book.PartyName;
import settle.book.Subscription;
import settle.identity.SubscriptionId;

/** Finds the subscriptions that a payer is party of. */
public final class PartyIndex {

    private final Map<String, SortedSet<SubscriptionId>> byComparable = new HashMap<>();
    private final TreeMap<String, SortedSet<SubscriptionId>> byReduced = new TreeMap<>();

    public PartyIndex(Collection<Subscription> subscriptions) {
        for (Subscription subscription : subscriptions) {
            for (String text : subscription.payerNames()) {
                PartyName name = PartyName.of(text);
                if (!name.isBlank()) {
                    add(byComparable, name.comparable(), subscription.id());
                    add(byReduced, name.reduced(), subscription.id());
                }
            }
        }
    }

    /** Those of whom a bank's remitter name is a party's name, in the order of their ids. */
    public List<SubscriptionId> partyOf(String remitterName) {
        PartyName name = PartyName.of(remitterName);
        if (name.isBlank()) {
            return List.of();
        }
        SortedSet<SubscriptionId> ids =
                new TreeSet<>(byComparable.getOrDefault(name.comparable(), new TreeSet<>()));
        if (name.perhapsCut()) {
            byReduced.subMap(name.reduced(), name.reduced() + Character.MAX_VALUE).values()
                    .forEach(ids::addAll);
        }
        return List.copyOf(ids);
    }

    private static void add(Map<String, SortedSet<SubscriptionId>> index, String name, SubscriptionId id) {
        index.computeIfAbsent(name, any -> new TreeSet<>()).add(id);
    }
}
