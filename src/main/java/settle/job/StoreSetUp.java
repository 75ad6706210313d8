package settle.job;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Brings the store's tables up to date, also where an earlier attempt failed half-way and was noted as failed:
 * the note is taken back, and the script, which bears what it left itself, runs again. Columns cannot be added
 * twice on every database: where a script that adds some is still to run, those that it left are taken out.
 */
final class StoreSetUp implements FlywayMigrationStrategy {

    private static final Map<String, String> TAKES_OUT = Map.of(
            "3", "ALTER TABLE received_file DROP COLUMN read_with",
            "6", "ALTER TABLE staged_decision DROP COLUMN other_reference",
            "7", "ALTER TABLE staged_decision DROP COLUMN named_file");

    @Override
    public void migrate(Flyway flyway) {
        if (Arrays.stream(flyway.info().all()).anyMatch(script -> script.getState().isFailed())) {
            flyway.repair();
        }
        JdbcTemplate jdbc = new JdbcTemplate(flyway.getConfiguration().getDataSource());
        for (MigrationInfo script : flyway.info().pending()) {
            Optional.ofNullable(TAKES_OUT.get(script.getVersion().getVersion()))
                    .ifPresent(takingOut -> takeOut(jdbc, takingOut));
        }
        flyway.migrate();
    }

    private static void takeOut(JdbcTemplate jdbc, String columns) {
        try {
            jdbc.execute(columns);
        } catch (BadSqlGrammarException nothingIsLeft) {
            return;
        }
    }
}
