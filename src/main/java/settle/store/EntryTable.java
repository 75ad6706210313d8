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

    private static final Currency DOLLAR = Currency.getInstance("USD");
    /** The most decimals that amounts of any currency have. */
    private static final int MOST_PLACES = Currency.getAvailableCurrencies().stream()
            .mapToInt(Money::places).max().orElseThrow();

    private static final String SUMS =
            """
                    SELECT COUNT(*) AS row_count,
                        COALESCE(SUM(CASE WHEN direction = 'CREDIT' THEN signed_units ELSE -signed_units END), 0) / {one} AS printed_total,
                        COALESCE(SUM(CASE WHEN status = 'BOOKED' THEN signed_units ELSE 0 END), 0) / {one} AS net_of_all,
                        COALESCE(SUM(CASE WHEN status = 'BOOKED' AND account_number = ? AND currency = ?
                            THEN signed_units ELSE 0 END), 0) / {one} AS net_of_own,
                        COALESCE(SUM(CASE WHEN account_number <> ? THEN 1 ELSE 0 END), 0) AS other_account_rows,
                        COALESCE(SUM(CASE WHEN currency <> ? THEN 1 ELSE 0 END), 0) AS other_currency_rows,
                        MAX(CASE WHEN status = 'BOOKED' THEN booked_moment ELSE '' END) AS last_booked
                    FROM (SELECT staged_entry.*,
                            (CASE WHEN direction = 'CREDIT' THEN amount_minor ELSE -amount_minor END) * {units}
                                AS signed_units,
                            CONCAT(COALESCE(booked_on, value_date), 'T', COALESCE(booked_time, '23:59:59.999999999'))
                                AS booked_moment
                        FROM staged_entry WHERE file_id = ?) AS entries
                    """
                    .replace("{one}", BigDecimal.ONE.scaleByPowerOfTen(MOST_PLACES).setScale(MOST_PLACES)
                            .toPlainString()).replace("{units}", units());

    EntryTable(JdbcTemplate jdbc, String name, InputTable<BankEntry> table) {
        super(jdbc, name, table);
    }

    /** How many of the smallest units of any currency an amount's unit has. */
    private static String units() {
        String smaller = Currency.getAvailableCurrencies().stream()
                .filter(currency -> Money.places(currency) > Money.places(DOLLAR))
                .map(Currency::getCurrencyCode).sorted()
                .map(code -> " WHEN '" + code + "' THEN " + unit(Currency.getInstance(code)))
                .collect(Collectors.joining());
        return "CASE currency" + smaller + " ELSE " + unit(DOLLAR) + " END";
    }

    private static long unit(Currency currency) {
        return BigDecimal.ONE.movePointRight(MOST_PLACES - Money.places(currency)).longValueExact();
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
