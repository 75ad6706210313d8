package settle.store;

import static settle.store.Form.TEXT;
import static settle.store.Form.WHOLE;
import static settle.store.Form.WHOLE_IF_ANY;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.OptionalLong;
import settle.breaks.Sentence;
import settle.cash.apply.Allocation;
import settle.cash.apply.Rule;
import settle.cash.wire.StandingWire;
import settle.identity.SubscriptionId;
import settle.identity.WireKey;
import settle.money.Money;

/** The parts of wires that a run applied, laid end to end; see the constraints of the table. */
final class AllocationTable extends StoredTable<WirePart> {

    private final Reading<WireKey> wire =
            key("wire_key", TEXT.as(WireKey::new, WireKey::text), WirePart::wire);
    private final Reading<Long> from = key("from_minor", WHOLE, WirePart::from);
    private final Reading<Long> to = column("to_minor", WHOLE, WirePart::to);
    private final Reading<SubscriptionId> subscription =
            column("subscription_id", TEXT.as(SubscriptionId::new, SubscriptionId::text),
                    part -> part.allocation().subscription());
    private final Reading<Rule> rule =
            column("rule_name", Form.choice(Rule.class), part -> part.allocation().rule());
    private final Reading<String> explanation =
            column("explanation", TEXT, part -> part.allocation().explanation());

    AllocationTable() {
        super("allocation", "run_id");
        column("previous_to_minor", WHOLE_IF_ANY,
                part -> part.from() == 0 ? OptionalLong.empty() : OptionalLong.of(part.from()));
        column("applied_minor", WHOLE, part -> part.applied().minor());
    }

    /** The allocation of one of these wires. */
    Allocation read(ResultSet row, Map<WireKey, StandingWire> wires) throws SQLException {
        StandingWire ofIt = wires.get(wire.of(row));
        return new Allocation(subscription.of(row), ofIt,
                new Money(to.of(row) - from.of(row), ofIt.amount().currency()), rule.of(row),
                Sentence.told(explanation.of(row)));
    }
}
