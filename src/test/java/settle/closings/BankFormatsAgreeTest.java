package settle.closings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import settle.random.RandomClosing;
import settle.random.ScenarioGroup;

/** The same closing comes out the same in whatever format the bank sends its wires. */
class BankFormatsAgreeTest {

    private static final String ACCOUNT = "8025720131";
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final int RANDOM_CLOSINGS = 4;

    @TempDir
    private Path folder;

    static Stream<Arguments> closings() {
        return Stream.of(BankFormat.values()).flatMap(format -> Stream.iterate(0, seed -> seed + 1)
                .limit(RANDOM_CLOSINGS + 1).map(seed -> Arguments.of(format, seed)));
    }

    /**
     * @param seed of a random closing whose wires all have what each format can carry; 0 for the clean sample
     */
    @ParameterizedTest
    @MethodSource("closings")
    void aClosingComesOutTheSame(BankFormat format, int seed) throws IOException {
        Path csv = seed == 0 ? Path.of("sample-data/clean") : random(seed);
        Path converted = folder.resolve("converted");
        format.convert(csv, ACCOUNT, ZONE, converted);
        ClosingRun expected = ClosingRun.of(csv, "2007-01-24T09:30", folder.resolve("csv-run"));
        ClosingRun actual = ClosingRun.of(converted, "2007-01-24T09:30", folder.resolve("run"));
        assertThat(actual.errors()).isEmpty();
        assertThat(stops(actual)).isEmpty();
        assertThat(allocations(actual)).isEqualTo(allocations(expected));
        assertThat(actual.text("settlement.csv")).isEqualTo(expected.text("settlement.csv"));
    }

    private Path random(int seed) throws IOException {
        Path closing = folder.resolve("random");
        RandomClosing.of(seed, Set.of(ScenarioGroup.REFERENCE, ScenarioGroup.PARTY, ScenarioGroup.GROUP,
                ScenarioGroup.AMOUNT, ScenarioGroup.DWAC)).writeTo(closing);
        return closing;
    }

    private static List<String> stops(ClosingRun run) {
        return run.rows("exceptions.csv").stream().filter(row -> row.get("severity").equals("STOP"))
                .map(row -> row.get("message")).toList();
    }

    private static List<String> allocations(ClosingRun run) {
        return run.rows("allocations.csv").stream().map(BankFormatsAgreeTest::withoutPlace).sorted().toList();
    }

    private static String withoutPlace(Map<String, String> row) {
        return String.join(" ", row.get("subscription_id"), row.get("bank_reference"),
                row.get("amount_applied"),
                row.get("rule"));
    }
}
