package settle.cash.decide;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import settle.cash.link.CashFamily;
import settle.cash.link.Receipt;
import settle.identity.SubscriptionId;
import settle.identity.WireKey;

/** The families while decisions are carried out: one that counts joins those of its wire and subscription. */
final class Families {

    private final List<CashFamily> atFirst;
    private final Map<SubscriptionId, CashFamily> ofSubscription = new HashMap<>();
    private final Map<WireKey, CashFamily> ofReceipt = new HashMap<>();

    Families(List<CashFamily> atFirst) {
        this.atFirst = atFirst;
        atFirst.forEach(this::enter);
    }

    /** All as they are now, in the order in which the first of each stood at first. */
    List<CashFamily> all() {
        return distinct(atFirst.stream().map(family -> family.subscriptions().isEmpty()
                ? of(family.receipts().get(0).key()) : ofSubscription.get(family.subscriptions().get(0).id()))
                .toList());
    }

    /** The family of the receipt of this key. */
    CashFamily of(WireKey key) {
        return ofReceipt.get(key);
    }

    /** The family of a subscription; empty where none of this id is known. */
    Optional<CashFamily> of(SubscriptionId id) {
        return Optional.ofNullable(ofSubscription.get(id));
    }

    Receipt receipt(WireKey key) {
        return of(key).receipts().stream().filter(one -> one.key().equals(key)).findFirst().orElseThrow();
    }

    /** From now on this family is that of all its members. */
    void enter(CashFamily family) {
        family.subscriptions().forEach(subscription -> ofSubscription.put(subscription.id(), family));
        family.receipts().forEach(receipt -> ofReceipt.put(receipt.key(), family));
    }

    /** Several families as one, which none of them becomes by that. */
    static CashFamily joined(Collection<CashFamily> several) {
        List<CashFamily> distinct = distinct(several);
        return distinct.size() == 1 ? distinct.get(0) : CashFamily.joined(distinct);
    }

    /** Each once; of families it is certain that equal ones are the same. */
    static List<CashFamily> distinct(Collection<CashFamily> several) {
        Set<CashFamily> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<CashFamily> distinct = new ArrayList<>(several);
        distinct.removeIf(family -> !seen.add(family));
        return distinct;
    }
}
