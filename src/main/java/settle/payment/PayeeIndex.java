package settle.payment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import settle.book.PartyName;

/** The planned payments by whom they are owed to, so that a name is not held against all of them. */
final class PayeeIndex {

    private final List<Payable> planned;
    private final Map<String, Set<Integer>> whole = new HashMap<>();
    private final NavigableMap<String, Set<Integer>> beginnings = new TreeMap<>();
    private final Map<PartyName, List<Payable>> known = new HashMap<>();

    PayeeIndex(List<Payable> planned) {
        this.planned = planned;
        for (int at = 0; at < planned.size(); at++) {
            PartyName payee = planned.get(at).owedTo();
            put(whole, payee.comparable(), at);
            put(beginnings, payee.withoutArticle(), at);
            put(beginnings, payee.reduced(), at);
        }
    }

    private static void put(Map<String, Set<Integer>> index, String name, int at) {
        index.computeIfAbsent(name, any -> new TreeSet<>()).add(at);
    }

    /** All that is owed to somebody whom the bank calls so, in the order of the plan. */
    List<Payable> owedTo(PartyName paid) {
        return known.computeIfAbsent(paid, this::search);
    }

    /** Names are one where they are equal, or where one that a bank may have cut begins the other. */
    private List<Payable> search(PartyName paid) {
        Set<Integer> found = new TreeSet<>(whole.getOrDefault(paid.comparable(), Set.of()));
        for (String name : List.of(paid.withoutArticle(), paid.reduced())) {
            if (paid.perhapsCut()) {
                beginnings.subMap(name, name + Character.MAX_VALUE).values().forEach(found::addAll);
            }
            for (int length = 1; length <= name.length(); length++) {
                found.addAll(beginnings.getOrDefault(name.substring(0, length), Set.of()));
            }
        }
        return found.stream().map(planned::get).filter(line -> line.isOwedTo(paid)).toList();
    }
}
