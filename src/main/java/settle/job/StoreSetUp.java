package settle.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

    private static final String SCRIPTS = "/db/migration/";

    /** A column that a script adds to a table that was there before; several in one statement too. */
    private static final Pattern ADDED = Pattern.compile("ALTER TABLE (\\w+) ADD COLUMN ([^;]+);");
    private static final Pattern NAME = Pattern.compile("(\\w+) [A-Z]+");

    @Override
    public void migrate(Flyway flyway) {
        if (Arrays.stream(flyway.info().all()).anyMatch(script -> script.getState().isFailed())) {
            flyway.repair();
        }
        JdbcTemplate jdbc = new JdbcTemplate(flyway.getConfiguration().getDataSource());
        for (MigrationInfo script : flyway.info().pending()) {
            added(text(script)).forEach((table, columns) -> takeOut(jdbc, table, columns));
        }
        flyway.migrate();
    }

    /** The columns that a script adds: table → names. */
    static Map<String, List<String>> added(String script) {
        return ADDED.matcher(script).results().collect(Collectors.groupingBy(found -> found.group(1),
                Collectors.flatMapping(found -> NAME.matcher(found.group(2)).results()
                        .map(name -> name.group(1)), Collectors.toList())));
    }

    private static String text(MigrationInfo script) {
        try (InputStream text = StoreSetUp.class.getResourceAsStream(SCRIPTS + script.getScript())) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void takeOut(JdbcTemplate jdbc, String table, List<String> columns) {
        for (String column : columns) {
            if (hasColumn(jdbc, table, column)) {
                jdbc.execute("ALTER TABLE " + table + " DROP COLUMN " + column);
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
