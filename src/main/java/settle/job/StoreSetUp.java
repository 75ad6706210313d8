package settle.job;

import java.sql.Connection;
import java.sql.ResultSet;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Brings the store's tables up to date, also where an earlier attempt failed half-way and was noted as
 * failed: the note is taken back, and the script, which bears what it left itself, runs again. Columns cannot
 * be added twice on every database: where a script that adds some is still to run, those that it left are
 * taken out.
 */
final class StoreSetUp implements FlywayMigrationStrategy {

    /** What scripts add to tables that were there before. */
    private static final Map<String, Addition> ADDITIONS = Map.of(
            "11", new Addition("staged_entry", List.of("omad")),
            "3", new Addition("received_file", List.of("read_with")),
            "4", new Addition("found_break", List.of("severity")),
            "5", new Addition("staged_reject", List.of("subscription_id", "dwac_id", "warrant_number",
                    "decision_id", "account_number")),
            "6", new Addition("staged_decision", List.of("other_reference")),
            "7", new Addition("staged_decision", List.of("named_file")),
            "8", new Addition("staged_statement", List.of("statement_time")),
            "10", new Addition("staged_reject", List.of("edition")));

    private record Addition(String table, List<String> columns) {}

    @Override
    public void migrate(Flyway flyway) {
        if (Arrays.stream(flyway.info().all()).anyMatch(script -> script.getState().isFailed())) {
            flyway.repair();
        }
        JdbcTemplate jdbc = new JdbcTemplate(flyway.getConfiguration().getDataSource());
        for (MigrationInfo script : flyway.info().pending()) {
            Addition addition = ADDITIONS.get(script.getVersion().getVersion());
            if (addition != null) {
                takeOut(jdbc, addition);
            }
        }
        flyway.migrate();
    }

    private static void takeOut(JdbcTemplate jdbc, Addition addition) {
        for (String column : addition.columns()) {
            if (hasColumn(jdbc, addition.table(), column)) {
                jdbc.execute("ALTER TABLE " + addition.table() + " DROP COLUMN " + column);
            }
        }
    }

    private static boolean hasColumn(JdbcTemplate jdbc, String table, String column) {
        return Boolean.TRUE.equals(jdbc.execute((Connection connection) -> {
            try (ResultSet columns = connection.getMetaData().getColumns(connection.getCatalog(),
                    connection.getSchema(), table, column)) {
                return columns.next();
            }
        }));
    }
}
