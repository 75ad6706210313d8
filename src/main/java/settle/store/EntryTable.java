package settle.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import settle.identity.SourceLine;
import settle.money.Money;
import settle.offering.InputKind;
import settle.proof.StagedFile;
import settle.statement.BankEntry;
import settle.statement.BookedAt;

/** Staged entries of escrow bank files. */
public final class EntryTable extends StagedTable<BankEntry> {

    private static final String SUMS =
            """
                    SELECT COUNT(*) AS row_count,
                        COALESCE(SUM(amount_minor), 0) / 100.00 AS printed_total,
                        COALESCE(SUM(CASE WHEN status = 'BOOKED' THEN signed_minor ELSE 0 END), 0) / 100.00 AS net_of_all,
                        COALESCE(SUM(CASE WHEN status = 'BOOKED' AND account_number = ? AND currency = ?
                            THEN signed_minor ELSE 0 END), 0) / 100.00 AS net_of_own,
                        COALESCE(SUM(CASE WHEN account_number <> ? THEN 1 ELSE 0 END), 0) AS other_account_rows,
                        COALESCE(SUM(CASE WHEN currency <> ? THEN 1 ELSE 0 END), 0) AS other_currency_rows,
                        MAX(CASE WHEN status = 'BOOKED' THEN booked_moment ELSE '' END) AS last_booked
                    FROM (SELECT staged_entry.*,
                            CASE WHEN direction = 'CREDIT' THEN amount_minor ELSE -amount_minor END AS signed_minor,
                            CONCAT(COALESCE(booked_on, value_date), 'T', COALESCE(booked_time, '23:59:59.999999999'))
                                AS booked_moment
                        FROM staged_entry WHERE file_id = ?) AS entries
                    """;

    public EntryTable(JdbcTemplate jdbc) {
        super(jdbc, "staged_entry", List.of("account_number", "bank_reference", "imad", "uetr", "type_code",
                "booked_on", "booked_time",
                "value_date", "direction", "amount_minor", "currency", "entry_type", "status",
                "originator_name",
                "originator_account", "originator_bank", "remittance", "reverses", "customer_reference"),
                "amount_minor / 100.00");
    }

    @Override
    public InputKind kind() {
        return InputKind.ESCROW;
    }

    @Override
    protected SourceLine source(BankEntry row) {
        return row.source();
    }

    @Override
    protected Object[] values(BankEntry row) {
        return new Object[]{row.account(), row.reference(), row.imad(), row.uetr(), row.typeCode(),
                Columns.text(row.bookedAt().map(BookedAt::date)),
                Columns.text(row.bookedAt().flatMap(BookedAt::time)),
                row.valueDate().toString(), row.direction().name(), row.amount().minor(),
                row.amount().currency().getCurrencyCode(), row.type().name(), row.status().name(),
                row.remitter().name(), row.remitter().account(), row.remitter().bank(), row.remittance(),
                row.reverses(), row.customerReference()};
    }

    @Override
    protected BankEntry read(ResultSet row, SourceLine source) throws SQLException {
        Optional<LocalTime> time = Optional.ofNullable(row.getString("booked_time")).map(LocalTime::parse);
        return new BankEntry(
                row.getString("account_number"),
                row.getString("bank_reference"),
                row.getString("imad"),
                row.getString("uetr"),
                row.getString("type_code"),
                Columns.date(row, "booked_on").map(day -> new BookedAt(day, time)),
                LocalDate.parse(row.getString("value_date")),
                BankEntry.Direction.valueOf(row.getString("direction")),
                new Money(row.getLong("amount_minor"), Currency.getInstance(row.getString("currency"))),
                BankEntry.Type.valueOf(row.getString("entry_type")),
                BankEntry.Status.valueOf(row.getString("status")),
                new BankEntry.Remitter(row.getString("originator_name"), row.getString("originator_account"),
                        row.getString("originator_bank")),
                row.getString("remittance"),
                row.getString("reverses"),
                source).withCustomerReference(row.getString("customer_reference"));
    }

    @Override
    protected BankEntry of(StagedFile file, BankEntry row) {
        return row.in(file.sha256());
    }

    @Override
    FileSums sums(long fileId, String ownAccount, String ownCurrency) {
        return jdbc.queryForObject(SUMS, (row, number) -> new FileSums(row.getLong("row_count"),
                row.getBigDecimal("printed_total"), row.getBigDecimal("net_of_all"),
                row.getBigDecimal("net_of_own"), row.getLong("other_account_rows"),
                row.getLong("other_currency_rows"),
                Optional.ofNullable(row.getString("last_booked")).orElse("")),
                ownAccount, ownCurrency, ownAccount, ownCurrency, fileId);
    }
}
