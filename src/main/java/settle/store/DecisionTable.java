package settle.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import settle.decision.Decision;
import settle.identity.SourceLine;
import settle.money.Money;
import settle.offering.InputKind;

/** Staged decisions of the operations desk. */
public final class DecisionTable extends StagedTable<Decision> {

    private final Currency currency;

    public DecisionTable(JdbcTemplate jdbc, Currency currency) {
        super(jdbc, "staged_decision", List.of("decision_id", "exception_id", "action", "subscription_id",
                "bank_reference", "amount_minor", "reason", "decided_by", "decided_at", "approved_by",
                "approved_at"),
                "amount_minor / 100.00");
        this.currency = currency;
    }

    @Override
    public InputKind kind() {
        return InputKind.DECISIONS;
    }

    @Override
    protected SourceLine source(Decision row) {
        return row.source();
    }

    @Override
    protected Object[] values(Decision row) {
        return new Object[]{row.id(), row.exceptionId(), row.action().name(), row.subscription(),
                row.bankReference(), row.amount().map(Money::minor).orElse(null), row.reason(), row
                        .decidedBy(),
                row.decidedAt().toString(), row.approvedBy(), Columns.text(row.approvedAt())};
    }

    @Override
    protected Decision read(ResultSet row, SourceLine source) throws SQLException {
        long minor = row.getLong("amount_minor");
        Optional<Money> amount = row.wasNull() ? Optional.empty() : Optional.of(new Money(minor, currency));
        return new Decision(
                row.getString("decision_id"),
                row.getString("exception_id"),
                Decision.Action.valueOf(row.getString("action")),
                row.getString("subscription_id"),
                row.getString("bank_reference"),
                amount,
                row.getString("reason"),
                row.getString("decided_by"),
                LocalDateTime.parse(row.getString("decided_at")),
                row.getString("approved_by"),
                Columns.moment(row, "approved_at"),
                source);
    }
}
