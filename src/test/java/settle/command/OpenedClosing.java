package settle.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import settle.closings.ServerSchema;
import settle.offering.Offering;
import settle.offeringfile.OfferingFile;
import settle.store.ClosingStore;

/** The database of a settled closing, opened by somebody who may change everything. */
final class OpenedClosing implements AutoCloseable {

    private static final String OWN = "LOWER(table_schema) IN ('public', DATABASE())";

    private final ServerSchema schema;
    private final Connection connection;
    private final ClosingStore store;

    private OpenedClosing(ServerSchema schema, Database database, Offering offering) throws SQLException {
        this.schema = schema;
        this.connection = DriverManager.getConnection(database.url(), database.user(), database.password());
        connection.setAutoCommit(false);
        this.store = ClosingStore.of(new JdbcTemplate(new SingleConnectionDataSource(connection, true)),
                offering);
    }

    static OpenedClosing settledTwice(ClosingCopy closing, boolean server) throws SQLException {
        Offering offering = OfferingFile.read(closing.offering()).offering().orElseThrow();
        ServerSchema schema = server ? ServerSchema.create() : null;
        Database database = server ? Database.server(schema.url(), schema.environment())
                : Database.embedded(closing.data(), offering.id());
        for (int run = 1; run <= 2; run++) {
            SettleRun settled = server ? ClosingCopy.run(schema.environment(), "--offering="
                    + closing.offering(), "--out=" + closing.out(), "--as-of=" + ClosingCopy.AS_OF,
                    "--db=" + schema.url()) : closing.settle();
            assertThat(settled.exit()).as("%s", settled).isEqualTo(ExitCodes.NOT_READY);
        }
        return new OpenedClosing(schema, database, offering);
    }

    Connection connection() {
        return connection;
    }

    ClosingStore store() {
        return store;
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** All tables but those of the job repository and of the migrations. */
    TreeSet<String> tables() throws SQLException {
        TreeSet<String> tables = new TreeSet<>();
        for (String[] row : rows("SELECT table_name FROM information_schema.tables WHERE " + OWN)) {
            String table = row[0].toLowerCase(Locale.ROOT);
            if (!table.startsWith("batch_") && !table.startsWith("flyway_")) {
                tables.add(table);
            }
        }
        return tables;
    }

    /** Takes away all that would keep somebody from changing single rows. */
    void dropConstraints() throws SQLException {
        for (String type : List.of("FOREIGN KEY", "CHECK", "UNIQUE")) {
            for (String[] row : rows("SELECT table_name, constraint_name FROM "
                    + "information_schema.table_constraints WHERE constraint_type = '" + type + "' AND "
                    + OWN)) {
                if (tables().contains(row[0].toLowerCase(Locale.ROOT))) {
                    execute("ALTER TABLE " + row[0] + " DROP CONSTRAINT " + row[1]);
                }
            }
        }
        connection.commit();
    }

    private List<String[]> rows(String sql) throws SQLException {
        List<String[]> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                rows.add(new String[]{row.getString(1),
                        row.getMetaData().getColumnCount() > 1 ? row.getString(2) : ""});
            }
        }
        return rows;
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
        if (schema != null) {
            schema.close();
        }
    }
}
