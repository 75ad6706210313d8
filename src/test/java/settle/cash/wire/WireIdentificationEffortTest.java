package settle.cash.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import settle.fixture.SampleEntry;
import settle.statement.BankEntry;

/** The effort of telling wires apart grows with the entries, and not with their square. */
class WireIdentificationEffortTest {

    private static final int ENTRIES = 4_000;
    private static final int ROUNDS = 3;
    private static final int MOST_TIMES_AS_MUCH = 3;

    @Test
    void sightingsThatJoinOneAfterTheOther() {
        growsWithItsInput(entries -> IntStream.range(0, entries).boxed().flatMap(at -> Stream.of(
                credit("R" + at).imad("I" + at).at("a.csv", at),
                credit("R" + (at + 1)).imad("I" + at).at("b.csv", at))).toList(), 1);
    }

    @Test
    void equalEntriesWithoutReferenceThatAreReportedAgain() {
        growsWithItsInput(entries -> IntStream.range(0, entries).boxed().flatMap(at -> Stream.of(
                credit("").at("a.csv", at), credit("").at("b.csv", at))).toList(), ENTRIES);
    }

    private static void growsWithItsInput(IntFunction<List<SampleEntry>> entries, int wires) {
        long once = effort(entries.apply(ENTRIES), wires);
        long twice = effort(entries.apply(2 * ENTRIES), wires == 1 ? 1 : 2 * wires);
        assertThat(twice).as("nanoseconds for twice the entries, against %d", once)
                .isLessThan(MOST_TIMES_AS_MUCH * once);
    }

    /** Processor time of identifying wires, the least of several rounds. */
    private static long effort(List<SampleEntry> samples, int wires) {
        List<BankEntry> entries = samples.stream().map(SampleEntry::build).toList();
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long start = clock.getCurrentThreadCpuTime();
            assertThat(WireIdentification.of(entries)).hasSize(wires);
            least = Math.min(least, clock.getCurrentThreadCpuTime() - start);
        }
        return least;
    }

    private static SampleEntry credit(String reference) {
        return SampleEntry.credit(reference, "5.00").from("Alder Fund").saying("CPST-001");
    }
}
