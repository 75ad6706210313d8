package settle.table;

import static settle.table.Types.IDENTIFIER;
import static settle.table.Types.STATED_IDENTIFIER;
import static settle.table.Types.TEXT;

import java.time.LocalDateTime;
import settle.decision.Decision;
import settle.offering.InputKind;
import settle.offering.Offering;

/**
 * The operations desk's decisions. One without a reason or a name is read, and does not count (X07). For
 * example:
 *
 * <pre>
 * decision_id,exception_id,action,subscription_id,bank_reference,amount,reason,decided_by,decided_at,approved_by
 * 1,C07-0A1B2C3D4E,ACCEPT_PAYER,CPST-007,B1Q8031C000417,,KYC done,j.doe,2007-01-24T08:30,m.roe </pre>
 */
public final class DecisionColumns {

    private DecisionColumns() {}

    public static InputTable<Decision> of(Offering offering) {
        Type<LocalDateTime> moment = Types.moment(new Times(offering.zone()));
        Declaration<Decision> columns = new Declaration<>();
        var id = columns.required("decision_id", STATED_IDENTIFIER, Decision::id);
        var exceptionId = columns.optional("exception_id", IDENTIFIER, Decision::exceptionId);
        var action = columns.required("action", Types.choice(Decision.Action.class), Decision::action);
        var subscription = columns.optional("subscription_id", IDENTIFIER, Decision::subscription);
        var reference = columns.optional("bank_reference", IDENTIFIER, Decision::bankReference);
        var otherReference = columns.optional("other_reference", IDENTIFIER, Decision::otherReference);
        var file = columns.optional("file", "named_file", TEXT, Decision::file);
        var amount = columns.optional("amount", "amount_minor",
                Types.money(offering.currency()).optional(), Decision::amount);
        var reason = columns.required("reason", TEXT, Decision::reason);
        var decidedBy = columns.required("decided_by", IDENTIFIER, Decision::decidedBy);
        var decidedAt = columns.required("decided_at", moment, Decision::decidedAt);
        var approvedBy = columns.optional("approved_by", IDENTIFIER, Decision::approvedBy);
        var approvedAt = columns.optional("approved_at", moment.optional(), Decision::approvedAt);
        return columns.table(InputKind.DECISIONS, amount, Decision::source,
                (row, source) -> new Decision(row.get(id), row.get(exceptionId), row.get(action),
                        row.get(subscription), row.get(reference),
                        row.get(otherReference), row.get(file), row.get(amount), row.get(reason),
                        row.get(decidedBy), row.get(decidedAt), row.get(approvedBy), row.get(approvedAt),
                        source));
    }
}
