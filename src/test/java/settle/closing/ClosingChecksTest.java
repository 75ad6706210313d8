package settle.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static settle.fixture.SampleOffering.usd;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import settle.breaks.Break;
import settle.breaks.Subject;
import settle.fixture.JudgedClosing;
import settle.fixture.SampleOffering;
import settle.money.Money;

class ClosingChecksTest {

    private static final Money NONE = usd("0.00");

    @ParameterizedTest
    @CsvSource(textBlock = """
            '',     100.00, 100.00, ''
            100.00, 100.00, 100.00, ''
            99.99,  100.00, 100.00, X01
            '',     100.00, 99.99,  X01
            100.00, 100.00, 99.99,  X01
            99.99,  100.00, 99.99,  X01;X01
            """)
    void bankBookAndLedgersMustBeOneAmount(String bank, String book, String allocated, String codes) {
        List<Break> found = breaks(new SampleOffering(), proof(bank, book, allocated));
        assertThat(String.join(";", found.stream().map(one -> one.code().name()).toList())).isEqualTo(codes);
        assertThat(found).extracting(Break::id).doesNotHaveDuplicates();
        assertThat(found).allMatch(one -> one.subject() == Subject.CLOSING);
    }

    @Test
    void aDifferenceToTheBankIsStatedToTheCent() {
        Break found = breaks(new SampleOffering(), proof("90.00", "100.00", "100.00")).get(0);
        assertThat(found.expected().plain()).isEqualTo("90.00");
        assertThat(found.actual().plain()).isEqualTo("100.00");
        assertThat(found.difference().plain()).isEqualTo("10.00");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            0.00,      ''
            125000.00, ''
            125000.01, X02
            """)
    void expensesAboveTheirCapAreForCounsel(String invoiced, String code) {
        assertThat(codes(new SampleOffering().invoiced(invoiced)))
                .isEqualTo(code.isEmpty() ? List.of() : List.of(code));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            '',         X03
            2007-01-24, ''
            2007-01-23, ''
            2007-01-25, X03
            """)
    void aConditionWithoutADateByTodayIsOpen(String satisfiedOn, String code) {
        assertThat(codes(new SampleOffering()
                .condition("Opinion of counsel", satisfiedOn.isEmpty() ? null : satisfiedOn)))
                .isEqualTo(code.isEmpty() ? List.of() : List.of(code));
    }

    @Test
    void everyOpenConditionIsABreakOfItsOwn() {
        List<Break> found = breaks(new SampleOffering().condition("One", null).condition("Two", null)
                .condition("Three", "2007-01-22"), balanced());
        assertThat(found).extracting(one -> one.code().name()).containsExactly("X03", "X03");
        assertThat(found).extracting(Break::id).doesNotHaveDuplicates();
    }

    private static ProofOfCash balanced() {
        return proof("", "0.00", "0.00");
    }

    private static ProofOfCash proof(String bank, String book, String allocated) {
        return new ProofOfCash(Optional.of(bank).filter(text -> !text.isEmpty()).map(SampleOffering::usd),
                usd(book), new CashTotals(usd(book), usd(allocated), NONE, NONE, NONE, NONE));
    }

    private static List<String> codes(SampleOffering offering) {
        return breaks(offering, balanced()).stream().map(found -> found.code().name()).toList();
    }

    private static List<Break> breaks(SampleOffering offering, ProofOfCash proof) {
        Closing judged = new JudgedClosing().offering(offering).judge();
        return ClosingChecks.of(judged.prepared(), proof, new JudgedClosing().judge().escrow());
    }
}
