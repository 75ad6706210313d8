package settle.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class StoreSetUpTest {

    private final DriverManagerDataSource database = new DriverManagerDataSource(
            "jdbc:h2:mem:" + UUID.randomUUID()
                    + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1",
            "sa", "");
    private final JdbcTemplate jdbc = new JdbcTemplate(database);
    private final Flyway flyway =
            Flyway.configure().dataSource(database).locations("classpath:db/migration").load();

    @Test
    void scriptThatWasNotedAsFailedRunsAgain() {
        flyway.migrate();
        jdbc.execute("UPDATE \"flyway_schema_history\" SET \"success\" = FALSE");
        jdbc.execute("DROP TABLE found_break");
        assertThatThrownBy(flyway::migrate).isInstanceOf(FlywayException.class);

        new StoreSetUp().migrate(flyway);

        assertThat(jdbc.queryForList("SELECT * FROM found_break")).isEmpty();
    }

    @Test
    void storeThatIsUpToDateKeepsItsRows() {
        new StoreSetUp().migrate(flyway);
        jdbc.update("INSERT INTO settlement_run (offering_id, as_of, started_at) VALUES ('x', 'y', 'z')");

        new StoreSetUp().migrate(flyway);

        assertThat(jdbc.queryForList("SELECT * FROM settlement_run")).hasSize(1);
    }
}
