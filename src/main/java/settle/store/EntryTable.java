package settle.store;

import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import settle.proof.StagedFile;
import settle.statement.BankEntry;
import settle.table.InputTable;

/** Staged entries of escrow bank files. */
final class EntryTable extends StagedTable<BankEntry> {

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

    EntryTable(JdbcTemplate jdbc, String name, InputTable<BankEntry> table) {
        super(jdbc, name, table);
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
