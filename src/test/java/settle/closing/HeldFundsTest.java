package settle.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static settle.fixture.SampleDecision.waive;
import static settle.fixture.SampleEntry.credit;

import java.util.Currency;
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

    static Stream<Arguments> waived() {
        return Stream.of(
                Arguments.of("C14, after the cut-off", BreakCode.C14, credit("W1", "1140.00")
                        .saying("CPST-001").booked("2007-01-24T10:01")),
                Arguments.of("C16, another currency", BreakCode.C16, credit("W1", "1140.00")
                        .saying("CPST-001").currency(Currency.getInstance("EUR"))),
                Arguments.of("C17, pending", BreakCode.C17, credit("W1", "1140.00").saying("CPST-001")
                        .pending()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("waived")
    void afterAWaiverTheMoneyThatIsHeldIsNamedToo(String what, BreakCode code, SampleEntry wire) {
        SampleEntry held = credit("W2", "7.00").from("Else").saying("CPST-O01");
        Closing open = closing("2007-01-24T10:30", List.of(wire, held)).judge();
        assertThat(open.breaks()).noneMatch(one -> isUnfunded(one, "CPST-001"));
        String reason = open.breaks().stream().filter(one -> one.code() == code).findFirst().orElseThrow()
                .id();

        Closing waived = closing("2007-01-24T10:30", List.of(wire, held)).waivers(waive("D1", reason))
                .judge();

        assertThat(waived.breaks().stream().filter(one -> isUnfunded(one, "CPST-001"))).singleElement()
                .satisfies(one -> assertThat(one.message()).contains("what is held may be its money: ")
                        .contains("W1 of ").contains("(" + code + ")").contains("W2 of 7.00").contains(
                                "(C08)"));
    }

    /** A wire that is applied is no longer held, whoever else its payer pays for. */
    @Test
    void aWireThatIsMoreThanAnotherInvestorOwedIsHeldForNobody() {
        assertThat(unfunded("CPST-001", List.of(credit("W1", "1200.00").from("Alder Manager LLC")
                .saying("CPST-002"))).message()).isEqualTo(
                        "Nothing has arrived for CPST-001; 1,140.00 is due.");
    }

    private static Break unfunded(String id, List<SampleEntry> entries) {
        return closing("2007-01-24T09:30", entries).judge().breaks().stream()
                .filter(one -> isUnfunded(one, id)).findFirst().orElseThrow();
    }

    private static boolean isUnfunded(Break one, String id) {
        return one.code() == BreakCode.C01 && one.key().subscription().orElseThrow().text().equals(id);
    }

    private static JudgedClosing closing(String asOf, List<SampleEntry> entries) {
        return new JudgedClosing().book(
                SampleSubscription.of("CPST-001", 1000).investor("Alder Fund One").manager(
                        "Alder Manager LLC"),
                SampleSubscription.of("CPST-002", 1000).investor("Birch Fund Two").manager(
                        "Alder Manager LLC"),
                SampleSubscription.of("CPST-003", 3000).investor("Cedar Trust"))
                .asOf(asOf).entries(entries.toArray(SampleEntry[]::new));
    }
}
