package settle.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import settle.money.Money;
import settle.proof.StagedFile;
import settle.statement.BankEntry;
import settle.table.InputTable;

/** Staged entries of escrow bank files. */
final class EntryTable extends StagedTable<BankEntry> {

    private static final String SUMS =
            """
                    SELECT COUNT(*) AS row_count,
                        COALESCE(SUM(units), 0) / {one} AS printed_total,
                        COALESCE(SUM(CASE WHEN status = 'BOOKED' THEN side * units ELSE 0 END), 0) / {one} AS net_of_all,
                        COALESCE(SUM(CASE WHEN status = 'BOOKED' AND account_number = ? AND currency = ?
                            THEN side * units ELSE 0 END), 0) / {one} AS net_of_own,
                        COALESCE(SUM(CASE WHEN account_number <> ? THEN 1 ELSE 0 END), 0) AS other_account_rows,
                        COALESCE(SUM(CASE WHEN currency <> ? THEN 1 ELSE 0 END), 0) AS other_currency_rows,
                        MAX(CASE WHEN status = 'BOOKED' THEN booked_moment ELSE '' END) AS last_booked
                    FROM (SELECT staged_entry.*,
                            amount_minor * {units} AS units,
                            CASE WHEN direction = 'CREDIT' THEN 1 ELSE -1 END AS side,
                            CONCAT(COALESCE(booked_on, value_date), 'T', COALESCE(booked_time, '23:59:59.999999999'))
                                AS booked_moment
                        FROM staged_entry WHERE file_id = ?) AS entries
                    """
                    .replace("{one}", BigDecimal.ONE.movePointRight(Money.MOST_PLACES)
                            .setScale(Money.MOST_PLACES).toPlainString()).replace("{units}", units());

    EntryTable(JdbcTemplate jdbc, String name, InputTable<BankEntry> table) {
        super(jdbc, name, table);
    }

    /** How many of the smallest units of any currency an amount's unit has. */
    private static String units() {
        String smaller = Currency.getAvailableCurrencies().stream()
                .filter(currency -> Money.places(currency) > Money.CENTS)
                .map(Currency::getCurrencyCode).sorted()
                .map(code -> " WHEN '" + code + "' THEN " + unit(Money.places(Currency.getInstance(code))))
                .collect(Collectors.joining());
        return "CASE currency" + smaller + " ELSE " + unit(Money.CENTS) + " END";
    }

    private static long unit(int places) {
        return BigDecimal.ONE.movePointRight(Money.MOST_PLACES - places).longValueExact();
    }

    @Override
    protected int places(ResultSet row) throws SQLException {
        return Money.places(Currency.getInstance(row.getString("currency")));
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
