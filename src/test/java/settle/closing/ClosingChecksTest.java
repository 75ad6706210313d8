package settle.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static settle.fixture.SampleOffering.usd;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import settle.breaks.Break;
import settle.breaks.Subject;
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
    void bankBookAndLedgersMustBeOneAmountAndTheFlowMustFoot(
            String bank, String book, String allocated, String codes) {
        ProofOfCash proof = new ProofOfCash(Optional.of(bank).filter(text -> !text.isEmpty())
                .map(SampleOffering::usd),
                new CashTotals(usd(book), usd(allocated), NONE, NONE, NONE));
        List<Break> found = breaks(new SampleOffering(), proof);
        assertThat(String.join(";", found.stream().map(one -> one.code().name()).toList())).isEqualTo(codes);
        assertThat(found).extracting(Break::id).doesNotHaveDuplicates();
        assertThat(found).allMatch(one -> one.subject() == Subject.CLOSING);
    }

    @Test
    void aDifferenceToTheBankIsStatedToTheCent() {
        Break found = breaks(new SampleOffering(),
                new ProofOfCash(Optional.of(usd("90.00")),
                        new CashTotals(usd("100.00"), usd("100.00"), NONE, NONE, NONE)))
                .get(0);
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
                .condition("Three", "2007-01-22").terminated(), balanced());
        assertThat(found).extracting(one -> one.code().name()).containsExactly("X03", "X03", "X03");
        assertThat(found).extracting(Break::id).doesNotHaveDuplicates();
    }

    @Test
    void aTerminatedOfferingDoesNotClose() {
        assertThat(codes(new SampleOffering().terminated())).containsExactly("X03");
    }

    private static ProofOfCash balanced() {
        return new ProofOfCash(Optional.empty(), CashTotals.none(SampleOffering.USD));
    }

    private static List<String> codes(SampleOffering offering) {
        return breaks(offering, balanced()).stream().map(found -> found.code().name()).toList();
    }

    private static List<Break> breaks(SampleOffering offering, ProofOfCash proof) {
        return ClosingChecks.of(offering.build(), SampleOffering.AS_OF.toLocalDate(), proof,
                FundsFlow.of(offering.build(),
                        new Totals(InvestorTotals.none(SampleOffering.USD), proof.cash(), Map.of())));
    }
}
