package settle.closings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The database server is killed under a run: the run fails and says so, and when the server is back, the next
 * run publishes what a run never disturbed does.
 */
@Timeout(600)
class KilledServerTest {

    private static final int SUBSCRIPTIONS = 2_500;

    @TempDir
    private static Path shared;
    @TempDir
    private Path folder;

    private static OwnServer server;
    private static Map<String, String> first;
    private static Map<String, String> second;
    private static Map<String, Long> stays;
    private LargeRuns runs;

    @BeforeAll
    static void settleUndisturbed() throws Exception {
        new LargeClosing(SUBSCRIPTIONS).writeTo(shared.resolve("closing"));
        server = new OwnServer(shared.resolve("server"));
        server.start();
        LargeRuns undisturbed = new LargeRuns(shared.resolve("closing"), shared.resolve("undisturbed"),
                server.database());
        SettleProcess process = undisturbed.start();
        assertThat(process.exit()).as(process.said()).isEqualTo(2);
        stays = process.stays();
        first = undisturbed.published();
        second = undisturbed.settleHere();
    }

    @AfterAll
    static void killServer() throws InterruptedException {
        if (server != null) {
            server.close();
        }
    }

    @BeforeEach
    void emptySchema() throws Exception {
        server.dropSchema();
        runs = new LargeRuns(shared.resolve("closing"), folder, server.database());
    }

    @ParameterizedTest
    @ValueSource(strings = {SettleProcess.START_UP, "stageEscrow", "applyCash", "publish"})
    void theNextRunMakesUpForARunWhoseServerWasKilled(String place) throws Exception {
        SettleProcess process = runs.start();
        process.awaitBeginOf(place);
        Thread.sleep((long) (new Random(place.hashCode()).nextDouble() * stays.get(place) / 1_000_000));
        server.kill();
        int exit = process.exit();
        server.start();

        assertThat(OutputChecks.afterAKill(runs)).isEmpty();
        if (exit != 2) {
            assertThat(exit).as(process.said()).isEqualTo(1);
            assertThat(process.said()).contains("settle: ", "the database does not answer");
        }
        boolean published =
                !runs.texts("SELECT run_id FROM settlement_run WHERE verdict IS NOT NULL").isEmpty();
        assertThat(runs.settleHere()).isEqualTo(published ? second : first);
        assertThat(OutputChecks.afterARun(runs)).isEmpty();
    }

    @Test
    void publishedSetStaysWhileTheServerIsGone() throws Exception {
        runs.settleHere();
        SettleProcess process = runs.start();
        process.awaitBeginOf("checkBook");
        server.kill();
        int exit = process.exit();
        server.start();

        assertThat(exit).as(process.said()).isEqualTo(1);
        assertThat(runs.published()).isEqualTo(first);
        assertThat(runs.settleHere()).isEqualTo(second);
    }
}
