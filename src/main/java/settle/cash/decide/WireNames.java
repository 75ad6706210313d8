package settle.cash.decide;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import settle.breaks.Break;
import settle.cash.wire.StandingWire;

/** The wires by everything that a decision may call them: bank reference, IMAD, UETR of any sighting. */
final class WireNames {

    private final Map<String, List<StandingWire>> wires = new HashMap<>();

    WireNames(List<StandingWire> all) {
        for (StandingWire wire : all) {
            wire.names().forEach(name -> wires.computeIfAbsent(name, any -> new ArrayList<>()).add(wire));
        }
    }

    /** The one receipt that bears a name, case aside; if several do, the one in escrow. */
    StandingWire receipt(String name) throws DoesNotFit {
        List<StandingWire> found = wires.getOrDefault(StandingWire.compared(name), List.of());
        List<StandingWire> receipts = found.stream().filter(one -> one.standing().isReceipt()).toList();
        List<StandingWire> inEscrow = receipts.stream().filter(StandingWire::inEscrow).toList();
        List<StandingWire> meant = inEscrow.isEmpty() ? receipts : inEscrow;
        if (meant.size() != 1) {
            throw new DoesNotFit(found.isEmpty() ? "no wire " + name + " is known"
                    : meant.isEmpty() ? "entry " + name + " is no receipt"
                            : meant.size() + " wires bear the reference " + name + ": " + candidates(meant));
        }
        return meant.get(0);
    }

    private static String candidates(List<StandingWire> several) {
        String shown = several.stream().limit(Break.MAX_CANDIDATES)
                .map(wire -> wire.told().spoken() + " at " + wire.source()).collect(Collectors.joining("; "));
        int more = several.size() - Break.MAX_CANDIDATES;
        return more > 0 ? shown + "; and " + more + " more" : shown;
    }
}
