package settle.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static settle.closing.TwoInvestors.AGENT;
import static settle.closing.TwoInvestors.ISSUER;
import static settle.closing.TwoInvestors.codes;
import static settle.closing.TwoInvestors.fee;
import static settle.closing.TwoInvestors.flow;
import static settle.closing.TwoInvestors.interest;
import static settle.closing.TwoInvestors.out;
import static settle.closing.TwoInvestors.released;
import static settle.closing.TwoInvestors.settled;
import static settle.closing.TwoInvestors.sound;
import static settle.closing.TwoInvestors.wire;
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

/** What is paid once a closing went ahead. */
class PaidClosingTest {

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

    /** Paid to the end, and delivered to all but one. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            APPROVED, 2007-01-24T11:00, CLOSED
            PENDING,  '',               PARTIAL
            """)
    void aClosingIsClosedOnceTheLastSharesAreDelivered(settle.delivery.DwacRequest.Status status,
            String decided, ClosingVerdict verdict) {
        Closing closing = released().requests(SampleRequest.of("D1", "CPST-001", 1000)
                .approved("2007-01-24T11:00"), SampleRequest.of("D2", "CPST-002", 2000)
                        .decided(status, decided.isEmpty() ? null : decided))
                .entries(out("P1", "3255.84", ISSUER), out("P2", "164.16", AGENT)).judge();
        assertThat(closing.verdict()).isEqualTo(verdict);
    }

    /** Paid and delivered to the end, with something beside it. */
    static Stream<Arguments> leftovers() {
        return Stream.of(
                Arguments.of(credit("W9", "500.00").from("Zenith Holdings").booked("2007-01-24T09:00"),
                        "PARTIAL", "C08"),
                Arguments.of(credit("W9", "500.00").from("Zenith Holdings").booked("2007-01-24T11:00"),
                        "PARTIAL", "C14"),
                Arguments.of(credit("W9", "500.00").from("Zenith Holdings").account("999"),
                        "PARTIAL", "C15"),
                Arguments.of(credit("W9", "500.00").from("Zenith Holdings").currency(SampleOffering.EUR),
                        "PARTIAL", "C16"),
                Arguments.of(credit("W9", "500.00").from("Zenith Holdings").pending(), "PARTIAL", "C17"),
                Arguments.of(wire("W9", "500.00", "CPST-001").booked("2007-01-24T09:00"), "READY", "C10"),
                Arguments.of(interest("I1", "0.42"), "CLOSED", "C18"));
    }

    @ParameterizedTest(name = "{2} {1}")
    @MethodSource("leftovers")
    void aClosingThatIsPaidIsNotClosedWhileMoneyOfOthersWaits(SampleEntry left, ClosingVerdict verdict,
            String codes) {
        Closing closing = settled().entries(out("P1", "3255.84", ISSUER), out("P2", "164.16", AGENT), left)
                .judge();
        assertThat(codes(closing)).isEqualTo(codes);
        assertThat(closing.investors()).allMatch(one -> one.verdict() == InvestorVerdict.SETTLED);
        assertThat(closing.verdict()).isEqualTo(verdict);
    }

