package settle.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static settle.fixture.SampleEntry.credit;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import settle.breaks.Break;
import settle.breaks.BreakCode;
import settle.fixture.JudgedClosing;
import settle.fixture.SampleEntry;
import settle.fixture.SampleSubscription;

/** Nobody is told that nothing has come while money is held that may be theirs. */
class HeldFundsTest {

    static Stream<Arguments> held() {
        return Stream.of(
                Arguments.of("C06, one wire for several", "C06", List.of(
                        credit("W1", "2000.00").from("Alder Manager LLC"))),
                Arguments.of("C06, a list that fits nothing", "C06", List.of(
                        credit("W1", "1140.00").from("Else").saying("CPST-001/999"))),
                Arguments.of("C08, an equal amount", "C08", List.of(credit("W1", "1140.00").from("Else"))),
                Arguments.of("C08, an id that is nearly said", "C08", List.of(
                        credit("W1", "7.00").from("Else").saying("CPST-O01"))),
                Arguments.of("C08, a name before an address", "C08", List.of(
                        credit("W1", "7.00").from("ALDER FUND ONE 1 MAIN STREET"))),
                Arguments.of("C09, more than one set", "C09", List.of(
                        credit("W1", "1140.00").from("Alder Manager LLC"))),
                Arguments.of("C15, another account", "C15", List.of(
                        credit("W1", "1140.00").saying("CPST-001").account("99"))),
                Arguments.of("C20, two amounts", "C20", List.of(
                        credit("W1", "1140.00").saying("CPST-001").at("a.csv", 2),
                        credit("W1", "1150.00").saying("CPST-001").at("b.csv", 2))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("held")
    void whatIsHeldIsNamedToThoseWhoseItMayBe(String what, String code, List<SampleEntry> entries) {
        Break found = unfunded("CPST-001", entries);
        assertThat(found.message()).startsWith(
                "Nothing is applied to CPST-001; 1,140.00 is due, and what is held "
                        + "may be its money: W1 of ").endsWith("(" + code + ").");
        assertThat(found.toldCandidates()).hasSize(1);
        assertThat(found.id()).isEqualTo(unfunded("CPST-001", List.of()).id());
    }

    @Test
    void withoutAnythingHeldNothingHasArrived() {
        assertThat(unfunded("CPST-001", List.of()).message())
                .isEqualTo("Nothing has arrived for CPST-001; 1,140.00 is due.");
        assertThat(unfunded("CPST-003", List.of(credit("W1", "1140.00").from("Else"))).message())
                .startsWith("Nothing has arrived for CPST-003");
    }

    private static Break unfunded(String id, List<SampleEntry> entries) {
        return new JudgedClosing().book(
                SampleSubscription.of("CPST-001", 1000).investor("Alder Fund One").manager(
                        "Alder Manager LLC"),
                SampleSubscription.of("CPST-002", 1000).investor("Birch Fund Two").manager(
                        "Alder Manager LLC"),
                SampleSubscription.of("CPST-003", 3000).investor("Cedar Trust"))
                .entries(entries.toArray(SampleEntry[]::new)).judge().breaks().stream()
                .filter(one -> one.code() == BreakCode.C01)
                .filter(one -> one.key().subscription().orElseThrow().text().equals(id)).findFirst()
                .orElseThrow();
    }
}
