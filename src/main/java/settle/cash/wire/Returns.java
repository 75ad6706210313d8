package settle.cash.wire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import settle.identity.Spelling;
import settle.identity.SubscriptionId;
import settle.identity.WireKey;
import settle.money.Money;
import settle.statement.BankEntry;

/**
 * Which receipts were given back. A return names the entry that it reverses, or bears its reference; where it
 * does not, or names an unknown one, every receipt of the same amount that it may be of is taken as returned,
 * since money that may be gone is never released.
 */
final class Returns {

    private final Map<WireKey, List<Wire>> returnsOfReceipt = new HashMap<>();
    private final Map<WireKey, List<Wire>> receiptsOfReturn = new LinkedHashMap<>();

    private Returns() {}

    /**
     * Links returns to receipts.
     *
     * @param receipts entries into the account
     * @param returns entries out of it that say that they are returns
     * @param links the subscriptions that an entry's text and payer point to
     */
    static Returns of(List<Wire> receipts, List<Wire> returns, Function<Wire, List<SubscriptionId>> links) {
        NamedWires byName = new NamedWires(receipts);
        Returns linked = new Returns();
        Map<Money, List<Wire>> byAmount = receipts.stream().collect(Collectors.groupingBy(Wire::amount));
        List<Wire> unnamed = new ArrayList<>();
        for (Wire debit : returns) {
            List<Wire> named = linked.oneOfEqual(named(debit, byName));
            if (named.isEmpty()) {
                unnamed.add(debit);
            } else {
                linked.link(debit, named);
            }
        }
        Map<WireKey, List<SubscriptionId>> known = new HashMap<>();
        Function<Wire, List<SubscriptionId>> once =
                wire -> known.computeIfAbsent(wire.key(), any -> links.apply(wire));
        unnamed.forEach(debit -> linked.link(debit, linked.candidates(
                debit, byAmount.getOrDefault(debit.amount(), List.of()), once)));
        return linked;
    }

    /**
     * The receipts that a return names in any report, or whose own name it bears; of several those of its
     * amount, if there are any.
     */
    private static List<Wire> named(Wire debit, NamedWires byName) {
        List<String> reversed = debit.sightings().stream().map(BankEntry::reverses)
                .filter(name -> !name.isBlank()).map(Spelling::compared).toList();
        List<String> names = reversed.isEmpty()
                ? debit.sightings().stream().flatMap(EntryKeys::names).toList() : reversed;
        List<Wire> named = first(names.stream().distinct().flatMap(byName::called).distinct().toList());
        if (named.isEmpty()) {
            return reversed.stream().distinct().flatMap(byName::quoting).distinct()
                    .filter(receipt -> receipt.amount().equals(debit.amount())).toList();
        }
        List<Wire> ofAmount = named.size() < 2 ? List.of() : named.stream()
                .filter(receipt -> receipt.amount().equals(debit.amount())
                        && receipt.entry().effective().mayPrecede(debit.entry().effective()))
                .toList();
        return ofAmount.isEmpty() ? named : ofAmount;
    }

    /** Those that came first of what bears one name: not what took a return back, where there are others. */
    private static List<Wire> first(List<Wire> named) {
        List<Wire> first = named.stream().filter(one -> StandingWire.takesBack(one.entry()).isEmpty())
                .toList();
        return first.isEmpty() ? named : first;
    }

    /**
     * Of receipts that people told apart under one name, and that nothing else tells apart, a return is of
     * the first that no other return is of: whichever it gives back, the same money is left.
     */
    private List<Wire> oneOfEqual(List<Wire> named) {
        boolean equal = named.size() > 1 && named.stream().map(Returns::words).distinct().count() == 1;
        return !equal ? named : named.stream().filter(receipt -> !isCertainlyReturned(receipt))
                .min(Wire.BY_BOOKING).map(List::of).orElse(named);
    }

    /** All that is said of a receipt but when it came. */
    private static List<Object> words(Wire receipt) {
        BankEntry entry = receipt.entry();
        return List.of(entry.account(), entry.reference(), receipt.amount(), entry.remitter(), entry
                .remittance(),
                entry.status());
    }

    /** The debits that give this receipt back, or may. */
    List<Wire> of(Wire receipt) {
        return returnsOfReceipt.getOrDefault(receipt.key(), List.of());
    }

    /** The receipts that this debit gives back, or one of which it does. */
    List<Wire> receiptsOf(Wire debit) {
        return receiptsOfReturn.getOrDefault(debit.key(), List.of());
    }

    private void link(Wire debit, List<Wire> receipts) {
        receiptsOfReturn.put(debit.key(), receipts);
        receipts.forEach(receipt -> returnsOfReceipt.computeIfAbsent(receipt.key(), any -> new ArrayList<>())
                .add(debit));
    }

    private List<Wire> candidates(Wire debit, List<Wire> ofAmount,
            Function<Wire, List<SubscriptionId>> links) {
        List<Wire> sameAmount = ofAmount.stream()
                .filter(receipt -> !isCertainlyReturned(receipt))
                .filter(receipt -> receipt.entry().effective().mayPrecede(debit.entry().effective()))
                .toList();
        List<SubscriptionId> pointedTo = links.apply(debit);
        List<Wire> linked = sameAmount.stream()
                .filter(receipt -> links.apply(receipt).stream().anyMatch(pointedTo::contains))
                .toList();
        return linked.isEmpty() ? sameAmount : linked;
    }

    private boolean isCertainlyReturned(Wire receipt) {
        return of(receipt).stream().anyMatch(debit -> receiptsOf(debit).size() == 1);
    }
}
