package settle.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** How long results are read without holding all their rows in memory. */
final class Streaming {

    private Streaming() {}

    /**
     * A template on the same database whose queries stream: the driver of MySQL reads whole results unless it
     * is asked for row by row; H2 keeps long ones on disk by itself. One result is read to its end before the
     * next query.
     */
    static JdbcTemplate of(JdbcTemplate jdbc) {
        JdbcTemplate streaming = new JdbcTemplate(jdbc.getDataSource());
        if (!isEmbedded(streaming)) {
            streaming.setFetchSize(Integer.MIN_VALUE);
        }
        return streaming;
    }

    static boolean isEmbedded(JdbcTemplate jdbc) {
        return Boolean.TRUE.equals(jdbc.execute((ConnectionCallback<Boolean>) Streaming::isEmbedded));
    }

    private static Boolean isEmbedded(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("H2");
    }
}
