package settle.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static settle.fixture.SampleEntry.credit;
import static settle.fixture.SampleEntry.debit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import settle.breaks.Break;
import settle.breaks.BreakCode;
import settle.fixture.SampleEntry;
import settle.fixture.SampleOffering;
import settle.offering.InputKind;
import settle.proof.ControlTotals;
import settle.proof.Received;
import settle.proof.ReceivedFile;
import settle.proof.StagedFile;
import settle.statement.BankEntry;

/** Two statements that open with one balance on one day, or end at one moment, and close differently. */
class ContradictingBalancesTest {

    private static final String MORNING = "2007-01-19T09:00";
    private static final String NOON = "2007-01-19T12:00";

    static Stream<Arguments> statements() {
        List<SampleEntry> one = List.of(credit("W1", "100.00").booked(MORNING));
        return Stream.of(
                Arguments.of("the same", one, one, "0.00", false),
                Arguments.of("another amount", one, List.of(credit("W1", "90.00").booked(MORNING)), "0.00",
                        true),
                Arguments.of("another opening, of one moment", one, List.of(credit("W1", "90.00").booked(
                        MORNING)), "1.00", true),
                Arguments.of("another opening, of another moment", one, List.of(credit("W1", "90.00").booked(
                        NOON)), "1.00", false),
                Arguments.of("another day", one, List.of(credit("W1", "90.00").booked("2007-01-22T09:00")),
                        "0.00", false),
                Arguments.of("one more that came later", one, List.of(credit("W1", "100.00").booked(MORNING),
                        credit("W2", "5.00").booked(NOON)), "0.00", false),
                Arguments.of("one more of the same moment", one, List.of(credit("W1", "100.00").booked(
                        MORNING), credit("W2", "5.00").booked(MORNING)), "0.00", true),
                Arguments.of("one more of the morning beside one of noon", List.of(credit("W1", "100.00")
                        .booked(MORNING), credit("W2", "5.00").booked(NOON)),
                        List.of(credit("W1", "100.00").booked(MORNING), credit("W2", "5.00").booked(NOON),
                                credit("W3", "7.00").booked("2007-01-19T10:00")),
                        "0.00", true),
                Arguments.of("another reference", one, List.of(credit("X1", "100.00").booked(MORNING),
                        credit("W2", "5.00").booked(NOON)), "0.00", true),
                Arguments.of("another direction", one, List.of(debit("W1", "100.00").booked(MORNING),
                        credit("W2", "5.00").booked(NOON)), "0.00", true),
                Arguments.of("another value date", one, List.of(credit("W1", "100.00").booked(MORNING)
                        .valued("2007-01-20"), credit("W2", "5.00").booked(NOON)), "0.00", true),
                Arguments.of("one entry twice in the first", List.of(credit("W1", "100.00").booked(MORNING),
                        credit("W1", "100.00").booked(MORNING)), List.of(credit("W1", "100.00").booked(
                                MORNING), credit("W2", "5.00").booked(NOON)),
                        "0.00", true),
                Arguments.of("nothing booked", List.of(), one, "0.00", false));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("statements")
    void statementsThatCloseDifferentlyContradictEachOtherUnlessOneIsTheEarlierReport(String what,
            List<SampleEntry> first, List<SampleEntry> second, String opening, boolean contradict) {
        for (boolean swapped : List.of(false, true)) {
            List<Break> found = swapped ? found(statement(opening, second), statement("0.00", first))
                    : found(statement("0.00", first), statement(opening, second));
            assertThat(found).hasSize(contradict ? 1 : 0)
                    .allMatch(one -> one.toldCandidates().size() == 2);
        }
    }

    @Test
    void everyPairThatContradictsIsToldWithBothBalances() {
        List<Break> found = found(statement("0.00", List.of(credit("W1", "1.00").booked(MORNING))),
                statement("0.00", List.of(credit("W1", "2.00").booked(MORNING))),
                statement("0.00", List.of(credit("W1", "3.00").booked(MORNING))));
        assertThat(found).extracting(one -> one.expected().plain() + " " + one.actual().plain())
                .containsExactlyInAnyOrder("1.00 2.00", "1.00 3.00", "2.00 3.00");
        assertThat(found.get(0).message()).contains("escrow/0.csv", "2007-01-19", "0.00");
    }

    private record Stated(String opening, List<BankEntry> entries) {}

    private static Stated statement(String opening, List<SampleEntry> entries) {
        return new Stated(opening, entries.stream().map(SampleEntry::build).toList());
    }

    private static List<Break> found(Stated... statements) {
        List<ReceivedFile> files = new ArrayList<>();
        for (Stated statement : statements) {
            files.add(file(files.size(), statement));
        }
        StagedRows rows = new StagedRows(any -> List.of(), asked -> asked.stream().flatMap(
                file -> statements[(int) file.id()].entries().stream()).toList(), any -> List.of(),
                any -> List.of(), any -> List.of());
        return PreparedClosing.of(new Received(files, List.of(), Set.of(InputKind.values())), rows,
                new OfferingAt(SampleOffering.offering(), SampleOffering.FED, SampleOffering.AS_OF)).breaks()
                .stream().filter(one -> one.code() == BreakCode.X01).toList();
    }

    private static ReceivedFile file(int number, Stated statement) {
        BigDecimal net = statement.entries().stream().map(entry -> entry.signedAmount().decimal())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal opening = new BigDecimal(statement.opening());
        ControlTotals control = new ControlTotals(Optional.empty(), Optional.empty(), Optional.of(opening),
                Optional.of(opening.add(net)));
        return new ReceivedFile(new StagedFile(number, InputKind.ESCROW, "escrow/" + number + ".csv",
                "sha" + number, "CSV", statement.entries().size(), 0, net, net, net, 0, 0, statement.entries()
                        .stream().map(entry -> entry.effective().orderingMoment().toString())
                        .max(String::compareTo).orElse(""), control),
                List.of(), List.of(), List.of());
    }
}
