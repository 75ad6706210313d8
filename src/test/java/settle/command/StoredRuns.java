package settle.command;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The runs as the embedded database of a closing keeps them, read and changed behind the program's back. */
final class StoredRuns {

    private final Database database;

    StoredRuns(ClosingCopy closing) {
        this.database = Database.embedded(closing.data(), ClosingCopy.OFFERING);
    }

    /** Status, exit code and exit message of every execution, in their order. */
    List<String> executions() throws SQLException {
        return texts("SELECT CONCAT(status, ' ', exit_code, ' ', COALESCE(exit_message, '')) "
                + "FROM batch_job_execution ORDER BY job_execution_id");
    }

    /** The same of every execution of a step. */
    List<String> steps(String name) throws SQLException {
        return texts("SELECT CONCAT(status, ' ', exit_code, ' ', COALESCE(exit_message, '')) "
                + "FROM batch_step_execution WHERE step_name = '" + name + "' ORDER BY step_execution_id");
    }

    /** How many executions, of the job or of a step, have no end. */
    int unended() throws SQLException {
        return texts("SELECT status FROM batch_job_execution WHERE end_time IS NULL UNION ALL "
                + "SELECT status FROM batch_step_execution WHERE end_time IS NULL").size();
    }

    List<String> texts(String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    void change(String sql) throws SQLException {
        try (Connection connection = connect(); Statement statement = connection.createStatement()) {
            if (statement.executeUpdate(sql) == 0) {
                throw new IllegalStateException("changes nothing: " + sql);
            }
        }
    }

    /** Changes the tables themselves. */
    void define(String sql) throws SQLException {
        try (Connection connection = connect(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }
}
