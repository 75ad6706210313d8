package settle.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class FailureTest {

    @Test
    void lostConnectionIsNamedHoweverDeepItLies() {
        SQLException refused = new SQLException("refused", "08S01");
        assertThat(said(new IllegalStateException("no transaction", refused)))
                .startsWith(
                        "settle: the run failed, and nothing was published: the database does not answer: "
                                + "no transaction\n  because: refused\n");
    }

    @Test
    void otherTroubleWithTheDatabaseIsNoLostConnection() {
        assertThat(said(new SQLException("no such table", "42S02"))).doesNotContain("does not answer");
    }

    @Test
    void publishedOutputsAreNotDenied() {
        assertThat(said(new UnrecordedPublication(new IllegalStateException("no room"))))
                .startsWith("settle: the outputs were published, but the run failed before all of it was "
                        + "recorded; the next run makes up for it: no room\n");
    }

    private static String said(Exception failure) {
        StringWriter said = new StringWriter();
        assertThat(Failure.report(failure, true, new PrintWriter(said, true))).isEqualTo(ExitCodes.FAILED);
        return said.toString();
    }
}
