package settle.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import settle.book.Subscription;
import settle.identity.SourceLine;
import settle.identity.SubscriptionId;
import settle.money.Money;
import settle.money.Price;
import settle.money.Shares;
import settle.money.Warrants;
import settle.offering.InputKind;

/** Staged rows of subscription books. */
public final class SubscriptionTable extends StagedTable<Subscription> {

    private static final String BETWEEN_PAYERS = ";";

    private final Currency currency;

    public SubscriptionTable(JdbcTemplate jdbc, Currency currency) {
        super(jdbc, "staged_subscription",
                List.of("subscription_id", "version", "status", "shares", "warrants",
                        "price_per_unit", "aggregate_minor", "investor_name", "registration_name", "address",
                        "fund_manager",
                        "expected_payers", "dtc_participant_number", "dtc_participant_name",
                        "dtc_account_number",
                        "dtc_account_name", "tin", "exceptions_stated", "investor_signed_on",
                        "company_signed_on"),
                "shares");
        this.currency = currency;
    }

    @Override
    public InputKind kind() {
        return InputKind.SUBSCRIPTIONS;
    }

    @Override
    protected SourceLine source(Subscription row) {
        return row.source();
    }

    @Override
    protected Object[] values(Subscription row) {
        Subscription.Parties parties = row.parties();
        Subscription.Delivery delivery = row.delivery();
        return new Object[]{row.id().text(), row.version(), row.status().name(), row.shares().count(),
                row.warrants().count(), row.price().perShare(), row.aggregate().minor(), parties
                        .investorName(),
                parties.registrationName(), parties.address(), parties.fundManager(),
                String.join(BETWEEN_PAYERS, parties.expectedPayers()), delivery.participantNumber(),
                delivery.participantName(), delivery.accountNumber(), delivery.accountName(),
                row.taxpayerNumber(),
                row.exceptionsStated(), Columns.text(row.investorSignedOn()),
                Columns.text(row.companySignedOn())};
    }

    @Override
    protected Subscription read(ResultSet row, SourceLine source) throws SQLException {
        String payers = row.getString("expected_payers");
        return new Subscription(
                new SubscriptionId(row.getString("subscription_id")),
                row.getInt("version"),
                Subscription.Status.valueOf(row.getString("status")),
                new Shares(row.getLong("shares")),
                new Warrants(row.getLong("warrants")),
                new Price(row.getBigDecimal("price_per_unit")),
                new Money(row.getLong("aggregate_minor"), currency),
                new Subscription.Parties(row.getString("investor_name"), row.getString("registration_name"),
                        row.getString("address"), row.getString("fund_manager"),
                        payers.isEmpty() ? List.of() : Arrays.asList(payers.split(BETWEEN_PAYERS))),
                new Subscription.Delivery(row.getString("dtc_participant_number"),
                        row.getString("dtc_participant_name"), row.getString("dtc_account_number"),
                        row.getString("dtc_account_name")),
                row.getString("tin"),
                row.getString("exceptions_stated"),
                Columns.date(row, "investor_signed_on"),
                Columns.date(row, "company_signed_on"),
                source);
    }
}
