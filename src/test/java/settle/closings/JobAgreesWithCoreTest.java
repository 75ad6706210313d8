package settle.closings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import settle.random.RandomClosing;

/**
 * The job, which goes through files and database step by step, publishes to the byte what the core judges as
 * one function, on random closings with decisions. So what holds for the core holds for the job.
 */
class JobAgreesWithCoreTest {

    private static final int CLOSINGS = Math.max(1, Integer.getInteger("closings", 100) / 10);
    private static final long FIRST = Long.getLong("firstSeed", 1);

    @TempDir
    private Path folder;

    static LongStream seeds() {
        return LongStream.range(FIRST, FIRST + CLOSINGS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theJobPublishesWhatTheCoreJudgesAndASecondRunAddsNothing(long seed) throws IOException {
        RandomClosing closing = DecidedClosing.of(seed, folder.resolve("undecided"));
        Path at = folder.resolve("decided");
        closing.writeTo(at);
        ClosingRun first = run(closing, at);
        assertThat(outputs(first)).isEqualTo(PureClosing.of(at, closing.truth().asOf())
                .outputs(version(first)));

        Map<String, String> before = standing(first);
        ClosingRun second = run(closing, at);
        assertThat(standing(second)).isEqualTo(before);
        assertThat(second.rows("exceptions.csv")).allMatch(row -> row.get("status").equals("OPEN"));
    }

    private static ClosingRun run(RandomClosing closing, Path at) {
        ClosingRun run = ClosingRun.of(at, closing.truth().asOf(), at.resolve("run"));
        assertThat(run.exitCode()).as("exit code of %s: %s", closing, run.errors()).isIn(0, 2);
        assertThat(run.errors()).as("errors of %s", closing).isEmpty();
        return run;
    }

    private static Map<String, String> outputs(ClosingRun run) throws IOException {
        return run.files().stream().collect(Collectors.toMap(file -> file, run::text));
    }

    private static String version(ClosingRun run) {
        return run.text("run.json").replaceFirst("(?s).*\"version\" : \"([^\"]*)\".*", "$1");
    }

    /** The outputs in which two runs on the same inputs may not differ. */
    private static Map<String, String> standing(ClosingRun run) {
        Map<String, String> outputs = new HashMap<>();
        for (String file : List.of("settlement.csv", "allocations.csv", "funds-flow.csv", "refunds.csv",
                "unplaced.csv",
                "fees-by-subscription.csv", "dwac-release.csv", "warrant-issuance.csv", "decisions.csv")) {
            outputs.put(file, run.text(file));
        }
        outputs.put("exceptions.csv", run.rows("exceptions.csv").stream()
                .map(row -> row.get("exception_id") + row.get("message") + row.get("first_seen_at")).sorted()
                .collect(Collectors.joining("\n")));
        return outputs;
    }
}
