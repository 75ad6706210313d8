package settle.closings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SIGTERM lets a run end its chunk, close its database and say so; the next run makes up for it. */
class StopOnRequestTest {

    private static final int SIGTERM = 143;
    private static final int SUBSCRIPTIONS = 4_000;

    @TempDir
    private static Path shared;
    @TempDir
    private Path folder;

    private static Map<String, String> undisturbed;
    private LargeRuns runs;

    @BeforeAll
    static void settleUndisturbed() throws IOException {
        new LargeClosing(SUBSCRIPTIONS).writeTo(shared.resolve("closing"));
        undisturbed = LargeRuns.embedded(shared.resolve("closing"), shared.resolve("undisturbed"))
                .settleHere();
    }

    @BeforeEach
    void runs() {
        runs = LargeRuns.embedded(shared.resolve("closing"), folder);
    }

    @Test
    void aChunkedStepStopsBetweenTwoChunks() throws Exception {
        SettleProcess process = runs.start();
        process.awaitBeginOf("stageSubscriptions");
        process.terminate();

        assertThat(process.exit()).as(process.said()).isEqualTo(SIGTERM);
        assertThat(process.said()).containsPattern("settle: stopped on request \\w+ step \\w+; "
                + "nothing was published, the next run takes over");
        assertThat(process.said()).doesNotContain("Executing step: [checkBook]");
        assertThat(runs.out()).doesNotExist();
        assertThat(runs.texts("SELECT status FROM batch_job_execution")).containsExactly("STOPPED");
        assertThat(runs.texts("SELECT status FROM batch_step_execution ORDER BY step_execution_id DESC"))
                .first().isEqualTo("STOPPED");
        List<String> staged = runs.texts("SELECT COUNT(*) FROM staged_subscription");
        assertThat(Integer.parseInt(staged.get(0)) % 1_000).as("whole chunks").isZero();
        assertThat(runs.settleHere()).isEqualTo(undisturbed);
    }

    @Test
    void aRunThatIsPublishingGoesThrough() throws Exception {
        SettleProcess process = runs.start();
        process.awaitBeginOf("publish");
        process.terminate();

        int exit = process.exit();
        if (exit == SIGTERM) {
            assertThat(process.said()).contains("settle: stopped on request after step matchDeliveries; ");
            assertThat(runs.out()).doesNotExist();
            runs.settleHere();
        } else {
            assertThat(exit).as(process.said()).isEqualTo(2);
            assertThat(runs.texts("SELECT status FROM batch_job_execution")).containsExactly("COMPLETED");
        }
        assertThat(runs.published()).isEqualTo(undisturbed);
    }

    @Test
    void theLockOfAStoppedRunIsFree() throws Exception {
        SettleProcess process = runs.start();
        process.awaitBeginOf("receiveFiles");
        process.terminate();
        process.exit();

        assertThat(runs.settleHere()).isEqualTo(undisturbed);
    }
}
