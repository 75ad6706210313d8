package settle.cash.wire;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import settle.book.PartyName;
import settle.money.Money;

/**
 * Wires that may be one: of one account, day, amount and payer, with no kind of name in common, as where one
 * report gives the bank's reference and another the IMAD.
 */
final class Twins {

    private record Look(String account, LocalDate day, Money amount) {}

    private Twins() {}

    /**
     * The wires, each with those that it may be, in their order.
     *
     * @param different whether people say that two wires are two
     */
    static List<Wire> told(List<Wire> wires, BiPredicate<Wire, Wire> different) {
        Map<Look, Map<Set<EntryKeys.Kind>, List<Wire>>> alike = wires.stream()
                .filter(wire -> wire.entry().isCredit() && wire.disagreement().isEmpty())
                .collect(Collectors.groupingBy(Twins::look, LinkedHashMap::new, Collectors.groupingBy(
                        wire -> EntryKeys.kinds(wire.sightings()), LinkedHashMap::new, Collectors.toList())));
        List<Wire> told = new ArrayList<>();
        for (Wire wire : wires) {
            Set<EntryKeys.Kind> kinds = EntryKeys.kinds(wire.sightings());
            told.add(wire.perhaps(alike.getOrDefault(look(wire), Map.of()).entrySet().stream()
                    .filter(other -> wire.entry().isCredit() && Collections.disjoint(kinds, other.getKey()))
                    .map(Map.Entry::getValue).flatMap(Collection::stream)
                    .filter(other -> isOfOnePayer(wire, other) && !different.test(wire, other))
                    .map(Wire::key).sorted().toList()));
        }
        return told;
    }

    private static Look look(Wire wire) {
        return new Look(wire.entry().account(), wire.entry().valueDate(), wire.amount());
    }

    private static boolean isOfOnePayer(Wire wire, Wire other) {
        PartyName one = PartyName.of(wire.payer());
        PartyName two = PartyName.of(other.payer());
        return !one.isBlank() && !two.isBlank()
                && (one.reduced().contains(two.reduced()) || two.reduced().contains(one.reduced())
                        || one.samePayerAs(two));
    }
}
