package settle.cash.decide;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import settle.cash.wire.StandingWire;

/** The wires by everything that a decision may call them: bank reference, IMAD, UETR of any sighting. */
final class WireNames {

    private final Map<String, List<StandingWire>> wires = new HashMap<>();

    WireNames(List<StandingWire> all) {
        for (StandingWire wire : all) {
            Set<String> names = new LinkedHashSet<>(List.of(wire.reference().text()));
            wire.sightings().forEach(seen -> names.addAll(
                    List.of(seen.reference(), seen.imad(), seen.uetr())));
            names.forEach(name -> wires.computeIfAbsent(name, any -> new ArrayList<>()).add(wire));
        }
    }

    /** The one receipt that bears a name; if several do, the one in escrow. */
    StandingWire receipt(String name) throws DoesNotFit {
        List<StandingWire> found = wires.getOrDefault(name, List.of());
        List<StandingWire> receipts = found.stream().filter(one -> one.standing().isReceipt()).toList();
        List<StandingWire> inEscrow = receipts.stream().filter(StandingWire::inEscrow).toList();
        List<StandingWire> meant = inEscrow.isEmpty() ? receipts : inEscrow;
        if (meant.size() != 1) {
            throw new DoesNotFit(found.isEmpty() ? "no wire " + name + " is known"
                    : meant.isEmpty() ? "entry " + name + " is no receipt"
                            : meant.size() + " wires bear the reference " + name);
        }
        return meant.get(0);
    }
}
