package settle.closing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import settle.cash.apply.Placement;
import settle.cash.wire.Standing;
import settle.cash.wire.StandingWire;
import settle.identity.WireKey;
import settle.money.Money;
import settle.statement.BankEntry;

/**
 * Receipts in escrow that stand nowhere else, by the keys of their wires, in the order of the wires: each
 * zero or above. A return that may be of one of several receipts is taken off these in their order. Where
 * sightings disagree in the amount, the larger counts.
 */
record UnplacedMoney(Map<WireKey, Money> rests) {

    static UnplacedMoney of(Collection<Placement> placements) {
        Map<WireKey, Money> rests = new LinkedHashMap<>();
        placements.stream().filter(UnplacedMoney::isReceipt)
                .sorted(Comparator.comparing(Placement::wire, StandingWire.BY_BOOKING))
                .forEach(placement -> rests.put(placement.wire().key(),
                        placement.unplaced().plus(inDispute(placement.wire()))));
        Map<WireKey, List<WireKey>> receipts = new HashMap<>();
        placements.forEach(receipt -> receipt.wire().returnedBy().forEach(debit -> receipts
                .computeIfAbsent(debit, any -> new ArrayList<>()).add(receipt.wire().key())));
        placements.stream().filter(placement -> placement.unplaced().negated().isPositive())
                .forEach(placement -> takeOff(placement.unplaced().negated(),
                        receipts.getOrDefault(placement.wire().key(), List.of()), rests));
        return new UnplacedMoney(rests);
    }

    /** What of a receipt is unplaced; empty for what is none. */
    Optional<Money> of(WireKey receipt) {
        return Optional.ofNullable(rests.get(receipt));
    }

    Money sum(Currency currency) {
        return rests.values().stream().reduce(Money.zero(currency), Money::plus);
    }

    /** Of a receipt whose sightings disagree, what the larger amount is more than the one that counts. */
    static Money inDispute(StandingWire wire) {
        Money none = Money.zero(wire.amount().currency());
        if (wire.standing() != Standing.DISAGREES || !wire.entry().isCredit()) {
            return none;
        }
        return wire.sightings().stream().filter(BankEntry::isBooked).map(BankEntry::amount)
                .filter(amount -> amount.currency().equals(none.currency()))
                .reduce(wire.amount(), Money::max).minus(wire.amount());
    }

    private static boolean isReceipt(Placement placement) {
        StandingWire wire = placement.wire();
        return wire.inEscrow() && wire.entry().isCredit() && wire.standing().isReceipt();
    }

    /** A return of one receipt alone is off that already, and other debits are no receipt's. */
    private static void takeOff(Money returned, List<WireKey> receipts, Map<WireKey, Money> rests) {
        Money left = returned;
        for (WireKey receipt : receipts) {
            Money rest = rests.get(receipt);
            if (rest != null) {
                Money taken = rest.min(left);
                rests.put(receipt, rest.minus(taken));
                left = left.minus(taken);
            }
        }
    }
}
