package settle.intake;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import settle.decision.Decision;
import settle.money.Money;
import settle.offering.Offering;

/**
 * The operations desk's decisions. One without a reason or a name is read, and does not count (X07). For
 * example:
 *
 * <pre>
 * decision_id,exception_id,action,subscription_id,bank_reference,amount,reason,decided_by,decided_at,approved_by
 * 1,C07-0A1B2C3D4E,ACCEPT_PAYER,CPST-007,B1Q8031C000417,,KYC done,j.doe,2007-01-24T08:30,m.roe </pre>
 */
public record DecisionRows(Offering offering) implements RowFormat<Decision> {

    @Override
    public String name() {
        return "decisions CSV";
    }

    @Override
    public char delimiter() {
        return ',';
    }

    @Override
    public List<String> required() {
        return List.of("decision_id", "action", "reason", "decided_by", "decided_at");
    }

    @Override
    public Outcome<Decision> parse(Row row) {
        String id = row.required("decision_id");
        String exceptionId = row.identifier("exception_id");
        Decision.Action action = row.choice("action", Decision.Action.class);
        String subscription = row.identifier("subscription_id");
        String reference = row.identifier("bank_reference");
        Optional<Money> amount = row.optional("amount").isEmpty()
                ? Optional.empty() : Optional.of(row.amount("amount", offering.currency()));
        String reason = row.optional("reason");
        String decidedBy = row.identifier("decided_by");
        Optional<LocalDateTime> decidedAt = row.optionalMoment("decided_at");
        if (decidedAt.isEmpty()) {
            row.fault("decided_at", "expected a moment such as 2007-01-24T10:00, found nothing");
        }
        String approvedBy = row.identifier("approved_by");
        Optional<LocalDateTime> approvedAt = row.optionalMoment("approved_at");
        return row.outcome(() -> new Decision(id, exceptionId, action, subscription, reference, amount,
                reason,
                decidedBy, decidedAt.orElseThrow(), approvedBy, approvedAt, row.source()));
    }
}
