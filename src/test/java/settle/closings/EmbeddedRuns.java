package settle.closings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs of a large closing on an embedded database in a folder, with their outputs there. */
final class EmbeddedRuns {

    private static final String URL = "jdbc:h2:file:%s;MODE=MySQL;DATABASE_TO_LOWER=TRUE"
            + ";CASE_INSENSITIVE_IDENTIFIERS=TRUE;IFEXISTS=TRUE";

    private final Path closing;
    private final Path folder;

    EmbeddedRuns(Path closing, Path folder) {
        this.closing = closing;
        this.folder = folder;
    }

    Path out() {
        return folder.resolve("out");
    }

    Path data() {
        return folder.resolve("data");
    }

    /** Starts a run in a process of its own. */
    SettleProcess start() throws IOException {
        return SettleProcess.start(List.of("--offering=" + closing.resolve("offering.yaml"), "--out=" + out(),
                "--as-of=" + LargeClosing.AS_OF, "--data=" + data()), Map.of());
    }

    /** Settles in this process. */
    ClosingRun settleHere() {
        ClosingRun run = ClosingRun.of(closing, LargeClosing.AS_OF, folder);
        assertThat(run.exitCode()).as(run.errors()).isEqualTo(2);
        return run;
    }

    /** The first column of a query on the database, which no run may have open. */
    List<String> texts(String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(
                        String.format(URL, data().resolve("capstone-2007")), "sa", "");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
