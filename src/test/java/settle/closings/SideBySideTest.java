package settle.closings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Offerings that share a schema on a server run at the same time, from the very first run on. */
class SideBySideTest {

    private static final int OFFERINGS = 3;
    private static final int ROUNDS = 4;

    @TempDir
    private Path folder;

    @Test
    void offeringsInOneSchemaDoNotDisturbEachOther() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(OFFERINGS);
        try (ServerSchema schema = ServerSchema.create()) {
            for (int round = 0; round < ROUNDS; round++) {
                for (ClosingRun run : threads.invokeAll(runs(schema)).stream().map(SideBySideTest::end)
                        .toList()) {
                    assertThat(run.exitCode()).as("%s", run.errors()).isEqualTo(2);
                    assertThat(run.rows("settlement.csv")).isNotEmpty();
                }
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private List<Callable<ClosingRun>> runs(ServerSchema schema) throws IOException {
        List<Callable<ClosingRun>> runs = new ArrayList<>();
        for (int offering = 0; offering < OFFERINGS; offering++) {
            Path closing = closing(offering);
            runs.add(() -> ClosingRun.of(closing, "2007-01-24T09:30", closing.resolve("run"),
                    List.of("--db=" + schema.url()), schema.environment()));
        }
        return runs;
    }

    /** The sample's closing day under another id. */
    private Path closing(int offering) throws IOException {
        Path closing = folder.resolve("offering-" + offering);
        if (!Files.exists(closing)) {
            ClosingFiles.copy(Path.of("sample-data/closing-day"), closing);
            Path file = closing.resolve("offering.yaml");
            Files.writeString(file,
                    Files.readString(file).replace("id: capstone-2007", "id: capstone-" + offering));
        }
        return closing;
    }

    private static ClosingRun end(Future<ClosingRun> run) {
        try {
            return run.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
