package settle.cash.wire;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import settle.identity.WireKey;
import settle.money.Money;

/**
 * Charges and interest of the bank, and the entries by which it takes them back, whatever their type: such a
 * one goes the other way and names the item, as a return names a receipt. The two cancel, as far as the one
 * is of the other; what is more than is left of the item takes nothing back. Taking back may be taken back
 * too.
 */
final class BankItems {

    private final Map<WireKey, Wire> itemOfTaking = new HashMap<>();
    private final Map<WireKey, Money> left = new HashMap<>();
    private final Set<WireKey> tooMuch = new HashSet<>();
    private final NamedWires byName;

    private BankItems(Collection<Wire> wires) {
        byName = new NamedWires(wires);
        wires.forEach(wire -> left.put(wire.key(), wire.amount()));
    }

    /** @param wires of the account, in its currency */
    static BankItems of(Collection<Wire> wires) {
        List<Wire> agreed = wires.stream().filter(wire -> wire.disagreement().isEmpty()).toList();
        BankItems items = new BankItems(agreed);
        List<Wire> taking = agreed.stream().filter(wire -> names(wire).findAny().isPresent())
                .sorted(Wire.BY_BOOKING).toList();
        boolean more = !taking.isEmpty();
        while (more) {
            more = false;
            for (Wire wire : taking) {
                more |= !items.isTaking(wire) && items.take(wire);
            }
        }
        return items;
    }

    /** Whether it takes an item back. */
    boolean isTaking(Wire wire) {
        return itemOfTaking.containsKey(wire.key());
    }

    /** Whether it names an item, and is more than is left of that. */
    boolean isTooMuch(Wire wire) {
        return tooMuch.contains(wire.key()) && !isTaking(wire);
    }

    /** What of an item is taken back; of an entry that takes one back, all of it. */
    Money cancelled(Wire wire) {
        return isTaking(wire) ? wire.amount() : wire.amount().minus(left.get(wire.key()));
    }

    private boolean take(Wire wire) {
        List<Wire> named = named(wire);
        if (named.isEmpty() || !named.stream().allMatch(one -> isItem(one) && !descends(one, wire))) {
            return false;
        }
        Optional<Wire> item = named.stream().filter(one -> left(one).equals(wire.amount())).findFirst()
                .or(() -> named.stream().filter(one -> !wire.amount().exceeds(left(one))).findFirst());
        if (item.isEmpty()) {
            tooMuch.add(wire.key());
            return false;
        }
        itemOfTaking.put(wire.key(), item.get());
        if (wire.entry().isBooked() && item.get().entry().isBooked()) {
            cancel(item.get(), wire.amount());
        }
        return true;
    }

    /** What is taken back of a taking stands again of its item. */
    private void cancel(Wire item, Money amount) {
        Money change = amount;
        for (Wire at = item; at != null; at = itemOfTaking.get(at.key())) {
            left.merge(at.key(), change, Money::minus);
            change = change.negated();
        }
    }

    private Money left(Wire item) {
        return left.get(item.key());
    }

    private boolean isItem(Wire wire) {
        return wire.entry().isBankItem() || isTaking(wire);
    }

    /** Whether the one takes the other back, at whatever remove. */
    private boolean descends(Wire one, Wire other) {
        Wire taken = itemOfTaking.get(one.key());
        while (taken != null && !taken.equals(other)) {
            taken = itemOfTaking.get(taken.key());
        }
        return taken != null;
    }

    /** In the order of booking. */
    private List<Wire> named(Wire wire) {
        return names(wire).flatMap(byName::called).distinct()
                .filter(one -> one.entry().isCredit() != wire.entry().isCredit())
                .filter(one -> one.entry().effective().mayPrecede(wire.entry().effective()))
                .sorted(Wire.BY_BOOKING).toList();
    }

    /** What it takes back by the words of its sightings. */
    private static Stream<String> names(Wire wire) {
        return wire.sightings().stream().map(StandingWire::takesBack).filter(name -> !name.isEmpty())
                .distinct();
    }
}
