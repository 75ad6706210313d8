package settle.cash.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import settle.fixture.Effort;
import settle.fixture.SampleEntry;
import settle.statement.BankEntry;

/** The effort of telling wires apart grows with the entries, and not with their square. */
class WireIdentificationEffortTest {

    private static final int ENTRIES = 4_000;

    @Test
    void sightingsThatJoinOneAfterTheOther() {
        Effort.growsWithItsInput(ENTRIES, entries -> identifying(IntStream.range(0, entries).boxed().flatMap(
                at -> Stream.of(
                        credit("R" + at).imad("I" + at).at("a.csv", at),
                        credit("R" + (at + 1)).imad("I" + at).at("b.csv", at))), 1));
    }

    @Test
    void equalEntriesWithoutReferenceThatAreReportedAgain() {
        Effort.growsWithItsInput(ENTRIES, entries -> identifying(IntStream.range(0, entries).boxed().flatMap(
                at -> Stream.of(
                        credit("").at("a.csv", at), credit("").at("b.csv", at))), entries));
    }

    private static Runnable identifying(Stream<SampleEntry> samples, int wires) {
        List<BankEntry> entries = samples.map(SampleEntry::build).toList();
        return () -> assertThat(WireIdentification.of(entries)).hasSize(wires);
    }

    private static SampleEntry credit(String reference) {
        return SampleEntry.credit(reference, "5.00").from("Alder Fund").saying("CPST-001");
    }
}
