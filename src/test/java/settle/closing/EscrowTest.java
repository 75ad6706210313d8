package settle.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static settle.fixture.SampleEntry.credit;
import static settle.fixture.SampleEntry.debit;
import static settle.fixture.SampleEntry.returned;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import settle.breaks.Break;
import settle.fixture.JudgedClosing;
import settle.fixture.SampleCertificate;
import settle.fixture.SampleDecision;
import settle.fixture.SampleEntry;
import settle.fixture.SampleOffering;
import settle.fixture.SampleRequest;
import settle.fixture.SampleSubscription;
import settle.statement.BankEntry;

/**
 * Two investors, of 1,140.00 and 2,280.00; the fee of 4.8 % on both is 164.16, so that the issuer is paid
 * 3,255.84.
 */
class EscrowTest {

    private static final String AFTER = "2007-01-24T18:00";
    private static final String ISSUER = "CAPSTONE TURBINE CORP";
    private static final String AGENT = "A.G. EDWARDS & SONS INC";

    static Stream<Arguments> accounts() {
        return Stream.of(
                Arguments.of("nothing happened", List.of(), "0.00", ""),
                Arguments.of("a charge", List.of(fee("F1", "20.00")), "20.00", "F1"),
                Arguments.of("charges", List.of(fee("F1", "20.00"), fee("F2", "5.00")), "25.00", "2"),
                Arguments.of("a charge with interest", List.of(fee("F1", "20.00"), interest("I1", "0.42")),
                        "19.58", "2"),
                Arguments.of("interest", List.of(interest("I1", "0.42")), "0.00", ""),
                Arguments.of("a debit", List.of(debit("P1", "200.00").from("SOMEBODY")), "200.00", "P1"),
                Arguments.of("money of others", List.of(credit("W3", "7.00").from("Nobody"),
                        debit("P1", "7.00").from("SOMEBODY")), "7.00", "P1 W3"),
                Arguments.of("a late wire", List.of(credit("W3", "7.00").booked("2007-01-24T09:20")
                        .valued("2007-01-25").from("Nobody")), "0.00", ""),
                Arguments.of("a return of one of several", List.of(credit("W3", "7.00").from("X"),
                        credit("W4", "7.00").from("Y"), returned("R1", "7.00")), "0.00", ""),
                Arguments.of("a return beyond its receipt", List.of(credit("W3", "7.00").from("X"),
                        returned("R1", "9.00").reverses("W3")), "2.00", ""),
                Arguments.of("sightings that disagree", List.of(credit("W3", "7.00").from("X"),
                        credit("W3", "9.00").from("X").at("b.csv", 2)), "0.00", ""),
                Arguments.of("an excess", List.of(wire("W3", "9.00", "CPST-001")), "0.00", ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("accounts")
    void whatTheAccountLacksForItsUsesIsMissing(String what, List<SampleEntry> entries, String missing,
            String suspects) {
        Closing closing = sound().entries(entries.toArray(SampleEntry[]::new)).judge();
        assertThat(closing.escrow().proof().missing()).hasToString(missing);
        List<Break> told = closing.breaks().stream().filter(one -> one.code().name().equals("X01")).toList();
        assertThat(told).hasSize(missing.equals("0.00") ? 0 : 1);
        assertThat(told.stream().flatMap(one -> one.toldCandidates().stream())
                .map(line -> line.replaceFirst("^entry ", "").split(" ")[0]).collect(Collectors.joining(" ")))
                .isEqualTo(suspects);
    }

    @Test
    void aWaivedDebitDoesNotMakeMoneyReappear() {
        Closing closing = sound().entries(debit("P1", "200.00").from("SOMEBODY"))
                .bankBalance("3220.00").judge();
        assertThat(codes(closing)).isEqualTo("X01 X04");
        String x04 = closing.breaks().get(1).id();
        Closing waived = sound().entries(debit("P1", "200.00").from("SOMEBODY"))
                .waivers(SampleDecision.waive("1", x04)).bankBalance("3220.00").judge();
        assertThat(codes(waived)).isEqualTo("X01");
        assertThat(waived.verdict()).isEqualTo(ClosingVerdict.NOT_READY);
    }

    @Test
    void chargesThatTheIssuerBearsComeOffWhatItIsPaid() {
        Closing closing = sound(new SampleOffering().issuerBearsCharges())
                .entries(fee("F1", "20.00"), interest("I1", "0.42")).judge();
        assertThat(closing.verdict()).isEqualTo(ClosingVerdict.READY);
        assertThat(flow(closing, "bank_charges")).isEqualTo("19.58 paid 19.58 open 0.00 PAID");
        assertThat(flow(closing, "paid_to_issuer")).isEqualTo("3236.26 paid 0.00 open 3236.26 PLANNED");
    }

    @Test
    void chargesBeforeAnybodyClosesAreOpenAndNotMissing() {
        Closing closing = new JudgedClosing().offering(new SampleOffering().issuerBearsCharges())
                .book(SampleSubscription.of("CPST-001", 1000)).entries(wire("W1", "1140.00", "CPST-001"),
                        fee("F1", "20.00"))
                .judge();
        assertThat(closing.escrow().proof().holds()).isTrue();
        assertThat(flow(closing, "bank_charges")).isEqualTo("20.00 paid 0.00 open 20.00 PLANNED");
        assertThat(flow(closing, "held_for_investors")).isEqualTo("1140.00");
    }

    @Test
    void aRefundThatPeopleDecidedAndTheBankPaidIsDueNoMore() {
        JudgedClosing paid = sound().entries(wire("W3", "9.00", "CPST-001"),
                debit("P1", "9.00").from("Investor of CPST-001").booked("2007-01-23T10:00"));
        Closing undecided = paid.judge();
        assertThat(codes(undecided)).isEqualTo("X01 X04 C10");
        assertThat(undecided.breaks().get(1).toldCandidates())
                .containsExactly("the refund of wire W3 to Investor of CPST-001, open 9.00");
        Closing decided = paid.waivers(SampleDecision.refund("1", "W3")).judge();
        assertThat(codes(decided)).isEmpty();
        assertThat(decided.refunds()).isEmpty();
        assertThat(flow(decided, "refunds")).isEqualTo("0.00 paid 9.00 open 0.00 PAID");
        assertThat(decided.verdict()).isEqualTo(ClosingVerdict.READY);
    }

    static Stream<Arguments> payments() {
        return Stream.of(
                Arguments.of(List.of(), "READY", "", "PLANNED", "PLANNED"),
                Arguments.of(List.of(out("P1", "3255.84", ISSUER)), "READY", "", "PAID", "PLANNED"),
                Arguments.of(List.of(out("P1", "3255.84", ISSUER), out("P2", "164.16", AGENT)), "CLOSED", "",
                        "PAID", "PAID"),
                Arguments.of(List.of(out("P1", "3000.00", ISSUER), out("P2", "255.84", ISSUER),
                        out("P3", "164.16", AGENT)), "CLOSED", "", "PAID", "PAID"),
                Arguments.of(List.of(debit("P1", "3255.84").from(ISSUER)), "READY", "", "PAID", "PLANNED"),
                Arguments.of(List.of(out("P1", "3420.00", "MALLORY IMPORT EXPORT LTD")), "NOT_READY",
                        "X01 X04", "PROJECTED", "PROJECTED"),
                Arguments.of(List.of(out("P1", "3420.00", ISSUER)), "NOT_READY", "X01 X04", "PAID",
                        "PROJECTED"),
                Arguments.of(List.of(out("P1", "164.16", AGENT), out("P2", "164.16", AGENT)), "NOT_READY",
                        "X01 X04", "PROJECTED", "PAID"),
                Arguments.of(List.of(out("P1", "164.16", "")), "NOT_READY", "X01 X04", "PROJECTED",
                        "PROJECTED"),
                Arguments.of(List.of(out("P1", "164.16", AGENT), credit("B1", "164.16")
                        .booked("2007-01-24T15:00").reverses("P1")), "READY", "", "PLANNED", "PLANNED"),
                Arguments.of(List.of(credit("B1", "164.16").booked("2007-01-24T12:00").reverses("P1"),
                        out("P1", "164.16", AGENT), out("P2", "164.16", AGENT)), "READY", "", "PLANNED",
                        "PAID"));
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("payments")
    void afterTheClosingDebitsAreHeldAgainstWhatIsPlanned(List<SampleEntry> entries, ClosingVerdict verdict,
            String codes, String issuer, String fee) {
        Closing closing = settled().entries(entries.toArray(SampleEntry[]::new)).judge();
        assertThat(codes(closing)).isEqualTo(codes);
        assertThat(closing.verdict()).isEqualTo(verdict);
        assertThat(flow(closing, "paid_to_issuer")).endsWith(issuer);
        assertThat(flow(closing, "fee:Placement fee")).endsWith(fee);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            PENDING,  '',               HOLD
            REJECTED, 2007-01-24T11:00, HOLD
            APPROVED, 2007-01-24T11:00, SETTLED
            """)
    void whatHoldsAnInvestorAfterTheClosingHoldsTheDeliveryAndNotThePlan(
            settle.delivery.DwacRequest.Status status, String decided, InvestorVerdict verdict) {
        Closing closing = released().requests(SampleRequest.of("D1", "CPST-001", 1000)
                .approved("2007-01-24T11:00"), SampleRequest.of("D2", "CPST-002", 2000)
                        .decided(status, decided.isEmpty() ? null : decided)).judge();
        assertThat(JudgedClosing.investor(closing, "CPST-002").verdict()).isEqualTo(verdict);
        assertThat(flow(closing, "gross_proceeds")).isEqualTo("3420.00");
        assertThat(flow(closing, "held_for_investors")).isEqualTo("0.00");
        assertThat(closing.feesBySubscription().values()).allSatisfy(fee -> assertThat(fee).hasSize(2));
    }

    @Test
    void theWarrantRegisterHoldsNoPlanAfterTheClosing() {
        Closing closing = settled().register(SampleCertificate.of("W-1", "CPST-001", 500)).judge();
        assertThat(JudgedClosing.investor(closing, "CPST-002").verdict()).isEqualTo(InvestorVerdict.HOLD);
        assertThat(flow(closing, "gross_proceeds")).isEqualTo("3420.00");
    }

    @Test
    void whoDidNotCloseWhenTheClosingWentAheadIsNotInThePlan() {
        Closing closing = released().requests(SampleRequest.of("D1", "CPST-001", 1000)
                .approved("2007-01-24T11:00"), SampleRequest.of("D2", "CPST-002", 2000)
                        .entered("2007-01-24T12:00")).judge();
        assertThat(flow(closing, "gross_proceeds")).isEqualTo("1140.00");
        assertThat(flow(closing, "held_for_investors")).isEqualTo("2280.00");
    }

    @Test
    void moneyThatWasReturnedAfterTheClosingIsMissing() {
        Closing closing = settled().entries(returned("R1", "2280.00").reverses("W2")
                .booked("2007-01-24T15:00"), out("P1", "1000.00", ISSUER)).judge();
        assertThat(closing.escrow().proof().missing()).hasToString("2280.00");
        assertThat(codes(closing)).startsWith("X01");
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

    @Test
    void aStopIssuesNoCertificateAndMakesTheFlowAProjection() {
        Closing closing = sound(new SampleOffering().condition("Opinion of counsel", null)).judge();
        assertThat(closing.certified()).isEmpty();
        assertThat(flow(closing, "paid_to_issuer")).endsWith("PROJECTED");
        assertThat(sound().judge().certified()).hasSize(2);
    }

    private static JudgedClosing sound() {
        return sound(new SampleOffering());
    }

    private static JudgedClosing sound(SampleOffering offering) {
        return funded(offering).requests(SampleRequest.of("D1", "CPST-001", 1000),
                SampleRequest.of("D2", "CPST-002", 2000));
    }

    private static JudgedClosing released() {
        return funded(new SampleOffering().releasedAt("2007-01-24T10:05")).asOf(AFTER);
    }

    private static JudgedClosing settled() {
        return released().requests(SampleRequest.of("D1", "CPST-001", 1000).approved("2007-01-24T11:00"),
                SampleRequest.of("D2", "CPST-002", 2000).approved("2007-01-24T11:00"));
    }

    private static JudgedClosing funded(SampleOffering offering) {
        return new JudgedClosing().offering(offering)
                .book(SampleSubscription.of("CPST-001", 1000), SampleSubscription.of("CPST-002", 2000))
                .entries(wire("W1", "1140.00", "CPST-001"), wire("W2", "2280.00", "CPST-002"));
    }

    private static SampleEntry wire(String reference, String amount, String subscription) {
        return credit(reference, amount).from("Investor of " + subscription);
    }

    private static SampleEntry fee(String reference, String amount) {
        return debit(reference, amount).type(BankEntry.Type.FEE);
    }

    private static SampleEntry interest(String reference, String amount) {
        return credit(reference, amount).type(BankEntry.Type.INTEREST);
    }

    private static SampleEntry out(String reference, String amount, String payee) {
        return debit(reference, amount).from(payee).booked("2007-01-24T11:30");
    }

    private static String codes(Closing closing) {
        return closing.breaks().stream().map(one -> one.code().name()).distinct()
                .collect(Collectors.joining(" "));
    }

    private static String flow(Closing closing, String name) {
        FundsFlow.Line line = closing.fundsFlow().lines().stream().filter(one -> one.name().equals(name))
                .findFirst().orElseThrow();
        return line.amount() + line.paid().map(paid -> " paid " + paid + " open " + line.open().get() + " "
                + line.status(closing.verdict().isStopped())).orElse("");
    }
}
