package settle.cash.decide;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import settle.breaks.Break;
import settle.breaks.ClosingWording;
import settle.breaks.DecisionWording;
import settle.breaks.Fact;
import settle.breaks.Sentence;
import settle.cash.wire.StandingWire;
import settle.decision.Decision;
import settle.identity.Spelling;

/** The wires by everything that a decision may call them: bank reference, IMAD, UETR of any sighting. */
final class WireNames {

    private final Map<String, List<StandingWire>> wires = new HashMap<>();

    WireNames(List<StandingWire> all) {
        for (StandingWire wire : all) {
            wire.names().forEach(name -> wires.computeIfAbsent(name, any -> new ArrayList<>()).add(wire));
        }
    }

    /**
     * The one receipt that bears a name, case aside; if several do, the one in escrow, or the one that is
     * meant.
     */
    Fit<StandingWire> receipt(String name, Predicate<StandingWire> isMeant) {
        List<StandingWire> found = called(name);
        List<StandingWire> receipts = found.stream().filter(one -> one.standing().isReceipt()).toList();
        List<StandingWire> inEscrow = receipts.stream().filter(StandingWire::inEscrow).toList();
        List<StandingWire> meant = only(inEscrow.isEmpty() ? receipts : inEscrow, isMeant);
        if (meant.size() != 1) {
            return Fit.not((found.isEmpty() ? DecisionWording.NO_WIRE.sentence()
                    : meant.isEmpty() ? DecisionWording.NO_RECEIPT.sentence()
                            : DecisionWording.SEVERAL_WIRES.with("wires", meant.size())
                                    .with("candidates", candidates(meant))).with("wire", name));
        }
        return Fit.of(meant.get(0));
    }

    /** Of several the one that is meant; all where nobody says which. */
    static List<StandingWire> only(List<StandingWire> several, Predicate<StandingWire> isMeant) {
        List<StandingWire> meant = several.size() < 2 ? several : several.stream().filter(isMeant).toList();
        return meant.size() == 1 ? meant : several;
    }

    /** Whether a decision names the line of a wire as its file. */
    static boolean isAt(Decision decision, StandingWire wire) {
        return wire.sightings().stream()
                .anyMatch(seen -> seen.source().toString().equals(decision.file().strip()));
    }

    /** All that bear a name, case aside. */
    List<StandingWire> called(String name) {
        return wires.getOrDefault(Spelling.compared(name), List.of());
    }

    private static Fact candidates(List<StandingWire> several) {
        List<Sentence> shown = new ArrayList<>();
        several.stream().limit(Break.MAX_CANDIDATES).forEach(wire -> shown.add(
                DecisionWording.WIRE_AT.with("wire", wire.told()).with("source", wire.source())));
        int more = several.size() - Break.MAX_CANDIDATES;
        if (more > 0) {
            shown.add(ClosingWording.AND_MORE.with("candidates", more));
        }
        return Fact.several(shown, "; ");
    }
}
