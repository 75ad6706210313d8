package settle.cash.apply;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import settle.cash.link.Likeness;
import settle.cash.link.Receipt;
import settle.cash.order.DecidedWire;
import settle.cash.wire.Standing;
import settle.identity.SubscriptionId;
import settle.identity.WireKey;
import settle.money.Money;
import settle.offering.Offering;

/**
 * What a pass may look at: the family as the passes before have left it.
 *
 * @param likeness proposes whose an unplaced receipt may be, from the whole book
 * @param ledgers of the family, by their ids
 * @param decided what people decided, by the keys of wires
 * @param placed where the receipts stand that a pass has answered for, by their keys
 */
record View(Offering offering, Likeness likeness, List<Receipt> receipts, Map<SubscriptionId, Ledger> ledgers,
        Map<WireKey, DecidedWire> decided, Map<WireKey, Placement> placed) {

    Ledger ledger(SubscriptionId id) {
        return ledgers.get(id);
    }

    List<Ledger> ledgers(Collection<SubscriptionId> ids) {
        return ids.stream().map(ledgers::get).toList();
    }

    /** Sets of subscriptions by their ledgers. */
    List<List<Ledger>> ledgersOf(List<List<SubscriptionId>> sets) {
        return sets.stream().map(this::ledgers).toList();
    }

    List<Ledger> open(Collection<SubscriptionId> ids) {
        return ledgers(ids).stream().filter(Ledger::isOpen).toList();
    }

    List<SubsetSearch.Open> openAmounts(Collection<SubscriptionId> ids) {
        return open(ids).stream().map(ledger -> new SubsetSearch.Open(ledger.id(), ledger.open().minor()))
                .toList();
    }

    /** The sets of open subscriptions among these that are open for just this amount. */
    SubsetSearch.Result setsFor(Money amount, Collection<SubscriptionId> ids) {
        return SubsetSearch.of(openAmounts(ids), amount.minor());
    }

    Money sumOpen(Collection<SubscriptionId> ids) {
        return ledgers(ids).stream().map(Ledger::open).reduce(Money.zero(offering.currency()), Money::plus);
    }

    DecidedWire decidedOn(Receipt receipt) {
        return decided.getOrDefault(receipt.key(), DecidedWire.NOTHING);
    }

    boolean isRefundConfirmed(Receipt receipt) {
        return decidedOn(receipt).isRefundConfirmed();
    }

    boolean isDecided(Receipt receipt) {
        return decidedOn(receipt).isTaken();
    }

    /** Good, or given back by the bank just as far as people decided and no further. */
    boolean mayBeApplied(Receipt receipt) {
        return receipt.isGood()
                || isRefundConfirmed(receipt) && receipt.standing() == Standing.PARTLY_RETURNED;
    }

    /** As it will be once these parts are applied. */
    View after(List<Part> parts) {
        Map<SubscriptionId, Ledger> then = new HashMap<>(ledgers);
        parts.forEach(part -> then.computeIfPresent(part.to(), (id, ledger) -> ledger.plus(part.amount())));
        return new View(offering, likeness, receipts, then, decided, placed);
    }

    boolean isPlaced(Receipt receipt) {
        return placed.containsKey(receipt.key());
    }

    /** Where the wires stand that a receipt may be under another kind of name, and that are applied. */
    List<Placement> appliedTwinsOf(Receipt receipt) {
        return receipt.twins().stream().map(placed::get)
                .filter(twin -> twin != null && twin.applied().isPositive()).toList();
    }
}
