package settle.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static settle.closing.TwoInvestors.AFTER;
import static settle.closing.TwoInvestors.ISSUER;
import static settle.closing.TwoInvestors.codes;
import static settle.closing.TwoInvestors.fee;
import static settle.closing.TwoInvestors.flow;
import static settle.closing.TwoInvestors.interest;
import static settle.closing.TwoInvestors.out;
import static settle.closing.TwoInvestors.sound;
import static settle.closing.TwoInvestors.wire;
import static settle.fixture.SampleEntry.credit;
import static settle.fixture.SampleEntry.returned;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import settle.fixture.SampleEntry;
import settle.fixture.SampleOffering;
import settle.identity.SubscriptionId;

/** What goes back once an offering is terminated. */
class TerminatedClosingTest {

    @Test
    void whatGoesBackOnceAnOfferingIsTerminatedSaysForWhomItCameAndWhatWasWrongWithIt() {
        Closing closing = sound(new SampleOffering().terminated()).entries(
                wire("W3", "9.00", "CPST-001").booked("2007-01-20T09:00"), credit("W4", "7.00")
                        .from("Nobody").pending(),
                credit("W5", "5.00").from("Nobody").booked("2007-01-24T09:20").valued("2007-01-25")).judge();
        assertThat(closing.refunds().stream().map(one -> one.wire().reference() + " " + one.code() + " "
                + one.of().map(SubscriptionId::text).orElse("nobody")).collect(Collectors.joining(", ")))
                .isEqualTo("W1 X03 CPST-001, W2 X03 CPST-002, W3 C10 CPST-001, W5 C17 nobody");
    }

    static Stream<Arguments> terminations() {
        return Stream.of(
                Arguments.of(List.of(), "NOT_READY", "X03", "W1 1140.00, W2 2280.00"),
                Arguments.of(List.of(credit("W3", "7.00").from("Nobody")), "NOT_READY", "X03 C08",
                        "W1 1140.00, W2 2280.00, W3 7.00"),
                Arguments.of(List.of(out("P1", "1140.00", "Investor of CPST-001")), "NOT_READY", "X03",
                        "W2 2280.00"),
                Arguments.of(List.of(out("P1", "140.00", "Investor of CPST-001")), "NOT_READY", "X03",
                        "W1 1000.00, W2 2280.00"),
                Arguments.of(List.of(returned("R1", "1140.00").reverses("W1")), "NOT_READY", "X03 C12",
                        "W2 2280.00"),
                Arguments.of(List.of(out("P1", "1140.00", "Investor of CPST-001"),
                        returned("R1", "2280.00").reverses("W2")), "CLOSED", "C12", ""),
                Arguments.of(List.of(returned("R1", "1140.00").reverses("W1"),
                        credit("B1", "1140.00").reverses("R1").booked("2007-01-23T12:00")), "NOT_READY",
                        "X03", "W1 1140.00, W2 2280.00"),
                Arguments.of(List.of(returned("R1", "1140.00").reverses("W1"),
                        credit("B1", "140.00").reverses("R1").booked("2007-01-23T12:00")), "NOT_READY",
                        "X03 C12", "W1 140.00, W2 2280.00"),
                Arguments.of(List.of(interest("I1", "0.42")), "NOT_READY", "X03 C18",
                        "I1 0.42, W1 1140.00, W2 2280.00"),
                Arguments.of(List.of(fee("F1", "20.00")), "NOT_READY", "X01 X03 C18",
                        "W1 1140.00, W2 2280.00"),
                Arguments.of(List.of(out("P1", "3255.84", ISSUER)), "NOT_READY", "X01 X03 X04",
                        "W1 1140.00, W2 2280.00"));
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("terminations")
    void allMoneyOfATerminatedOfferingGoesBackAndNothingElseIsPaid(List<SampleEntry> entries,
            ClosingVerdict verdict, String codes, String refunds) {
        Closing closing = sound(new SampleOffering().terminated())
                .entries(entries.toArray(SampleEntry[]::new)).asOf(AFTER.replace("18:00", "09:30")).judge();
        assertThat(codes(closing)).isEqualTo(codes);
        assertThat(closing.verdict()).isEqualTo(verdict);
        assertThat(closing.refunds().stream().map(one -> one.wire().reference() + " " + one.amount())
                .collect(Collectors.joining(", "))).isEqualTo(refunds);
        assertThat(closing.investors()).allMatch(one -> one.verdict() == InvestorVerdict.HOLD);
        assertThat(closing.certified()).isEmpty();
        assertThat(closing.approvable()).isEmpty();
        assertThat(flow(closing, "gross_proceeds")).isEqualTo("0.00");
        assertThat(flow(closing, "paid_to_issuer")).startsWith("0.00 ");
        assertThat(flow(closing, "fee:Placement fee")).startsWith("0.00 ");
    }
}
