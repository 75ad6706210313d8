package settle.closings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import settle.random.RandomClosing;

/**
 * Laws that hold for every closing, on seeded random ones whose truth is known by construction. More seeds
 * than the default are asked for with {@code -Dclosings=N}, other ones with {@code -DfirstSeed=N}.
 */
class RandomClosingLawsTest {

    private static final int CLOSINGS = Integer.getInteger("closings", 120);
    private static final long FIRST = Long.getLong("firstSeed", 1);

    @TempDir
    private Path folder;

    @Test
    void everyClosingComesOutAsItWasPlanned() throws IOException {
        List<String> failures = new ArrayList<>();
        for (long seed : seeds().toArray()) {
            RandomClosing closing = RandomClosing.of(seed);
            failures.addAll(PlannedTruth.differences(closing, run(closing, "planned-" + seed)));
        }
        assertThat(failures).isEmpty();
    }

    @Test
    void aCleanClosingIsReadyAndRaisesNothing() throws IOException {
        for (long seed : seeds().limit(CLOSINGS / 4).toArray()) {
            RandomClosing closing = RandomClosing.clean(seed);
            ClosingRun run = run(closing, "clean-" + seed);
            assertThat(PlannedTruth.differences(closing, run)).isEmpty();
            assertThat(run.exitCode()).as("exit code of %s", closing).isZero();
        }
    }

    @Test
    void theOrderOfRowsAndFilesDoesNotMatter() throws IOException {
        for (long seed : seeds().limit(CLOSINGS / 4).toArray()) {
            RandomClosing closing = RandomClosing.of(seed);
            ClosingRun inOrder = run(closing, "order-" + seed);
            ClosingRun shuffled = run(closing.shuffled(seed * 31), "shuffled-" + seed);
            assertThat(shuffled.text("settlement.csv")).isEqualTo(inOrder.text("settlement.csv"));
            assertThat(amounts(shuffled)).isEqualTo(amounts(inOrder));
            assertThat(shuffled.text("funds-flow.csv")).isEqualTo(inOrder.text("funds-flow.csv"));
        }
    }

    @Test
    void aSecondRunAddsNothing() throws IOException {
        for (long seed : seeds().limit(CLOSINGS / 6).toArray()) {
            RandomClosing closing = RandomClosing.of(seed);
            ClosingRun first = run(closing, "twice-" + seed);
            Map<String, String> before = outputs(first);
            ClosingRun second = run(closing, "twice-" + seed);
            assertThat(outputs(second)).isEqualTo(before);
            assertThat(second.rows("exceptions.csv")).allMatch(row -> row.get("status").equals("OPEN"));
        }
    }

    @Test
    void moneyIsConservedAndNothingIsAppliedTwice() throws IOException {
        for (long seed : seeds().limit(CLOSINGS / 4).toArray()) {
            RandomClosing closing = RandomClosing.of(seed);
            ClosingRun run = run(closing, "conserved-" + seed);
            Map<String, String> flow = run.rows("funds-flow.csv").stream()
                    .collect(Collectors.toMap(row -> row.get("line"), row -> row.get("amount")));
            BigDecimal allocated = sum(run.rows("allocations.csv"), row -> row.get("amount_applied"));
            BigDecimal placed = allocated.add(new BigDecimal(flow.get("unplaced")))
                    .add(new BigDecimal(flow.get("refunds"))).subtract(new BigDecimal(flow.get("disbursed")));
            assertThat(placed).as("ledgers of %s", closing).isEqualByComparingTo(flow.get("escrow_balance"));
            assertThat(run.rows("allocations.csv").stream()
                    .map(row -> row.get("subscription_id") + "|" + row.get("bank_reference")))
                    .doesNotHaveDuplicates();
            for (Map<String, String> investor : run.rows("settlement.csv")) {
                assertThat(new BigDecimal(investor.get("amount_applied")))
                        .as("applied on %s of %s", investor.get("subscription_id"), closing)
                        .isLessThanOrEqualTo(new BigDecimal(investor.get("amount_due")));
            }
        }
    }

    private LongStream seeds() {
        return LongStream.range(FIRST, FIRST + CLOSINGS);
    }

    private ClosingRun run(RandomClosing closing, String name) throws IOException {
        Path at = folder.resolve(name);
        closing.writeTo(at);
        ClosingRun run = ClosingRun.of(at, closing.truth().asOf(), at.resolve("run"));
        assertThat(run.exitCode()).as("exit code of %s: %s", closing, run.errors()).isIn(0, 2);
        assertThat(run.errors()).as("errors of %s", closing).isEmpty();
        return run;
    }

    private static Map<String, BigDecimal> amounts(ClosingRun run) {
        Map<String, BigDecimal> amounts = new TreeMap<>();
        run.rows("allocations.csv").forEach(row -> amounts.put(
                row.get("subscription_id") + "|" + row.get("bank_reference") + "|" + row.get("rule"),
                new BigDecimal(row.get("amount_applied"))));
        return amounts;
    }

    /** The outputs in which two runs on the same inputs may not differ. */
    private static Map<String, String> outputs(ClosingRun run) {
        Map<String, String> outputs = new HashMap<>();
        for (String file : List.of("settlement.csv", "allocations.csv", "funds-flow.csv", "refunds.csv",
                "fees-by-subscription.csv", "dwac-release.csv", "warrant-issuance.csv")) {
            outputs.put(file, run.text(file));
        }
        outputs.put("exceptions.csv", run.rows("exceptions.csv").stream()
                .map(row -> row.get("exception_id") + row.get("message") + row.get("first_seen_at")).sorted()
                .collect(Collectors.joining("\n")));
        return outputs;
    }

    private static BigDecimal sum(List<Map<String, String>> rows,
            Function<Map<String, String>, String> amount) {
        return rows.stream().map(amount).map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
