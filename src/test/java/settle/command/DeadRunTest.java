package settle.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run that died left in the database, and what the next start makes of it. */
class DeadRunTest {

    @TempDir
    private Path temp;

    private ClosingCopy closing;
    private StoredRuns stored;

    @BeforeEach
    void closing() {
        closing = ClosingCopy.of("clean", temp.resolve("closing"));
        stored = new StoredRuns(closing);
    }

    @Test
    void executionsThatADeadProcessLeftRunningAreEndedAsFailed() throws SQLException {
        closing.settle();
        closing.settle();
        closing.settle();
        stored.change("UPDATE batch_job_execution SET end_time = NULL, status = CASE job_execution_id "
                + "WHEN 1 THEN 'STARTING' WHEN 2 THEN 'STARTED' ELSE 'STOPPING' END");
        stored.change("UPDATE batch_step_execution SET end_time = NULL, status = 'STARTED' "
                + "WHERE step_name = 'applyCash'");

        assertThat(closing.settle().exit()).isEqualTo(ExitCodes.READY);

        assertThat(stored.executions()).hasSize(4);
        assertThat(stored.executions().subList(0, 3)).allMatch(execution -> execution.startsWith(
                "FAILED FAILED the process that ran it died; found at 2"));
        assertThat(stored.executions().get(3)).startsWith("COMPLETED COMPLETED");
        assertThat(stored.steps("applyCash").subList(0, 3)).allMatch(step -> step.startsWith(
                "FAILED FAILED the process that ran it died; found at 2"));
        assertThat(stored.steps("checkBook")).allMatch(step -> step.startsWith("COMPLETED COMPLETED"));
        assertThat(stored.unended()).isZero();
    }

    @Test
    void runningExecutionOfAnotherOfferingIsLeftAlone() throws SQLException {
        closing.settle();
        stored.change("UPDATE batch_job_execution SET status = 'STARTED', end_time = NULL");
        stored.change("UPDATE batch_step_execution SET status = 'STARTED', end_time = NULL "
                + "WHERE step_name = 'publish'");
        stored.change("UPDATE batch_job_execution_params SET parameter_value = 'other-2007' "
                + "WHERE parameter_name = 'offering'");

        assertThat(closing.settle().exit()).isEqualTo(ExitCodes.READY);

        assertThat(stored.executions().get(0)).startsWith("STARTED");
        assertThat(stored.steps("publish").get(0)).startsWith("STARTED");
    }

    @Test
    void runThatDiedBeforeItPublishedLeavesNoTraceInTheOutputsOfTheNext() throws IOException {
        closing.write("stray.csv", "x");
        closing.write("dwac/copy.csv", closing.read("dwac/mellon-dwac-20070119.csv"));
        Map<String, String> undisturbed = closing.settle("--data=" + temp.resolve("elsewhere")).files();
        failToPublish();

        assertThat(closing.settle().files()).isEqualTo(undisturbed);
    }

    @Test
    void runThatDiedBetweenItsOutputsAndTheirRecordIsPublishedOnceMore() throws IOException {
        closing.write("stray.csv", "x");
        closing.settle();
        Path database = closing.data().resolve("capstone-2007.mv.db");
        byte[] unrecorded = Files.readAllBytes(database);
        closing.write("dwac/copy.csv", closing.read("dwac/mellon-dwac-20070119.csv"));
        Map<String, String> visible = closing.settle().files();
        assertThat(visible.get("exceptions.csv")).contains(",NEW,", ",OPEN,");

        Files.write(database, unrecorded);

        assertThat(closing.settle().files()).isEqualTo(visible);
    }

    @Test
    void kindThatOnlyADeadRunSawHasNotArrived() throws Exception {
        failToPublish();
        stored.change("UPDATE received_file SET staged = FALSE");
        closing.delete("dwac/mellon-dwac-20070119.csv").delete("dwac/mellon-dwac-20070119.csv.control")
                .delete("dwac/mellon-dwac-20070123.csv").delete("dwac/mellon-dwac-20070123.csv.control");

        assertThat(closing.settle().codes()).contains("X06");
    }

    @Test
    void kindThatADeadRunStagedHasArrived() throws Exception {
        failToPublish();
        closing.delete("dwac/mellon-dwac-20070119.csv").delete("dwac/mellon-dwac-20070119.csv.control")
                .delete("dwac/mellon-dwac-20070123.csv").delete("dwac/mellon-dwac-20070123.csv.control");

        assertThat(closing.settle().exit()).isEqualTo(ExitCodes.READY);
    }

    private void failToPublish() throws IOException {
        Path inTheWay = closing.folder().resolve(".published.sets/.next/in the way");
        Files.createDirectories(inTheWay);
        assertThat(closing.settle().exit()).isEqualTo(ExitCodes.FAILED);
        Files.delete(inTheWay);
    }
}
