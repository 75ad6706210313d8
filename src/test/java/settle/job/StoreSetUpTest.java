package settle.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
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

    @Test
    void columnsThatAScriptAddsAreReadOutOfIt() {
        assertThat(StoreSetUp.added("""
                -- What it is for; ALTER TABLE is said of old.
                CREATE TABLE made (id BIGINT NOT NULL);
                ALTER TABLE one ADD COLUMN a VARCHAR(10);
                ALTER TABLE other ADD COLUMN (
                    b DECIMAL(30, 2),
                    c TEXT
                );
                ALTER TABLE one ADD COLUMN d BIGINT;
                ALTER TABLE one MODIFY COLUMN a TEXT;
                """)).containsOnly(Map.entry("one", List.of("a", "d")), Map.entry("other", List.of("b",
                "c")));
    }

    @Test
    void columnsThatADeadSetUpAddedAreAddedAgain() {
        Flyway.configure().configuration(flyway.getConfiguration()).target("4").load().migrate();
        jdbc.execute("ALTER TABLE staged_reject ADD COLUMN (dwac_id VARCHAR(100), edition VARCHAR(100))");

        new StoreSetUp().migrate(flyway);

        assertThat(jdbc.queryForList("SELECT dwac_id, edition, account_number FROM staged_reject")).isEmpty();
    }
}
