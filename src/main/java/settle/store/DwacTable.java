package settle.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import settle.delivery.DwacRequest;
import settle.identity.SourceLine;
import settle.money.Shares;
import settle.offering.InputKind;

/** Staged reports of DWAC requests. */
public final class DwacTable extends StagedTable<DwacRequest> {

    public DwacTable(JdbcTemplate jdbc) {
        super(jdbc, "staged_dwac",
                List.of("dwac_id", "entered_at", "decided_at", "fast_agent_number", "cusip",
                        "quantity", "dtc_participant_number", "account_number", "account_name",
                        "request_comment",
                        "status",
                        "reason"), "quantity");
    }

    @Override
    public InputKind kind() {
        return InputKind.DWAC;
    }

    @Override
    protected SourceLine source(DwacRequest row) {
        return row.source();
    }

    @Override
    protected Object[] values(DwacRequest row) {
        return new Object[]{row.id(), Columns.text(row.enteredAt()), Columns.text(row.decidedAt()),
                row.fastAgentNumber(), row.cusip(), row.quantity().count(), row.participantNumber(),
                row.accountNumber(), row.accountName(), row.comment(), row.status().name(), row.reason()};
    }

    @Override
    protected DwacRequest read(ResultSet row, SourceLine source) throws SQLException {
        return new DwacRequest(
                row.getString("dwac_id"),
                Columns.moment(row, "entered_at"),
                Columns.moment(row, "decided_at"),
                row.getString("fast_agent_number"),
                row.getString("cusip"),
                new Shares(row.getLong("quantity")),
                row.getString("dtc_participant_number"),
                row.getString("account_number"),
                row.getString("account_name"),
                row.getString("request_comment"),
                DwacRequest.Status.valueOf(row.getString("status")),
                row.getString("reason"),
                source);
    }
}
