package settle.closings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import settle.command.SettleCommand;

/**
 * Runs of a large closing on one database, with their outputs in one folder.
 *
 * @param closing its folder
 * @param folder of the outputs
 */
record LargeRuns(Path closing, Path folder, RunDatabase database) {

    /** On an embedded database in the folder of the outputs. */
    static LargeRuns embedded(Path closing, Path folder) {
        return new LargeRuns(closing, folder, new RunDatabase.Embedded(folder.resolve("data")));
    }

    Path out() {
        return folder.resolve("out");
    }

    /** The sets of all runs. */
    Path sets() {
        return folder.resolve(".out.sets");
    }

    /** Starts a run in a process of its own. */
    SettleProcess start() throws IOException {
        List<String> arguments = new ArrayList<>(List.of("--offering=" + closing.resolve("offering.yaml"),
                "--out=" + out(), "--as-of=" + LargeClosing.AS_OF));
        arguments.addAll(database.arguments());
        return SettleProcess.start(arguments, database.environment());
    }

    /** Settles in this process. */
    Map<String, String> settleHere() throws IOException {
        ClosingRun run = ClosingRun.of(closing, LargeClosing.AS_OF, folder, database.arguments(),
                database.environment());
        assertThat(run.exitCode()).as(run.errors()).isEqualTo(2);
        return published();
    }

    /** What {@code verify} says against the runs; nothing where all is proved. */
    List<String> unproved() {
        StringWriter said = new StringWriter();
        PrintWriter writer = new PrintWriter(said, true);
        List<String> arguments = new ArrayList<>(List.of("verify",
                "--offering=" + closing.resolve("offering.yaml"), "--out=" + out()));
        arguments.addAll(database.arguments());
        int exit = SettleCommand.run(arguments.toArray(String[]::new), database.environment(),
                Clock.systemUTC(), writer, writer);
        return exit == 0 ? List.of() : List.of("verify exits with " + exit + ": " + said);
    }

    /** The bytes of the published set. */
    Map<String, String> published() throws IOException {
        return ClosingFiles.bytes(out());
    }

    /** The first column of a query on the database, while no run goes on. */
    List<String> texts(String sql) throws SQLException {
        return database.texts(sql);
    }
}
