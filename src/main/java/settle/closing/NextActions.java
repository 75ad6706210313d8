package settle.closing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import settle.breaks.Break;
import settle.breaks.EndedWays;
import settle.cash.wire.StandingWire;
import settle.identity.Spelling;
import settle.identity.WireId;
import settle.identity.WireKey;

/**
 * What to do next of an exception, where the closing says more than its code: of several wires that bear one
 * reference decisions have to name the one, and once the offering is terminated nobody is funded any more.
 */
final class NextActions {

    private final boolean terminated;
    private final Set<WireKey> shared = new HashSet<>();

    NextActions(PreparedClosing prepared) {
        terminated = prepared.at().isTerminated();
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
        return terminated ? EndedWays.of(found.code()).told(named) : named;
    }

    /** Where decisions look for a wire: among those that came or those that went, and are there. */
    private static String side(StandingWire wire) {
        return wire.entry().direction() + "|" + wire.inEscrow() + "|";
    }
}
