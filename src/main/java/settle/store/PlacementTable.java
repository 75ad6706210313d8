package settle.store;

import static settle.store.Form.TEXT;
import static settle.store.Form.WHOLE;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import settle.breaks.BreakCode;
import settle.cash.apply.Placement;
import settle.cash.order.Refund;
import settle.cash.wire.StandingWire;
import settle.identity.SubscriptionId;
import settle.identity.WireKey;
import settle.money.Money;

/** What a run applied and what it gives back of each wire, in the smallest unit of the wire's currency. */
final class PlacementTable extends StoredTable<Placement> {

    private final Reading<WireKey> wire =
            key("wire_key", TEXT.as(WireKey::new, WireKey::text), placement -> placement.wire().key());
    private final Reading<Long> applied =
            column("applied_minor", WHOLE, placement -> placement.applied().minor());
    private final Reading<Long> refundable =
            column("refundable_minor", WHOLE, placement -> placement.refundable().minor());
    private final Reading<Optional<BreakCode>> refundCode =
            column("refund_code", Form.choice(BreakCode.class).optional(),
                    placement -> placement.refund().map(Refund::code));
    private final Reading<Optional<SubscriptionId>> refundOf =
            column("refund_subscription_id", TEXT.as(SubscriptionId::new, SubscriptionId::text).optional(),
                    placement -> placement.refund().flatMap(Refund::of));

    PlacementTable() {
        super("placement", "run_id");
        column("bank_reference", TEXT, placement -> placement.wire().reference().text());
        column("amount_minor", WHOLE, placement -> placement.wire().amount().minor());
        column("currency", TEXT, placement -> placement.wire().amount().currency().getCurrencyCode());
    }

    /** The placement of one of these wires; empty where nothing is applied or given back. */
    Optional<Placement> read(ResultSet row, Map<WireKey, StandingWire> wires) throws SQLException {
        StandingWire placed = wires.get(wire.of(row));
        Money ofIt = new Money(applied.of(row), placed.amount().currency());
        Money back = new Money(refundable.of(row), placed.amount().currency());
        if (!ofIt.isPositive() && !back.isPositive()) {
            return Optional.empty();
        }
        Optional<SubscriptionId> of = refundOf.of(row);
        Optional<Refund> refund = refundCode.of(row).map(code -> new Refund(placed, back, code, of));
        return Optional.of(Placement.of(placed, ofIt, refund));
    }
}
