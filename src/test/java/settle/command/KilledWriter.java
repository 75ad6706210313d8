package settle.command;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;

/** Another process that begins a run, changes results without committing that, and is killed. */
final class KilledWriter {

    private static final int KILLED = 9;

    private KilledWriter() {}

    static void runAndDie(Database database) throws IOException, InterruptedException {
        int exit = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp", System.getProperty("java.class.path"), KilledWriter.class.getName(), database.url())
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
        if (exit != KILLED) {
            throw new IllegalStateException("the other process exited with " + exit);
        }
    }

    public static void main(String[] arguments) throws Exception {
        Connection connection = DriverManager.getConnection(arguments[0], "sa", "");
        Statement statement = connection.createStatement();
        statement.execute("""
                INSERT INTO settlement_run (offering_id, as_of, started_at)
                VALUES ('capstone-2007', '2007-01-24T09:45', '2007-01-24T14:45:00Z')
                """);
        connection.setAutoCommit(false);
        statement.execute("UPDATE settlement_run SET verdict = 'PARTIAL'");
        statement.execute("DELETE FROM found_break");
        statement.execute("DELETE FROM audit_entry");
        statement.execute("CHECKPOINT SYNC");
        Runtime.getRuntime().halt(KILLED);
    }
}
