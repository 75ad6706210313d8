package settle.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import settle.cash.apply.Allocation;
import settle.cash.apply.CashOutcome;
import settle.cash.apply.Placement;
import settle.cash.wire.StandingWire;
import settle.closing.PlacedCash;
import settle.identity.WireKey;
import settle.money.Money;

/**
 * Where each run placed the wires. The tables' constraints keep any wire from being claimed for more than it
 * is.
 */
public final class CashStore {

    static final PlacementTable PLACEMENTS = new PlacementTable();
    static final AllocationTable ALLOCATIONS = new AllocationTable();
    static final AllocationEndTable ALLOCATION_ENDS = new AllocationEndTable();

    private final JdbcTemplate jdbc;

    public CashStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(long runId, Collection<? extends CashOutcome> outcomes) {
        List<Placement> placements = outcomes.stream()
                .flatMap(outcome -> outcome.placements().stream()).toList();
        PLACEMENTS.insert(jdbc, runId, placements);
        Map<WireKey, Money> applied = placements.stream().collect(
                Collectors.toMap(placement -> placement.wire().key(), Placement::applied));
        for (List<WirePart> parts : inRounds(outcomes, applied)) {
            ALLOCATIONS.insert(jdbc, runId, parts);
            ALLOCATION_ENDS.insert(jdbc, runId, parts);
        }
    }

    /** First the first parts of all wires, then the second ones: each begins where one before it ends. */
    private static List<List<WirePart>> inRounds(Collection<? extends CashOutcome> outcomes,
            Map<WireKey, Money> applied) {
        Map<WireKey, List<WirePart>> byWire = new LinkedHashMap<>();
        outcomes.stream().flatMap(outcome -> outcome.allocations().stream()).forEach(allocation -> {
            List<WirePart> parts = byWire.computeIfAbsent(allocation.wire().key(), any -> new ArrayList<>());
            parts.add(new WirePart(allocation, parts.isEmpty() ? 0 : parts.get(parts.size() - 1).to(),
                    applied.get(allocation.wire().key())));
        });
        List<List<WirePart>> rounds = new ArrayList<>();
        for (List<WirePart> parts : byWire.values()) {
            for (int at = 0; at < parts.size(); at++) {
                if (rounds.size() == at) {
                    rounds.add(new ArrayList<>());
                }
                rounds.get(at).add(parts.get(at));
            }
        }
        return rounds;
    }

    /** Where a run placed these wires. */
    public PlacedCash placed(long runId, Collection<StandingWire> wires) {
        return new PlacedCash(allocations(runId, wires), placements(runId, wires));
    }

    /** The placements of a run; wires that were never put to anybody are idle. */
    private List<Placement> placements(long runId, Collection<StandingWire> wires) {
        Map<WireKey, Placement> placed = new HashMap<>();
        Map<WireKey, StandingWire> byKey = byKey(wires);
        PLACEMENTS.rows(jdbc, runId, (row, number) -> PLACEMENTS.read(row, byKey)).stream()
                .flatMap(Optional::stream)
                .forEach(placement -> placed.put(placement.wire().key(), placement));
        return wires.stream()
                .map(wire -> placed.getOrDefault(wire.key(), Placement.idle(wire))).toList();
    }

    private List<Allocation> allocations(long runId, Collection<StandingWire> wires) {
        Map<WireKey, StandingWire> byKey = byKey(wires);
        return ALLOCATIONS.rows(jdbc, runId, (row, number) -> ALLOCATIONS.read(row, byKey));
    }

    private static Map<WireKey, StandingWire> byKey(Collection<StandingWire> wires) {
        return wires.stream().collect(Collectors.toMap(StandingWire::key, wire -> wire));
    }
}
