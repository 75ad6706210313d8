package settle.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import settle.delivery.WarrantCertificate;
import settle.identity.SourceLine;
import settle.identity.SubscriptionId;
import settle.money.Price;
import settle.money.Warrants;
import settle.offering.InputKind;

/** Staged lines of the Warrant Register. */
public final class WarrantTable extends StagedTable<WarrantCertificate> {

    public WarrantTable(JdbcTemplate jdbc) {
        super(jdbc, "staged_warrant",
                List.of("warrant_number", "subscription_id", "holder_name", "warrant_shares",
                        "exercise_price", "issue_date", "expiration_date", "delivered_on",
                        "courier_reference"),
                "warrant_shares");
    }

    @Override
    public InputKind kind() {
        return InputKind.WARRANTS;
    }

    @Override
    protected SourceLine source(WarrantCertificate row) {
        return row.source();
    }

    @Override
    protected Object[] values(WarrantCertificate row) {
        return new Object[]{row.number(), row.subscription().text(), row.holder(), row.warrants().count(),
                row.exercisePrice().perShare(), row.issueDate().toString(), row.expirationDate().toString(),
                Columns.text(row.deliveredOn()), row.courierReference()};
    }

    @Override
    protected WarrantCertificate read(ResultSet row, SourceLine source) throws SQLException {
        return new WarrantCertificate(
                row.getString("warrant_number"),
                new SubscriptionId(row.getString("subscription_id")),
                row.getString("holder_name"),
                new Warrants(row.getLong("warrant_shares")),
                new Price(row.getBigDecimal("exercise_price")),
                LocalDate.parse(row.getString("issue_date")),
                LocalDate.parse(row.getString("expiration_date")),
                Columns.date(row, "delivered_on"),
                row.getString("courier_reference"),
                source);
    }
}
