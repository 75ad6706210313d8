package settle.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static settle.closing.TwoInvestors.flow;
import static settle.closing.TwoInvestors.interest;
import static settle.closing.TwoInvestors.sound;
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
import settle.fixture.JudgedClosing;
import settle.fixture.SampleEntry;
import settle.fixture.SampleOffering;

/** Receipts that are nobody's yet, one by one, and the debits that may have given one of them back. */
class UnplacedWireTest {

    private static final SampleEntry STRANGER = credit("R9", "777.00").from("Stranger Co").saying("none");

    @Test
    void everyReceiptThatStandsNowhereElseIsListedWithWhatHoldsIt() {
        Closing closing = sound().entries(STRANGER, credit("R8", "10.00").from("Other Co").saying("none"),
                credit("R7", "5.00").from("Late Co").saying("none").valued("2007-01-25")).judge();
        assertThat(told(closing)).isEqualTo("R7 5.00 C17, R8 10.00 C08, R9 777.00 C08");
        assertThat(flow(closing, "unplaced")).isEqualTo("792.00");
    }

    @Test
    void interestAboveTheChargesIsUnplacedAndNobodySentIt() {
        Closing closing = sound().entries(STRANGER, interest("I1", "3.00")).judge();
        assertThat(told(closing)).isEqualTo("R9 777.00 C08");
        assertThat(flow(closing, "unplaced")).isEqualTo("780.00");
    }

    @Test
    void ofAnAmountInDisputeTheLargerIsUnplaced() {
        Closing closing = sound().entries(STRANGER,
                credit("R9", "770.00").from("Stranger Co").saying("none").at("b.csv", 2)).judge();
        assertThat(told(closing)).isEqualTo("R9 777.00 C20");
        assertThat(flow(closing, "unplaced")).isEqualTo("777.00");
    }

    @Test
    void whatWentBackInPartIsUnplacedForTheRest() {
        Closing closing = sound().entries(STRANGER, returned("B9", "700.00").reverses("R9")).judge();
        assertThat(told(closing)).isEqualTo("R9 77.00 C12");
    }

    @Test
    void whatIsToGoBackIsUnplacedNoMore() {
        assertThat(told(sound().entries(STRANGER).waivers(refund("D1", "R9")).judge())).isEmpty();
        assertThat(told(sound(new SampleOffering().terminated()).entries(STRANGER).judge())).isEmpty();
    }

    /** R9 came from nobody known, R8 after the cut-off, R7 is pending. */
    @ParameterizedTest(name = "{0} of {1} to {2}")
    @CsvSource(delimiter = '|', textBlock = """
            777.00 | STRANGER CO          | the refund of wire R9 to Stranger Co, open 777.00
            342.00 | Investor of CPST-001 | the refund of wire R8 to Investor of CPST-001, open 342.00
            342.00 | Stranger Co          | ''
            776.00 | Stranger Co          | ''
            50.00  | Pending Co           | ''
            777.00 | ''                   | ''
            """)
    void debitThatFitsAnUnplacedReceiptIsProposedAsItsRefund(String amount, String payee, String proposed) {
        for (SampleOffering offering : List.of(new SampleOffering(),
                new SampleOffering().releasedAt("2007-01-24T10:05"))) {
            Closing closing = afternoon(offering, debit("B1", amount).from(payee)).judge();
            assertThat(candidates(closing).stream().filter(one -> one.startsWith("the refund")).toList())
                    .isEqualTo(proposed.isEmpty() ? List.of() : List.of(proposed));
            assertThat(closing.refunds()).isEmpty();
            assertThat(closing.unplaced()).hasSize(3);
        }
    }

    @Test
    void asDecidedTheDebitPaidIt() {
        Closing closing = afternoon(new SampleOffering(), debit("B1", "777.00").from("Stranger Co"))
                .waivers(refund("D1", "R9").and("B1").at("2007-01-24T17:00")).judge();
        assertThat(closing.breaks()).extracting(Break::code).doesNotContain(BreakCode.X04, BreakCode.X07);
        assertThat(told(closing)).doesNotContain("R9");
    }

    private static JudgedClosing afternoon(SampleOffering offering, SampleEntry paid) {
        return sound(offering).asOf("2007-01-24T18:00").entries(STRANGER,
                credit("R8", "342.00").from("Investor of CPST-001").booked("2007-01-24T11:00"),
                credit("R7", "50.00").from("Pending Co").saying("none").valued("2007-01-26"),
                paid.booked("2007-01-24T12:00"));
    }

    private static List<String> candidates(Closing closing) {
        return closing.breaks().stream().filter(one -> one.code() == BreakCode.X04)
                .flatMap(one -> one.toldCandidates().stream()).toList();
    }

    private static String told(Closing closing) {
        return closing.unplaced().stream().map(one -> one.wire().reference() + " " + one.amount()
                + one.why().map(found -> " " + found.code()).orElse("")).collect(Collectors.joining(", "));
    }
}
