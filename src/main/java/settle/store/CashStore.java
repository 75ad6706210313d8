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
import settle.breaks.BreakCode;
import settle.cash.apply.Allocation;
import settle.cash.apply.CashOutcome;
import settle.cash.apply.Placement;
import settle.cash.apply.Rule;
import settle.cash.order.Refund;
import settle.cash.wire.StandingWire;
import settle.closing.PlacedCash;
import settle.identity.SubscriptionId;
import settle.identity.WireKey;
import settle.money.Money;

/**
 * Where each run placed the wires. The tables' constraints keep any wire from being claimed for more than it
 * is.
 */
public final class CashStore {

    private final JdbcTemplate jdbc;

    public CashStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(long runId, Collection<? extends CashOutcome> outcomes) {
        List<Placement> placements = outcomes.stream()
                .flatMap(outcome -> outcome.placements().stream()).toList();
        jdbc.batchUpdate("""
                INSERT INTO placement (run_id, wire_key, bank_reference, amount_minor, currency,
                    applied_minor, refundable_minor, refund_code, refund_subscription_id)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, placements.stream().map(placement -> values(runId, placement)).toList());
        Map<WireKey, Money> applied = placements.stream().collect(
                Collectors.toMap(placement -> placement.wire().key(), Placement::applied));
        for (List<Part> parts : inRounds(outcomes)) {
            jdbc.batchUpdate("""
                    INSERT INTO allocation (run_id, wire_key, from_minor, previous_to_minor, to_minor,
                        applied_minor, subscription_id, rule_name, explanation)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """, parts.stream().map(part -> part.values(runId, applied)).toList());
            jdbc.batchUpdate("INSERT INTO allocation_end (run_id, wire_key, to_minor) VALUES (?, ?, ?)",
                    parts.stream().map(part -> new Object[]{runId, part.key().text(), part.to()}).toList());
        }
    }

    /** A part of a wire, from one cent of it to another. */
    private record Part(Allocation allocation, long from) {

        WireKey key() {
            return allocation.wire().key();
        }

        long to() {
            return from + allocation.amount().minor();
        }

        Object[] values(long runId, Map<WireKey, Money> applied) {
            return new Object[]{runId, key().text(), from, from == 0 ? null : from, to(), applied.get(key())
                    .minor(),
                    allocation.subscription().text(), allocation.rule().name(), allocation.explanation()};
        }
    }

    /** First the first parts of all wires, then the second ones: each begins where one before it ends. */
    private static List<List<Part>> inRounds(Collection<? extends CashOutcome> outcomes) {
        Map<WireKey, List<Part>> byWire = new LinkedHashMap<>();
        outcomes.stream().flatMap(outcome -> outcome.allocations().stream()).forEach(allocation -> {
            List<Part> parts = byWire.computeIfAbsent(allocation.wire().key(), any -> new ArrayList<>());
            parts.add(new Part(allocation, parts.isEmpty() ? 0 : parts.get(parts.size() - 1).to()));
        });
        List<List<Part>> rounds = new ArrayList<>();
        for (List<Part> parts : byWire.values()) {
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
        Map<String, StandingWire> byKey = wires.stream()
                .collect(Collectors.toMap(wire -> wire.key().text(), wire -> wire));
        jdbc.query("SELECT * FROM placement WHERE run_id = ?", row -> {
            StandingWire wire = byKey.get(row.getString("wire_key"));
            Money applied = new Money(row.getLong("applied_minor"), wire.amount().currency());
            Money refundable = new Money(row.getLong("refundable_minor"), applied.currency());
            if (applied.isPositive() || refundable.isPositive()) {
                Optional<SubscriptionId> of = Optional.ofNullable(row.getString("refund_subscription_id"))
                        .map(SubscriptionId::new);
                Optional<Refund> refund = Optional.ofNullable(row.getString("refund_code"))
                        .map(code -> new Refund(wire, refundable, BreakCode.valueOf(code), of));
                placed.put(wire.key(), Placement.of(wire, applied, refund));
            }
        }, runId);
        return wires.stream()
                .map(wire -> placed.getOrDefault(wire.key(), Placement.idle(wire))).toList();
    }

    private List<Allocation> allocations(long runId, Collection<StandingWire> wires) {
        Map<String, StandingWire> byKey = wires.stream()
                .collect(Collectors.toMap(wire -> wire.key().text(), wire -> wire));
        return jdbc.query("SELECT * FROM allocation WHERE run_id = ?", (row, number) -> {
            StandingWire wire = byKey.get(row.getString("wire_key"));
            return new Allocation(new SubscriptionId(row.getString("subscription_id")), wire,
                    new Money(row.getLong("to_minor") - row.getLong("from_minor"),
                            wire.amount().currency()),
                    Rule.valueOf(row.getString("rule_name")), row.getString("explanation"));
        }, runId);
    }

    private static Object[] values(long runId, Placement placement) {
        StandingWire wire = placement.wire();
        return new Object[]{runId, wire.key().text(), wire.reference().text(), wire.amount().minor(),
                wire.amount().currency().getCurrencyCode(), placement.applied().minor(),
                placement.refundable().minor(), placement.refund().map(refund -> refund.code().name()).orElse(
                        null),
                placement.refund().flatMap(Refund::of).map(SubscriptionId::text).orElse(null)};
    }
}
