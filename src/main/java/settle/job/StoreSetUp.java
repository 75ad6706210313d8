package settle.job;

import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;

/**
 * Brings the store's tables up to date, also where an earlier attempt failed half-way and was noted as failed:
 * the note is taken back, and the script, which bears what it left itself, runs again.
 */
final class StoreSetUp implements FlywayMigrationStrategy {

    @Override
    public void migrate(Flyway flyway) {
        if (Arrays.stream(flyway.info().all()).anyMatch(script -> script.getState().isFailed())) {
            flyway.repair();
        }
        flyway.migrate();
    }
}
