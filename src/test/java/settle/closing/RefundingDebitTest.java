package settle.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static settle.fixture.SampleDecision.refund;
import static settle.fixture.SampleEntry.credit;
import static settle.fixture.SampleEntry.debit;
import static settle.fixture.SampleEntry.returned;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import settle.breaks.Break;
import settle.breaks.BreakCode;
import settle.decision.Ruling;
import settle.fixture.JudgedClosing;
import settle.fixture.SampleDecision;
import settle.fixture.SampleEntry;
import settle.fixture.SampleOffering;
import settle.fixture.SampleRequest;
import settle.fixture.SampleSubscription;

/**
 * A debit of which people say that it paid a refund: nothing of that is due any more, and the debit is no
 * X04.
 */
class RefundingDebitTest {

    /** Whom it went to cannot be read. */
    private static final SampleEntry PAID = debit("B9", "57.00");

    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource(delimiter = '|', textBlock = """
            B9 | 57.00 | ''    | ''   | READY
            b9 | 57.00 | ''    | ''   | READY
            B9 | 40.00 | 17.00 | ''   | READY
            B9 | 60.00 | ''    | 3.00 | NOT_READY
            """)
    void debitPaysAsFarAsBothReach(String named, String debited, String due, String stray,
            ClosingVerdict verdict) {
        Closing closing = with(debit("B9", debited)).waivers(refund("D1", "W9").and(named)).judge();
        assertThat(due(closing)).isEqualTo(due);
        assertThat(strays(closing)).isEqualTo(stray);
        assertThat(closing.verdict()).isEqualTo(verdict);
    }

    @Test
    void withoutTheDebitsNameARefundThatIsNotToItsPayeeIsOnlyProposed() {
        Closing closing = with(PAID).waivers(refund("D1", "W9")).judge();
        assertThat(due(closing)).isEqualTo("57.00");
        assertThat(x04(closing).toldCandidates())
                .containsExactly("the refund of wire W9 to Zenith Holdings, open 57.00");
    }

    @Test
    void partsThatWereAnnouncedBeforeAnyDebitCameArePaidByTheDebitsThatCome() {
        Closing closing = with(debit("B8", "20.00").from("Zenith Holdings"),
                debit("B9", "37.00").from("Zenith Holdings"))
                .waivers(refund("D1", "W9").of("20.00"), refund("D2", "W9").of("37.00")).judge();
        assertThat(due(closing)).isEmpty();
        assertThat(strays(closing)).isEmpty();
        assertThat(closing.verdict()).isEqualTo(ClosingVerdict.READY);
    }