    /** Of one who withdrew, or paid too much; the first waits for the money, the second does not. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CPST-003 | 300.00 | CLOSED  | ''
            CPST-003 | 299.00 | PARTIAL | C19
            CPST-001 | 300.00 | CLOSED  | C10
            CPST-001 | 299.00 | READY   | C10
            """)
    void moneyOfOneWhoWithdrewIsNobodysConcernOnceADebitGaveAllOfItBack(String of, String back,
            ClosingVerdict verdict, String codes) {
        Closing closing = settled().book(SampleSubscription.of("CPST-003", 3000).withdrawn())
                .entries(out("P1", "3255.84", ISSUER), out("P2", "164.16", AGENT),
                        wire("W9", "300.00", of).booked("2007-01-24T09:00"),
                        out("P9", back, "Investor of " + of)).judge();
        assertThat(codes(closing)).isEqualTo(codes);
        assertThat(closing.verdict()).isEqualTo(verdict);
        assertThat(closing.investors()).allMatch(one -> one.subscription().isActive()
                || one.breaks().isEmpty() != codes.equals("C19"));
    }

    @ParameterizedTest(name = "{0} and {1} of 164.16")
    @CsvSource(textBlock = """
            164.16, 0.00,   0.00
            100.00, 64.16,  0.00
            100.00, 64.17,  64.16
            164.17, 0.00,   164.16
            164.16, 164.16, 0.00
            """)
    void neverMoreComesBackThanWentOut(String first, String second, String disbursed) {
        Closing closing = released().entries(out("P1", "164.16", AGENT), backOf("B1", first), backOf("B2",
                second)).judge();
        assertThat(flow(closing, "disbursed")).isEqualTo(disbursed);
    }

    private static SampleEntry backOf(String reference, String amount) {
        return credit(reference, amount).from(AGENT).booked("2007-01-24T15:00").reverses("P1");
    }

    @Test
    void aWaiverOfAStrangersMoneyDoesNotCloseTheClosing() {
        JudgedClosing paid = settled().entries(out("P1", "3255.84", ISSUER), out("P2", "164.16", AGENT),
                credit("W9", "500.00").from("Zenith Holdings").booked("2007-01-24T09:00"));
        String stranger = paid.judge().breaks().get(0).id();
        Closing waived = paid.waivers(SampleDecision.waive("1", stranger)).judge();
        assertThat(codes(waived)).isEmpty();
        assertThat(flow(waived, "unplaced")).isEqualTo("500.00");
        assertThat(waived.verdict()).isEqualTo(ClosingVerdict.READY);
    }

    @Test
    void aDebitPaysItsLineWheneverItIsBooked() {
        Closing closing = settled().asOf("2007-01-24T11:15").entries(out("P1", "3255.84", ISSUER),
                out("P2", "164.16", AGENT)).judge();
        assertThat(flow(closing, "paid_to_issuer")).isEqualTo("3255.84 paid 3255.84 open 0.00 PAID");
        assertThat(flow(closing, "escrow_balance")).isEqualTo("0.00");
    }

    @Test
    void beforeTheDwacCutOffAClosingThatIsPaidAndNotDeliveredIsReady() {
        Closing closing = released().asOf("2007-01-24T12:00").requests(SampleRequest.of("D1", "CPST-001",
                1000)
                .approved("2007-01-24T11:00"), SampleRequest.of("D2", "CPST-002", 2000))
                .entries(out("P1", "3255.84", ISSUER), out("P2", "164.16", AGENT)).judge();
        assertThat(JudgedClosing.investor(closing, "CPST-002").verdict()).isEqualTo(InvestorVerdict.RELEASE);
        assertThat(closing.verdict()).isEqualTo(ClosingVerdict.READY);
    }

    @Test
    void whoWithdrewKeepsNoClosingOpen() {
        Closing closing = settled().book(SampleSubscription.of("CPST-003", 3000).withdrawn())
                .entries(out("P1", "3255.84", ISSUER), out("P2", "164.16", AGENT)).judge();
        assertThat(closing.verdict()).isEqualTo(ClosingVerdict.CLOSED);
    }

    @Test
    void eachFeeIsSharedByThoseWhoAreInTheGross() {
        Closing closing = sound().book(SampleSubscription.of("CPST-003", 3000)).judge();
        assertThat(closing.feesBySubscription().values().iterator().next().toString())
                .isEqualTo("{CPST-001=54.72, CPST-002=109.44}");
    }

    @Test
    void whyADebitPaysNothingIsTold() {
        assertThat(x04(settled().entries(out("P1", "3420.00", "MALLORY LTD")))).isEqualTo(
                "3,420.00 left the escrow "
                        + "account of the closing that went ahead at 2007-01-24T10:05 with entry P1. Nothing is planned for "
                        + "MALLORY LTD.");
        assertThat(x04(settled().entries(out("P1", "164.16", "")))).endsWith(" Whom it paid cannot be read.");
        assertThat(x04(settled().entries(out("P1", "164.16", AGENT), out("P2", "164.16", AGENT))))
                .endsWith(" All that is planned for " + AGENT + " is paid.");
        assertThat(x04(settled().entries(out("P1", "3420.00", ISSUER)))).startsWith("164.16 left")
                .endsWith(" It is more than is planned for " + ISSUER + ".");
        assertThat(x04(sound().entries(debit("P1", "200.00").from("SOMEBODY")))).isEqualTo("200.00 left the "
                + "escrow account before the closing went ahead with entry P1.");
        assertThat(x04(sound(new SampleOffering().terminated()).entries(debit("P1", "200.00").from(
                "SOMEBODY"))))
                .startsWith("200.00 left the escrow account of a terminated offering with entry P1.");
    }

    private static String x04(JudgedClosing closing) {
        return closing.judge().breaks().stream().filter(one -> one.code().name().equals("X04"))
                .map(Break::message).collect(Collectors.joining());
    }

    @Test
    void aMomentThatIsStillToComeReleasesNothing() {
        Closing closing = released().asOf("2007-01-24T09:30").book(SampleSubscription.of("CPST-003", 100))
                .requests(SampleRequest.of("D1", "CPST-001", 1000), SampleRequest.of("D2", "CPST-002", 2000),
                        SampleRequest.of("D3", "CPST-003", 100))
                .entries(wire("W3", "114.00", "CPST-003").booked("2007-01-24T09:45")).judge();
        assertThat(flow(closing, "gross_proceeds")).isEqualTo("3420.00");
    }

    @Test
    void whatPaidTheIssuerPaidNoRefund() {
        Closing closing = settled().entries(out("P1", "3255.84", ISSUER)).judge();
        assertThat(flow(closing, "refunds")).isEqualTo("0.00 paid 0.00 open 0.00 PLANNED");
    }

    @Test
    void aDebitCameBackWhateverTheCaseOfItsReference() {
        Closing closing = settled().entries(out("P1a", "164.16", AGENT),
                credit("B1", "164.16").booked("2007-01-24T15:00").reverses("p1A")).judge();
        assertThat(flow(closing, "fee:Placement fee")).isEqualTo("164.16 paid 0.00 open 164.16 PLANNED");
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

    @Test
    void aStopIssuesNoCertificateAndMakesTheFlowAProjection() {
        Closing closing = sound(new SampleOffering().condition("Opinion of counsel", null)).judge();
        assertThat(closing.certified()).isEmpty();
        assertThat(flow(closing, "paid_to_issuer")).endsWith("PROJECTED");
        assertThat(sound().judge().certified()).hasSize(2);
    }
}
