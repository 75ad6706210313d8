package settle.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import settle.closing.Closing;
import settle.fixture.JudgedClosing;
import settle.fixture.SampleEntry;
import settle.fixture.SampleOffering;
import settle.fixture.SampleSubscription;
import settle.statement.BankEntry;

/** What the audit trail states of a closing is what its report says. */
class StatedTotalsTest {

    private static final SampleEntry FUNDS = SampleEntry.credit("W1", "1140.00")
            .from("Investor of CPST-001");

    static Stream<Arguments> closings() {
        SampleOffering terms = new SampleOffering();
        return Stream.of(
                Arguments.of("held and with nobody", terms, new SampleEntry[]{FUNDS,
                        SampleEntry.credit("W3", "7.00").from("Nobody")}, "1147.00"),
                Arguments.of("interest", terms, new SampleEntry[]{FUNDS, SampleEntry.credit("I1", "0.42")
                        .type(BankEntry.Type.INTEREST)},
                        "1140.42"),
                Arguments.of("a disputed amount", terms, new SampleEntry[]{FUNDS,
                        SampleEntry.credit("W3", "7.00").from("X"),
                        SampleEntry.credit("W3", "9.00").from("X").at("b.csv", 2)}, "1149.00"),
                Arguments.of("all goes back", new SampleOffering().terminated(), new SampleEntry[]{FUNDS},
                        "0.00"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("closings")
    void theMoneyThatIsBlockedIsOneSumInEveryPlace(String what, SampleOffering terms, SampleEntry[] entries,
            String blocked) {
        Closing closing = new JudgedClosing().offering(terms).book(SampleSubscription.of("CPST-001", 1000))
                .entries(entries).judge();
        AuditFacts stated = StatedTotals.of(closing).facts(closing.verdict());
        assertThat(StatedTotals.in(stated).orElseThrow().blocked()).hasToString(blocked);
        assertThat(closing.escrow().proof().blocked()).hasToString(blocked);
    }
}
