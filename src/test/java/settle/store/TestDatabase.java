package settle.store;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import settle.closings.ServerSchema;

/**
 * The databases that the store is tested on: H2 in memory, and the MySQL server that the environment names,
 * if any. Each is migrated by the scripts of the program.
 */
final class TestDatabase {

    /** Null where the environment names none. */
    private static final TestDatabase SERVER = server();

    private final String name;
    private final String url;
    private final String user;
    private final String password;

    private TestDatabase(String name, String url, String user, String password) {
        this.name = name;
        this.url = url;
        this.user = user;
        this.password = password;
    }

    static Stream<TestDatabase> all() {
        List<TestDatabase> all = new ArrayList<>();
        all.add(new TestDatabase("H2", "jdbc:h2:mem:" + UUID.randomUUID()
                + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1",
                "sa", ""));
        if (SERVER != null) {
            all.add(SERVER);
        }
        return all.stream();
    }

    private static TestDatabase server() {
        if (System.getenv("SETTLE_TEST_MYSQL_URL") == null) {
            return null;
        }
        ServerSchema schema = ServerSchema.create();
        Runtime.getRuntime().addShutdownHook(new Thread(schema::close));
        return new TestDatabase("MySQL", schema.url(), schema.environment().get("SETTLE_DB_USER"),
                schema.environment().get("SETTLE_DB_PASSWORD"));
    }

    /** The database with all tables; what other tests left in them may still be there. */
    JdbcTemplate migrated() {
        DataSource source = new DriverManagerDataSource(url, user, password);
        Flyway.configure().dataSource(source).locations("classpath:db/migration").load().migrate();
        return new JdbcTemplate(source);
    }

    @Override
    public String toString() {
        return name;
    }
}
