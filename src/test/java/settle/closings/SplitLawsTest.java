package settle.closings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import settle.random.Delivery;
import settle.random.RandomClosing;

/**
 * However its files come, a closing ends the same: all at once, one by one over many runs in any order, or
 * cut into smaller files. Closings are random, with decisions, and go through the job run by run; {@link
 * RandomClosingLawsTest} cuts more of them for the core alone.
 */
class SplitLawsTest {

    private static final int CLOSINGS = Math.max(1, Integer.getInteger("closings", 100) / 100);
    private static final long FIRST = Long.getLong("firstSeed", 1);
    private static final int MOST_RUNS = 4;
    private static final LocalDateTime FIRST_RUN = LocalDateTime.parse("2007-01-19T12:00");
    private static final String FILE_AND_LINE =
            "(subscriptions|escrow|dwac|warrants|decisions)/[^:,;)]*\\.csv(:\\d+)?";

    private static final String FILE_CODES = "codes that speak of files";

    @TempDir
    private Path folder;

    static LongStream seeds() {
        return LongStream.range(FIRST, FIRST + CLOSINGS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aClosingEndsTheSameHoweverItsFilesCome(long seed) throws IOException {
        RandomClosing closing = DecidedClosing.of(seed, folder.resolve("undecided"));
        Path whole = folder.resolve("whole");
        closing.writeTo(whole);
        ClosingRun atOnce = ClosingRun.of(whole, closing.truth().asOf(), whole.resolve("run"));
        Map<String, String> expected = outcome(atOnce);
        assertThat(outcome(delivered(closing, closing.fileByFile(seed * 31), "one-by-one")))
                .as("file by file: %s", closing).isEqualTo(expected);
        expected.remove(FILE_CODES);
        Map<String, String> cut = outcome(delivered(closing, closing.cut(seed * 37, MOST_RUNS), "cut"));
        cut.remove(FILE_CODES);
        assertThat(cut)
                .as("cut: %s", closing).isEqualTo(expected);
    }

    /** One run for each delivery, as of moments that rise to that of the closing; the last run. */
    private ClosingRun delivered(RandomClosing closing, List<Delivery> deliveries, String name)
            throws IOException {
        Path at = folder.resolve(name);
        closing.writeOfferingTo(at);
        Files.createDirectories(at.resolve("inbox"));
        LocalDateTime last = LocalDateTime.parse(closing.truth().asOf());
        Duration pause = Duration.between(FIRST_RUN, last).dividedBy(deliveries.size());
        ClosingRun run = null;
        for (int left = deliveries.size() - 1; left >= 0; left--) {
            deliveries.get(deliveries.size() - 1 - left).into(at.resolve("inbox"));
            String asOf = last.minus(pause.multipliedBy(left)).withNano(0).toString();
            run = ClosingRun.of(at, asOf, at.resolve("run"));
            assertThat(run.errors()).as("%s as of %s: %s", closing, asOf, deliveries).isEmpty();
        }
        return run;
    }

    /** What must be the same, by the name of the output. */
    private static Map<String, String> outcome(ClosingRun run) {
        Map<String, String> outcome = new LinkedHashMap<>();
        for (String file : List.of("settlement.csv", "allocations.csv", "refunds.csv", "unplaced.csv",
                "funds-flow.csv",
                "dwac-release.csv", "warrant-issuance.csv", "fees-by-subscription.csv", "decisions.csv")) {
            outcome.put(file, run.rows(file).stream()
                    .map(row -> withoutFiles(row, List.of("source_file", "source_line")))
                    .collect(Collectors.joining("\n")));
        }
        Map<Boolean, List<Map<String, String>>> standing = run.rows("exceptions.csv").stream()
                .filter(row -> !row.get("status").equals("CLEARED"))
                .collect(Collectors.partitioningBy(row -> row.get("code").startsWith("F")));
        outcome.put("exceptions.csv", standing.get(false).stream()
                .map(row -> withoutFiles(row, List.of("status", "first_seen_at", "age_hours", "source_file",
                        "source_line"))).sorted().collect(Collectors.joining("\n")));
        outcome.put(FILE_CODES, standing.get(true).stream().map(row -> row.get("code")).sorted()
                .collect(Collectors.joining(" ")));
        return outcome;
    }

    /** A row without what depends on files: where they are named, they may be others in another order. */
    private static String withoutFiles(Map<String, String> row, List<String> butFor) {
        Map<String, String> cells = new TreeMap<>(row);
        cells.keySet().removeAll(butFor);
        cells.replaceAll((column, text) -> Arrays.stream(text.replaceAll(FILE_AND_LINE, "(file)").split(";"))
                .sorted().collect(Collectors.joining(";")));
        return cells.toString();
    }
}
