package settle.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import settle.offering.Offering;

/**
 * A store that is opened to be read: one connection and one transaction, which sees the state of its
 * beginning whatever a run does meanwhile. Nothing is migrated.
 */
public final class ReadOnlyStore implements AutoCloseable {

    private final Connection connection;

    private ReadOnlyStore(Connection connection) {
        this.connection = connection;
    }

    public static ReadOnlyStore open(String url, String user, String password) throws SQLException {
        Connection connection = DriverManager.getConnection(url, user, password);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
        return new ReadOnlyStore(connection);
    }

    /** Whether a run ever made the tables. */
    public boolean hasTables() throws SQLException {
        try (ResultSet tables = connection.getMetaData().getTables(connection.getCatalog(), null,
                "audit_entry", null)) {
            return tables.next();
        }
    }

    public ClosingStore of(Offering offering) {
        return ClosingStore.of(new JdbcTemplate(new SingleConnectionDataSource(connection, true)), offering);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
