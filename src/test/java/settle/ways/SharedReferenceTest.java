package settle.ways;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import settle.breaks.Break;
import settle.breaks.BreakCode;
import settle.breaks.WayOut;
import settle.closings.ToldDay;

/** Where several wires bear one reference, the next action of each tells decisions how to mean that one. */
class SharedReferenceTest {

    private static final String SEVERAL = "Several bear the reference ";
    private static final String COUNTED = "key,value\ncount,%d\n";

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {
            "C08 | STRANGER ONE | hello    | STRANGER TWO | hello",
            "C07 | STRANGER ONE | CPST-004 | STRANGER TWO | CPST-005",
            "C19 | GONE FUND LP | CPST-006 | GONE FUND LP | CPST-006"})
    void decisionThatFollowsTheNextActionIsOnThatWire(BreakCode code, String payer, String text, String other,
            String said) {
        ToldDay day = ToldDay.in(folder).comes(Told.AMENDED, Told.book(Told.page("004", "Dogwood Fund LP", 1),
                Told.page("005", "Elm Fund LP", 1),
                Told.page("006", "Gone Fund LP", 1).replace("ACTIVE", "WITHDRAWN")))
                .comes(Told.LATE, Told.entries(Told.wire("SAME", "114000.00", payer, text),
                        Told.wire("SAME", "114000.00", other, said)
                                .replace("2007-01-22", "2007-01-23")), COUNTED.formatted(2));
        eachIsAWire(day);
        List<Break> both = day.found(code);
        assertThat(both).hasSize(2).allSatisfy(one -> assertThat(one.nextAction())
                .contains(SEVERAL + "SAME").contains("exception_id: " + one.id()));

        Letter letter = new Letter(both.get(1));
        if (code == BreakCode.C07) {
            letter.decide(WayOut.By.ACCEPT_PAYER, "");
        } else {
            letter.decide(WayOut.By.REFUND, "");
        }
        letter.to(day);

        assertThat(day.found(BreakCode.X07)).isEmpty();
        assertThat(day.found(code)).extracting(Break::id).containsExactly(both.get(0).id());
    }

    @Test
    void refundSaysWhichOfSeveralDebitsPaidIt() {
        ToldDay day = ToldDay.in(folder).comes(Told.LATE, Told.entries(
                Told.wire("W4", "7.00", "STRANGER", "hello"),
                Told.entry("OUT", "DEBIT", "9.00", "WIRE_OUT", "NOBODY", "", ""),
                Told.entry("OUT", "DEBIT", "7.00", "WIRE_OUT", "SOMEBODY", "", "")
                        .replace("2007-01-22", "2007-01-23")), COUNTED.formatted(3));
        eachIsAWire(day);
        Break debit = day.found(BreakCode.X04).stream().filter(one -> one.message().startsWith("7.00"))
                .findFirst().orElseThrow();
        assertThat(debit.nextAction()).contains(SEVERAL + "OUT");

        new Letter(debit).decide(WayOut.By.REFUND, "bank_reference: W4").to(day);

        assertThat(day.found(BreakCode.X07)).isEmpty();
        assertThat(day.found(BreakCode.X04)).singleElement()
                .satisfies(one -> assertThat(one.message()).startsWith("9.00"));
    }

    @Test
    void wireOfItsOwnReferenceIsNamedByThatAlone() {
        ToldDay day = ToldDay.in(folder).comes(Told.LATE, Told.entries(
                Told.wire("W4", "7.00", "STRANGER", "hello"), Told.wire("W5", "8.00", "STRANGER", "hello")));
        assertThat(Stream.of("W4", "W5")).allSatisfy(wire -> assertThat(day.found(BreakCode.C08))
                .anySatisfy(one -> assertThat(one.nextAction()).contains("REFUND (bank_reference: " + wire
                        + ")").doesNotContain(SEVERAL)));
    }

    private static void eachIsAWire(ToldDay day) {
        new Letter(day.only(BreakCode.C20).orElseThrow()).decide(WayOut.By.TWO_WIRES, "").to(day);
    }
}
