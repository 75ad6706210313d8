package settle.ways;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import settle.breaks.Break;
import settle.breaks.BreakCode;
import settle.closings.ToldDay;
import settle.fixture.SampleOffering;

/** Once the offering is terminated nobody is told to fund, to match or to deliver anything. */
class TerminatedTest {

    @TempDir
    private Path folder;

    @Test
    void nothingIsAskedForThatATerminatedOfferingHasNoUseFor() {
        ToldDay day = ToldDay.in(folder).comes(Told.AMENDED, Told.book(
                Told.page("004", "Dogwood Fund LP", 1), Told.page("005", "Elm Fund LP", 1)))
                .comes(Told.LATE, Told.entries(Told.wire("W4", "7.00", "STRANGER", "hello"),
                        Told.wire("W5", "8.00", "DOGWOOD FUND LP", "CPST-004"),
                        Told.entry("W6", "CREDIT", "5.00", "WIRE_IN", "ELM FUND LP", "CPST-005", "")
                                .replace("2007-01-22T10:00", "2007-01-24T10:20"),
                        Told.entry("OUT", "DEBIT", "114000.00", "RETURN", "ALDER FUND LP", "", "R1"))).at(
                                "2007-01-24T10:30");
        assertThat(actions(day)).contains("A new wire funds", "state the later cut-off", "APPLY (");

        day.agreed(SampleOffering::terminated).at("2007-01-24T18:00");

        assertThat(codes(day)).contains(BreakCode.C08, BreakCode.C14, BreakCode.C12, BreakCode.C02,
                BreakCode.D01, BreakCode.D09);
        assertThat(actions(day)).doesNotContain("A new wire funds", "state the later cut-off", "APPLY (",
                "ACCEPT_PAYER", "The wire that comes", "A DWAC list with the request follows");
        assertThat(day.only(BreakCode.C08).orElseThrow().nextAction())
                .isEqualTo("Pay back what refunds.csv lists of it: the offering is terminated.");
    }

    private static String actions(ToldDay day) {
        return day.found().stream().map(Break::nextAction).collect(Collectors.joining("\n"));
    }

    private static Set<BreakCode> codes(ToldDay day) {
        return day.found().stream().map(Break::code).collect(Collectors.toSet());
    }
}
