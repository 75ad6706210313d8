package settle.closings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The database of some runs, as the command is told of it and as a test looks into it. */
sealed interface RunDatabase {

    List<String> arguments();

    Map<String, String> environment();

    /** The first column of a query; nothing where there is no database yet, or not all of its tables. */
    List<String> texts(String sql) throws SQLException;

    /**
     * An embedded one.
     *
     * @param data its folder
     */
    record Embedded(Path data) implements RunDatabase {

        private static final String URL = "jdbc:h2:file:%s;MODE=MySQL;DATABASE_TO_LOWER=TRUE"
                + ";CASE_INSENSITIVE_IDENTIFIERS=TRUE;IFEXISTS=TRUE";

        @Override
        public List<String> arguments() {
            return List.of("--data=" + data);
        }

        @Override
        public Map<String, String> environment() {
            return Map.of();
        }

        /** Looks into a copy: to open the database itself would mend what the next run has to. */
        @Override
        public List<String> texts(String sql) throws SQLException {
            Path file = data.resolve("capstone-2007.mv.db");
            if (!Files.exists(file)) {
                return List.of();
            }
            try {
                Path copy = Files.createTempDirectory("looked-into");
                Files.copy(file, copy.resolve("capstone-2007.mv.db"));
                try (Connection connection = DriverManager.getConnection(
                        String.format(URL, copy.resolve("capstone-2007")), "sa", "")) {
                    return firstColumn(connection, sql);
                } finally {
                    ClosingFiles.delete(copy);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A schema on a server. */
    record OnServer(String url, Map<String, String> environment) implements RunDatabase {

        static OnServer of(ServerSchema schema) {
            return new OnServer(schema.url(), schema.environment());
        }

        @Override
        public List<String> arguments() {
            return List.of("--db=" + url);
        }

        /** Waits until the server has done with the connections of a process that died. */
        @Override
        public List<String> texts(String sql) throws SQLException {
            try (Connection connection = DriverManager.getConnection(url,
                    environment.get("SETTLE_DB_USER"), environment.get("SETTLE_DB_PASSWORD"))) {
                while (!firstColumn(connection, "SELECT id FROM information_schema.processlist "
                        + "WHERE db = DATABASE() AND id <> CONNECTION_ID()").isEmpty()) {
                    Thread.onSpinWait();
                }
                return firstColumn(connection, sql);
            }
        }
    }

    private static List<String> firstColumn(Connection connection, String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
            } catch (SQLException e) {
                if (!e.getSQLState().startsWith("42")) {
                    throw e;
                }
            }
        }
        return texts;
    }
}
