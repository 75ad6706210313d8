package settle.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import settle.closings.ServerSchema;

/** Digests of rows tell of every change, and are the same on every database. */
class RowDigestsTest {

    private static final String REJECT =
            "INSERT INTO staged_reject (file_id, record_no, line_no, path, column_name, reason, line_text) VALUES ";

    private static final String ODD = "Zo\u00EB \u6771\u4EAC \uD83D\uDE00\nline 2, \\ % _ ";

    @Test
    void rowsHaveTheSameDigestOnEveryDatabase() {
        try (ServerSchema schema = ServerSchema.create()) {
            JdbcTemplate server = migrated(schema.url(), schema.environment().get("SETTLE_DB_USER"),
                    schema.environment().get("SETTLE_DB_PASSWORD"));
            JdbcTemplate embedded = embedded();
            for (JdbcTemplate jdbc : List.of(server, embedded)) {
                fill(jdbc);
            }
            RowDigests one = new RowDigests(server);
            RowDigests other = new RowDigests(embedded);

            assertThat(one.ofFile(1)).isEqualTo(other.ofFile(1)).containsOnlyKeys("received_file",
                    "staged_reject", "staged_statement", "staged_warrant");
            assertThat(one.ofRun(1)).isEqualTo(other.ofRun(1)).containsOnlyKeys("run_file", "placement");
            assertThat(one.ofRun(1).get("run_file").rows()).isEqualTo(4);
        }
    }

    @Test
    void pagesMakeNoDifference() {
        JdbcTemplate jdbc = embedded();
        fill(jdbc);
        for (int from = 0; from < 5; from++) {
            jdbc.update("INSERT INTO allocation VALUES (1, 'a', ?, ?, ?, 5, ?, 'REFERENCE', '')", from,
                    from == 0 ? null : from, from + 1, "CPST-" + from);
            jdbc.update("INSERT INTO allocation_end VALUES (1, 'a', ?)", from + 1);
        }
        Map<String, RowDigest> whole = new RowDigests(jdbc).ofRun(1);

        assertThat(whole.get("allocation").rows()).isEqualTo(5);
        for (int page = 6; page < 10; page++) {
            assertThat(new RowDigests(jdbc, page).ofRun(1)).as("pages of %d", page).isEqualTo(whole);
        }
        assertThat(new RowDigests(jdbc, 2).ofFile(1)).isEqualTo(new RowDigests(jdbc).ofFile(1));
    }

    @Test
    void absentTextIsNotEmptyTextAndScaleDoesNotMatter() {
        JdbcTemplate jdbc = embedded();
        fill(jdbc);
        RowDigests digests = new RowDigests(jdbc);
        Map<String, RowDigest> before = digests.ofFile(1);

        jdbc.update("UPDATE staged_statement SET opening_balance = 10.5");
        assertThat(digests.ofFile(1)).isEqualTo(before);
        jdbc.update("UPDATE staged_statement SET statement_date = ''");
        assertThat(digests.ofFile(1).get("staged_statement")).isNotEqualTo(before.get("staged_statement"));
    }

    @Test
    void columnThatIsAddedLaterAndLeftNullChangesNoDigest() {
        JdbcTemplate jdbc = embedded();
        fill(jdbc);
        Map<String, RowDigest> before = new RowDigests(jdbc).ofFile(1);

        jdbc.execute("ALTER TABLE staged_reject ADD COLUMN later VARCHAR(10) BEFORE reason");

        assertThat(new RowDigests(jdbc).ofFile(1)).isEqualTo(before);
    }

    /** A table that somebody adds has to be put into a digest, or be named here with the reason why not. */
    @Test
    void everyTableOfFilesAndRunsIsInADigest() {
        JdbcTemplate jdbc = embedded();
        TreeSet<String> tables = new TreeSet<>(jdbc.queryForList("""
                SELECT DISTINCT table_name FROM information_schema.columns
                WHERE LOWER(table_schema) = 'public' AND column_name IN ('file_id', 'run_id')
                """, String.class));
        // They are compared field by field, and proved by the chain itself.
        tables.removeAll(List.of("settlement_run", "audit_entry"));

        assertThat(Stream.concat(RowDigests.fileTables().stream(), RowDigests.runTables().stream()))
                .containsExactlyInAnyOrderElementsOf(tables);
    }

    private static void fill(JdbcTemplate jdbc) {
        jdbc.update("INSERT INTO settlement_run (offering_id, as_of, started_at) VALUES ('x', 'y', 'z')");
        jdbc.update("""
                INSERT INTO received_file (offering_id, run_id, kind, path, sha256, control_sha256, format,
                    staged, row_count, printed_total)
                VALUES ('x', 1, 'ESCROW', ?, 's', '', 'f', TRUE, 7, 12.30)
                """, ODD);
        jdbc.update(REJECT + "(1, -2, 3, ?, '', ?, ?)", ODD, ODD, "");
        jdbc.update(REJECT + "(1, 10, 3, 'p', '', '', 'l')");
        jdbc.update(REJECT + "(1, 9, 3, 'p', '', '', 'l')");
        jdbc.update("""
                INSERT INTO staged_statement
                VALUES (1, 1, 1, 'a', 'USD', 'i', NULL, 1, 1, FALSE, TRUE, NULL, ?, ?, 3, '', NULL)
                """, new BigDecimal("10.50"), new BigDecimal("0.00"));
        jdbc.update("""
                INSERT INTO staged_warrant VALUES (1, 4, 5, '0042', 'CPST-001', 'h', 500, 1.30, '2007-01-24',
                    '2012-01-23', NULL, '')
                """);
        for (String path : List.of("\uFF21", "Zo\u00EB", "a", "B")) {
            jdbc.update("INSERT INTO run_file VALUES (1, ?, '', '', '', 'NEW', NULL, '')", path);
            jdbc.update("INSERT INTO placement VALUES (1, ?, 'r', 5, 'USD', 2, 3, NULL, NULL)", path);
        }
    }

    private static JdbcTemplate embedded() {
        return migrated("jdbc:h2:mem:" + UUID.randomUUID()
                + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1",
                "sa", "");
    }

    private static JdbcTemplate migrated(String url, String user, String password) {
        DriverManagerDataSource source = new DriverManagerDataSource(url, user, password);
        Flyway.configure().dataSource(source).locations("classpath:db/migration").load().migrate();
        return new JdbcTemplate(source);
    }
}
