package settle.cash.wire;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import settle.identity.Spelling;

/** Wires by what they are called: whole, or as one name that a bank cut begins another. */
final class NamedWires {

    private final Map<String, Set<Wire>> whole = new HashMap<>();
    private final Map<String, Set<Wire>> beginning = new HashMap<>();
    private final Map<String, Set<Wire>> quoting = new HashMap<>();

    NamedWires(Collection<Wire> wires) {
        for (Wire wire : wires) {
            Stream.concat(wire.sightings().stream().flatMap(EntryKeys::names),
                    Stream.of(Spelling.compared(wire.reference().text()))).forEach(name -> add(name, wire));
            wire.sightings().stream().flatMap(EntryKeys::quotedNumbers).map(Spelling::compared)
                    .forEach(number -> quoting.computeIfAbsent(number, any -> new LinkedHashSet<>())
                            .add(wire));
        }
    }

    private void add(String name, Wire wire) {
        whole.computeIfAbsent(name, any -> new LinkedHashSet<>()).add(wire);
        String cut = EntryKeys.cut(name);
        if (EntryKeys.isCutOf(cut, name)) {
            beginning.computeIfAbsent(cut, any -> new LinkedHashSet<>()).add(wire);
        }
    }

    /** The wires whose payers may have given them this number, in capitals. */
    Stream<Wire> quoting(String number) {
        return quoting.getOrDefault(number, Set.of()).stream();
    }

    /**
     * The wires with this name in capitals, with one that it is cut from, or with one that was cut from it.
     */
    Stream<Wire> called(String name) {
        return Stream.of(whole.getOrDefault(name, Set.of()), beginning.getOrDefault(name, Set.of()),
                whole.getOrDefault(EntryKeys.cut(name), Set.of())).flatMap(Set::stream);
    }
}
