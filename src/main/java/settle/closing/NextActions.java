package settle.closing;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import settle.breaks.Break;
import settle.breaks.BreakCode;
import settle.breaks.EndedWays;
import settle.breaks.Severity;
import settle.cash.wire.StandingWire;
import settle.identity.FileId;
import settle.identity.Spelling;
import settle.identity.WireId;
import settle.identity.WireKey;
import settle.offering.InputKind;

/**
 * What to do next of an exception, where the closing says more than its code: of several wires that bear one
 * reference decisions have to name the one, what is missing may stand in a file that is not used, and once
 * the offering is terminated nobody is funded any more.
 */
final class NextActions {

    private final boolean terminated;
    private final Set<WireKey> shared = new HashSet<>();
    /** By its kind, a file of which nothing is used. */
    private final Map<InputKind, FileId> unused = new EnumMap<>(InputKind.class);

    /** @param found what files, book, cash and deliveries have */
    NextActions(PreparedClosing prepared, Collection<Break> found) {
        terminated = prepared.at().isTerminated();
        found.stream().filter(one -> one.severity() == Severity.STOP)
                .flatMap(one -> prepared.files().unusedBy(one).stream())
                .forEach(file -> Stream.of(InputKind.values()).filter(kind -> kind.holds(file.path()))
                        .forEach(kind -> unused.putIfAbsent(kind, file)));
        List<StandingWire> wires = prepared.position().wires();
        Map<String, Integer> bearers = new HashMap<>();
        wires.forEach(wire -> wire.names().forEach(name -> bearers.merge(side(wire) + name, 1,
                Integer::sum)));
        wires.stream().filter(wire -> bearers.getOrDefault(side(wire) + Spelling.compared(wire.id().called()),
                0) > 1).forEach(wire -> shared.add(wire.key()));
    }

    /** The same break, with what to do next here. */
    Break told(Break found) {
        Break named = found.key().wire().flatMap(WireId::key).filter(shared::contains).isPresent()
                ? found.ofSeveralWires() : found;
        return terminated ? EndedWays.of(found.code()).told(named)
                : missingIn(found).map(unused::get).map(file -> named.followedBy("Have " + file
                        + " mended first: nothing of it was used, and what is missing may stand in it."))
                        .orElse(named);
    }

    /** The kind of file of which a row is missing, where an exception is of that and knows no better. */
    private static Optional<InputKind> missingIn(Break found) {
        return found.sentence().nextAction().isPresent() ? Optional.empty() : missingIn(found.code());
    }

    private static Optional<InputKind> missingIn(BreakCode code) {
        return Optional.ofNullable(switch (code) {
            case C08, D10, W02 -> InputKind.SUBSCRIPTIONS;
            case D01 -> InputKind.DWAC;
            case W01 -> InputKind.WARRANTS;
            default -> null;
        });
    }

    /** Where decisions look for a wire: among those that came or those that went, and are there. */
    private static String side(StandingWire wire) {
        return wire.entry().direction() + "|" + wire.inEscrow() + "|";
    }
}