    @Test
    void decisionMayNameTheExceptionOfTheDebit() {
        String stray = x04(with(PAID).waivers(refund("D1", "W9")).judge()).id();
        Closing closing = with(PAID).waivers(refund("D1", "W9").and("B9").about(stray)).judge();
        assertThat(closing.rulings()).extracting(Ruling::outcome).containsExactly(Ruling.Outcome.IN_FORCE);
        assertThat(closing.verdict()).isEqualTo(ClosingVerdict.READY);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            W8 | no debit W8 is known
            B1 | no debit B1 is known
            B7 | debit B7 is a return or a charge
            B6 | debit B6 is a return or a charge
            """)
    void whatIsNoDebitThatPaidSomebodyDoesNotFit(String named, String why) {
        Closing closing = with(PAID).entries(credit("W8", "30.00").from("Orrin Vale LLP"),
                credit("W7", "20.00").from("Pell"), returned("B7", "20.00").reverses("W7"),
                debit("B6", "5.00").type(settle.statement.BankEntry.Type.FEE))
                .waivers(refund("D1", "W9").and(named)).judge();
        assertThat(effect(closing, "D1")).isEqualTo(why);
        assertThat(due(closing)).isEmpty();
    }

    @ParameterizedTest(name = "{0} and {1} of 57.00")
    @CsvSource(delimiter = '|', textBlock = """
            B8 20.00 | B9 37.00 | ''    | IN_FORCE IN_FORCE
            B8 20.00 | B9       | ''    | IN_FORCE IN_FORCE
            B8       | B9 37.00 | ''    | IN_FORCE IN_FORCE
            B8       | B9       | ''    | IN_FORCE IN_FORCE
            B9 37.00 | B8 20.00 | ''    | IN_FORCE IN_FORCE
            -  57.00 | B9 37.00 | 20.00 | IN_FORCE IN_FORCE
            B8 20.00 | B9 38.00 | 37.00 | IN_FORCE REFUSED
            B8 58.00 | B9 37.00 | 20.00 | REFUSED IN_FORCE
            """)
    void refundIsPaidInPartsByOneDecisionAfterAnother(String first, String second, String stray,
            String outcomes) {
        for (SampleDecision then : List.of(part("D2", second), part("D2", second).at("2007-01-24T09:00"))) {
            for (JudgedClosing closing : List.of(with(), withExcess())) {
                Closing judged = closing.entries(debit("B8", "20.00"), debit("B9", "37.00"))
                        .waivers(part("D1", first), then).judge();
                assertThat(strays(judged)).isEqualTo(stray);
                assertThat(judged.rulings().stream().map(one -> one.outcome().name()).collect(
                        Collectors.joining(" "))).isEqualTo(outcomes);
                assertThat(judged.verdict()).isEqualTo(stray.isEmpty() ? ClosingVerdict.READY
                        : ClosingVerdict.NOT_READY);
            }
        }
    }

    @Test
    void whatNoPartRefundsIsStillDue() {
        Closing closing = withExcess().entries(debit("B8", "20.00")).waivers(part("D1", "B8 20.00")).judge();
        assertThat(due(closing)).isEqualTo("37.00");
        assertThat(closing.breaks()).extracting(Break::code).containsExactly(BreakCode.C04);
        assertThat(effect(closing, "D1")).isEqualTo("20.00 of the refund of wire W9 is confirmed");
        assertThat(closing.verdict()).isEqualTo(ClosingVerdict.READY);
    }

    @Test
    void partsAreNoMoreThanWhatGoesBack() {
        Closing closing = withExcess().entries(debit("B8", "20.00"), debit("B9", "38.00"))
                .waivers(part("D1", "B8 20.00"), part("D2", "B9 38.00")).judge();
        assertThat(effect(closing, "D2")).isEqualTo("37.00 of wire W9 goes back, not 38.00");
    }

    @Test
    void debitPaysNoSecondRefund() {
        Closing closing = with(PAID).entries(credit("W8", "57.00").from("Orrin Vale LLP"))
                .waivers(refund("D1", "W9").and("B9"), refund("D2", "W8").and("B9").at("2007-01-24T09:00"))
                .judge();
        assertThat(effect(closing, "D2")).isEqualTo("debit B9 has paid another refund");
        assertThat(closing.breaks()).extracting(Break::code).contains(BreakCode.C08, BreakCode.X07);
    }

    @Test
    void ofATerminatedOfferingTheDebitOfAnyReceiptMayBeNamed() {
        SampleEntry back = debit("B1", "114.00");
        assertThat(due(terminated(back).judge())).isEqualTo("114.00 57.00");
        Closing closing = terminated(back).waivers(refund("D1", "W1").and("B1")).judge();
        assertThat(due(closing)).isEqualTo("57.00");
        assertThat(strays(closing)).isEmpty();
        Closing all = terminated(back, PAID).waivers(refund("D1", "W1").and("B1"), refund("D2", "W9").and(
                "B9"))
                .judge();
        assertThat(all.verdict()).isEqualTo(ClosingVerdict.CLOSED);
    }

    @Test
    void whatADebitIsMoreThanItsRefundIsToldWhereverTheClosingStands() {
        for (SampleOffering offering : List.of(new SampleOffering(), new SampleOffering().terminated(),
                new SampleOffering().releasedAt("2007-01-23T12:00"))) {
            Closing closing = with(debit("B9", "60.00")).offering(offering)
                    .waivers(refund("D1", "W9").and("B9")).judge();
            assertThat(x04(closing).message()).startsWith("3.00 left the escrow account")
                    .endsWith("It is more than the refund that it paid.");
        }
    }

    private static JudgedClosing terminated(SampleEntry... more) {
        return with(more).offering(new SampleOffering().terminated());
    }

    /** An investor who paid, a stranger's wire, and more. */
    private static JudgedClosing with(SampleEntry... more) {
        return new JudgedClosing().book(SampleSubscription.of("CPST-001", 100))
                .entries(credit("W1", "114.00").from("Investor of CPST-001").saying("CPST-001"),
                        credit("W9", "57.00").from("Zenith Holdings"))
                .entries(more).requests(SampleRequest.of("R1", "CPST-001", 100));
    }

    /** An investor who paid, and one who paid 57.00 too much. */
    private static JudgedClosing withExcess() {
        return new JudgedClosing().book(SampleSubscription.of("CPST-001", 100))
                .entries(credit("W9", "171.00").from("Investor of CPST-001").saying("CPST-001"))
                .requests(SampleRequest.of("R1", "CPST-001", 100));
    }

    /** A refund of wire W9 that names a debit, or an amount, or both. */
    private static SampleDecision part(String id, String said) {
        String[] words = said.split(" +");
        SampleDecision decision = refund(id, "W9");
        if (words[0].startsWith("B")) {
            decision.and(words[0]);
        }
        return words.length > 1 ? decision.of(words[1]) : decision;
    }

    private static Break x04(Closing closing) {
        return closing.breaks().stream().filter(found -> found.code() == BreakCode.X04).findFirst()
                .orElseThrow();
    }

    private static String due(Closing closing) {
        return closing.refunds().stream().map(one -> one.amount().toString()).collect(Collectors.joining(
                " "));
    }

    private static String strays(Closing closing) {
        return closing.escrow().payments().strays().stream().map(one -> one.amount().toString())
                .collect(Collectors.joining(" "));
    }

    private static String effect(Closing closing, String decision) {
        return closing.rulings().stream().filter(one -> one.decision().id().equals(decision))
                .map(Ruling::effect).findFirst().orElseThrow();
    }
}
