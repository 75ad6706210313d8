package settle.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static settle.closing.TwoInvestors.codes;
import static settle.closing.TwoInvestors.fee;
import static settle.closing.TwoInvestors.flow;
import static settle.closing.TwoInvestors.funded;
import static settle.closing.TwoInvestors.interest;
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
import settle.fixture.SampleDecision;
import settle.fixture.SampleEntry;
import settle.fixture.SampleOffering;
import settle.fixture.SampleRequest;
import settle.fixture.SampleSubscription;

/** Escrow must be able to pay what is to be paid, held and returned. */
class EscrowTest {

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
                Arguments.of("a return that is taken back", List.of(returned("R1", "2280.00").reverses("W2"),
                        credit("B1", "2280.00").reverses("R1")), "0.00", ""),
                Arguments.of("a return of which a part is taken back", List.of(returned("R1", "2280.00")
                        .reverses("W2"), credit("B1", "80.00").reverses("R1")), "0.00", ""),
                Arguments.of("a return that is taken back later", List.of(returned("R1", "2280.00")
                        .reverses("W2"), credit("B1", "2280.00").reverses("R1").booked("2007-01-24T11:00")),
                        "0.00", ""),
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
    void whatIsInTheAccountIsWhatTheBankStates() {
        assertThat(flow(sound().bankBalance("3320.00").judge(), "escrow_balance")).isEqualTo("3320.00");
    }

    @Test
    void whatTheAccountLacksBesidesTheDifferenceFromTheBankIsToldBesideIt() {
        JudgedClosing paid = sound().entries(debit("P1", "200.00").from("SOMEBODY"));
        assertThat(x01(paid.bankBalance("3220.00").judge())).containsExactly("-200.00");
        assertThat(x01(paid.bankBalance("3120.00").judge())).containsExactlyInAnyOrder("100.00", "-300.00");
    }

    private static List<String> x01(Closing closing) {
        return closing.breaks().stream().filter(one -> one.code().name().equals("X01"))
                .map(one -> one.difference().plain()).toList();
    }

    static Stream<Arguments> disputes() {
        return Stream.of(
                Arguments.of(List.of(credit("W3", "7.00").from("X"),
                        credit("W3", "9.00").from("X").at("b.csv", 2)), "9.00", "3429.00"),
                Arguments.of(List.of(credit("W3", "9.00").from("X"),
                        credit("W3", "7.00").from("X").at("b.csv", 2)), "9.00", "3429.00"),
                Arguments.of(List.of(credit("W3", "7.00").from("X"), credit("W3", "9.00").from("X").pending()
                        .at("b.csv", 2)), "7.00", "3427.00"),
                Arguments.of(List.of(credit("W3", "7.00").from("X"), credit("W3", "9.00").from("X")
                        .currency(SampleOffering.EUR).at("b.csv", 2)), "7.00", "3427.00"),
                Arguments.of(List.of(debit("P1", "7.00").from("X"),
                        debit("P1", "9.00").from("X").at("b.csv", 2)), "0.00", "3413.00"));
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("disputes")
    void ofAReceiptWhoseSightingsDisagreeTheLargestBookedAmountMustBeThere(List<SampleEntry> entries,
            String unplaced, String balance) {
        Closing closing = sound().entries(entries.toArray(SampleEntry[]::new)).judge();
        assertThat(flow(closing, "unplaced")).isEqualTo(unplaced);
        assertThat(flow(closing, "escrow_balance")).isEqualTo(balance);
    }

    @Test
    void theExcessOfAWireThatPeopleAppliedIsNoRefundThatTheyDecided() {
        JudgedClosing facts = new JudgedClosing().book(SampleSubscription.of("CPST-001", 1000))
                .entries(credit("W1", "1149.00").from("Nobody"),
                        debit("P1", "9.00").from("Nobody").booked("2007-01-24T08:30"))
                .waivers(SampleDecision.apply("1", "W1", "CPST-001"));
        assertThat(codes(facts.judge())).contains("X04").contains("C04");
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

    /** Gross 3,420.00 less the fee of 164.16 bears 3,255.84; with the first investor alone 1,085.28. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            CPST-001;CPST-002, 3255.84, 0.00
            CPST-001;CPST-002, 3255.85, 0.01
            CPST-001,          1085.28, 0.00
            CPST-001,          1500.00, 414.72
            '',                1500.00, 1500.00
            """)
    void chargesThatTheGrossDoesNotReachAreOpenAndNotMissing(String closing, String charges, String open) {
        Closing judged = funded(new SampleOffering().issuerBearsCharges()).entries(fee("F1", charges))
                .requests(Stream.of(closing.split(";")).filter(id -> !id.isEmpty()).map(
                        id -> SampleRequest.of("D-" + id, id, id.endsWith("1") ? 1000 : 2000))
                        .toArray(SampleRequest[]::new))
                .judge();
        assertThat(codes(judged)).doesNotContain("X01");
        assertThat(flow(judged, "bank_charges")).contains(" open " + open + " ");
        assertThat(judged.escrow().proof().holds()).isTrue();
    }

    @Test
    void expensesBeyondTheGrossAreOpenAndNotMissing() {
        Closing closing = sound(new SampleOffering().invoiced("5000.00")).judge();
        assertThat(codes(closing)).isEmpty();
        assertThat(flow(closing, "expenses")).isEqualTo("5000.00 paid 0.00 open 5000.00 PLANNED");
        assertThat(closing.escrow().proof().holds()).isTrue();
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
}
