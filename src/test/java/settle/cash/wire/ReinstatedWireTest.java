package settle.cash.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import settle.breaks.Break;
import settle.breaks.BreakCode;
import settle.closing.Closing;
import settle.fixture.JudgedClosing;
import settle.fixture.SampleEntry;
import settle.fixture.SampleSubscription;
import settle.statement.BankEntry;

/** A wire, its return, and what takes the return back are three entries, though one reference tells of all. */
class ReinstatedWireTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            2007-01-19T10:00, 2007-01-19T11:00, '',               FUNDED,   ''
            2007-01-19T10:00, 2007-01-22T11:00, 2007-01-22T12:00, FUNDED,   ''
            2007-01-19T10:00, 2007-01-19T11:00, 2007-01-22T12:00, FUNDED,   ''
            """)
    void aReturnThatIsTakenBackUnderItsOwnReferenceLeavesTheWireWhereItWas(String came, String returned,
            String back, String status, String codes) {
        SampleEntry again = SampleEntry.credit("B2", "1140.00").booked(back.isEmpty() ? returned : back)
                .reverses("B2").at("a.csv", 4);
        Closing closing = new JudgedClosing().book(SampleSubscription.of("CPST-001", 1000)).entries(
                SampleEntry.credit("B2", "1140.00").from("Investor of CPST-001").booked(came).at("a.csv", 2),
                SampleEntry.debit("B2", "1140.00").booked(returned).type(BankEntry.Type.RETURN).reverses("B2")
                        .at("a.csv", 3),
                again).judge();
        assertThat(closing.investors().get(0).cash().name()).isEqualTo(status);
        assertThat(closing.breaks().stream().map(one -> one.code().name())
                .filter(code -> code.startsWith("C") || code.startsWith("X"))
                .collect(Collectors.joining(" "))).isEqualTo(codes);
        assertThat(closing.totals().cash().book()).hasToString("1140.00");
    }

    /** Two debits of one reference in one file are open: so is whether the credit gives back either. */
    @Test
    void whatGivesADisputedDebitBackIsNotTakenForMoneyThatLeftAndCameBack() {
        Closing closing = new JudgedClosing().book(SampleSubscription.of("CPST-001", 1000)).entries(
                SampleEntry.credit("W1", "1140.00").saying("CPST-001"),
                SampleEntry.debit("P1", "500.00").booked("2007-01-22T10:00").at("a.csv", 2),
                SampleEntry.credit("P1", "500.00").booked("2007-01-22T11:00").reverses("P1").at("a.csv", 3),
                SampleEntry.debit("P1", "500.00").booked("2007-01-23T10:00").at("a.csv", 4)).judge();
        assertThat(closing.breaks()).anyMatch(one -> one.code() == BreakCode.C20);
        assertThat(closing.totals().cash().disbursed()).hasToString("0.00");
        assertThat(closing.totals().cash().ledgers()).isEqualTo(closing.totals().cash().book());
    }

    @ParameterizedTest
    @CsvSource({"FEE, 1140.00, W1", "INTEREST, 1140.00, W1", "FEE, 25.00, W1", "RETURN, 1140.00, W1"})
    void whatNamesTheWireThatItGivesBackIsAReturnAloneWhateverItsType(BankEntry.Type type, String amount,
            String reverses) {
        Closing closing = new JudgedClosing().book(SampleSubscription.of("CPST-001", 1000),
                SampleSubscription.of("CPST-002", 2000)).entries(
                        SampleEntry.credit("W1", "1140.00").saying("CPST-001"),
                        SampleEntry.credit("W2", "2280.00").saying("CPST-002"),
                        SampleEntry.debit("T1", amount).type(type).reverses(reverses)).judge();
        assertThat(closing.breaks()).extracting(Break::code).contains(BreakCode.C12).doesNotContain(
                BreakCode.C18, BreakCode.X01);
        assertThat(closing.totals().cash().bankItems()).hasToString("0.00");
        assertThat(closing.totals().cash().ledgers()).isEqualTo(closing.totals().cash().book());
    }
}
