package settle.store;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import settle.closings.ServerSchema;

/**
 * A set-up of the store that died after any of its statements is begun anew by the next one. Tables cannot be
 * made in a transaction, so the first script has to bear what it left itself.
 */
class SetUpThatDiedTest {

    private static final Path FIRST = Path.of("src/main/resources/db/migration/V1__closing_store.sql");
    private static final Path SECOND = Path.of("src/main/resources/db/migration/V2__break_facts.sql");
    private static final String IN_MEMORY =
            ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1";

    @Test
    void setUpIsBegunAnewAfterEveryStatement() throws IOException {
        List<String> statements = statements(FIRST);
        for (int done = 0; done <= statements.size(); done++) {
            dieAfter(statements.subList(0, done), new DriverManagerDataSource(
                    "jdbc:h2:mem:died-after-" + done + IN_MEMORY, "sa", ""));
        }
    }

    @Test
    void setUpIsBegunAnewOnAServer() throws IOException {
        List<String> statements = statements(FIRST);
        for (int done : List.of(statements.size() - 4, statements.size())) {
            try (ServerSchema schema = ServerSchema.create()) {
                dieAfter(statements.subList(0, done), new DriverManagerDataSource(schema.url(),
                        schema.environment().get("SETTLE_DB_USER"),
                        schema.environment().get("SETTLE_DB_PASSWORD")));
            }
        }
    }

    @Test
    void laterScriptIsBegunAnewAfterEveryStatement() throws IOException {
        List<String> statements = statements(SECOND);
        for (int done = 0; done <= statements.size(); done++) {
            DriverManagerDataSource database = new DriverManagerDataSource(
                    "jdbc:h2:mem:second-died-after-" + done + IN_MEMORY, "sa", "");
            dieInSecond(statements.subList(0, done), database);
        }
    }

    @Test
    void laterScriptIsBegunAnewOnAServer() throws IOException {
        List<String> statements = statements(SECOND);
        for (int done = 0; done <= statements.size(); done++) {
            try (ServerSchema schema = ServerSchema.create()) {
                dieInSecond(statements.subList(0, done), new DriverManagerDataSource(schema.url(),
                        schema.environment().get("SETTLE_DB_USER"),
                        schema.environment().get("SETTLE_DB_PASSWORD")));
            }
        }
    }

    private static void dieInSecond(List<String> statements, DriverManagerDataSource database) {
        Flyway.configure().dataSource(database).locations("classpath:db/migration").target("1").load()
                .migrate();
        statements.forEach(new JdbcTemplate(database)::execute);

        isMadeWhole(database, statements.size());
    }

    private static void dieAfter(List<String> statements, DriverManagerDataSource database) {
        JdbcTemplate jdbc = new JdbcTemplate(database);
        Flyway.configure().dataSource(database).locations("classpath:no/such/place")
                .failOnMissingLocations(false).load().migrate();
        statements.forEach(jdbc::execute);

        isMadeWhole(database, statements.size());
    }

    private static void isMadeWhole(DriverManagerDataSource database, int done) {
        JdbcTemplate jdbc = new JdbcTemplate(database);
        Flyway flyway = Flyway.configure().dataSource(database).locations("classpath:db/migration").load();

        assertThatCode(flyway::migrate).as("after %s statements", done).doesNotThrowAnyException();
        for (String table : List.of("found_break", "break_fact")) {
            assertThatCode(() -> jdbc.queryForList("SELECT * FROM " + table)).doesNotThrowAnyException();
        }
    }

    private static List<String> statements(Path script) throws IOException {
        String text = Files.readString(script).lines().filter(line -> !line.startsWith("--"))
                .collect(Collectors.joining("\n"));
        List<String> statements = new ArrayList<>();
        for (String statement : text.split(";\\s*\\n")) {
            if (!statement.isBlank()) {
                statements.add(statement.strip());
            }
        }
        return statements;
    }
}
