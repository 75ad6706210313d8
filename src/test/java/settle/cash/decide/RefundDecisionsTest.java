package settle.cash.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static settle.cash.decide.CashDecisionsTest.BOOK;
import static settle.cash.decide.CashDecisionsTest.STRANGERS;
import static settle.fixture.SampleDecision.apply;
import static settle.fixture.SampleDecision.refund;
import static settle.fixture.SampleEntry.credit;

import java.util.List;
import org.junit.jupiter.api.Test;
import settle.fixture.AppliedCash;
import settle.fixture.SampleDecision;
import settle.fixture.SampleEntry;

/** What people decide to send back, before the bank does and after. */
class RefundDecisionsTest {

    @Test
    void moneyOfNobodyGoesBackAsDecided() {
        AppliedCash cash = decided(List.of(STRANGERS), refund("D1", "W1"));
        assertThat(cash.refunds()).containsExactly("W1 114.00 C08");
        assertThat(cash.unplaced()).isEmpty();
        assertThat(cash.broken()).doesNotContain("C08 W1");
    }

    @Test
    void whatGoesBackOfAWireIsNobodysThoughTheInvestorOfItsOtherPartIsShort() {
        AppliedCash cash = decided(List.of(STRANGERS), apply("D1", "W1", "CPST-003").of("14.00"),
                refund("D2", "W1"));
        assertThat(cash.refunds()).containsExactly("W1 100.00 C08");
        assertThat(cash.broken()).contains("C02 CPST-003 W1").doesNotContain("C08 W1");
    }

    @Test
    void aWireThatIsToGoBackIsNeverMatched() {
        SampleEntry wire = credit("W1", "114.00").from("Birch Management");
        SampleEntry other = credit("W2", "114.00").from("Investor of CPST-001").saying("CPST-001")
                .booked("2007-01-24T09:00").at("escrow/b.csv", 2);
        AppliedCash cash = decided(List.of(wire, other), refund("D1", "W1"));
        assertThat(cash.applied()).containsExactly("CPST-001 W2 114.00 REFERENCE");
        assertThat(cash.refunds()).containsExactly("W1 114.00 C09");
    }

    @Test
    void aWireThatIsNotGoodIsNotGivenBack() {
        AppliedCash cash = decided(List.of(credit("W1", "114.00").from("Nobody Known").pending()),
                refund("D1", "W1"));
        assertThat(cash.rulings().get(0).effect()).isEqualTo("wire W1 is not good: reported as pending");
        assertThat(cash.refunds()).isEmpty();
    }

    @Test
    void aRefundThatIsDueIsConfirmed() {
        List<SampleEntry> over = List.of(credit("W1", "120.00").from("Investor of CPST-001").saying(
                "CPST-001"));
        AppliedCash cash = decided(over, refund("D1", "W1").of("6.00"));
        assertThat(cash.refunds()).isEqualTo(decided(over).refunds());
        assertThat(cash.broken()).doesNotContain("C04 CPST-001 W1");
        assertThat(decided(over, refund("D1", "W1").of("7.00")).ruled()).containsExactly("D1 REFUSED");
    }

    @Test
    void aPartOfARefundThatIsDueMayBeASlipOfThePen() {
        List<SampleEntry> over = List.of(credit("W1", "120.00").from("Investor of CPST-001").saying(
                "CPST-001"));
        AppliedCash cash = decided(over, refund("D1", "W1").of("5.00"), refund("D2", "W1").of("6.00"));
        assertThat(cash.ruled()).containsExactly("D1 REFUSED", "D2 IN_FORCE");
        assertThat(cash.refunds()).isEqualTo(decided(over).refunds());
        assertThat(cash.broken()).doesNotContain("C04 CPST-001 W1");
    }

    @Test
    void moneyOfNobodyGoesBackInParts() {
        for (SampleDecision rest : List.of(refund("D2", "W1"), refund("D2", "W1").of("64.00"))) {
            AppliedCash cash = decided(List.of(STRANGERS), refund("D1", "W1").of("50.00"), rest);
            assertThat(cash.refunds()).containsExactly("W1 114.00 C08");
            assertThat(cash.unplaced()).isEmpty();
        }
        assertThat(decided(List.of(STRANGERS), refund("D1", "W1").of("50.00"), refund("D2", "W1").of("65.00"))
                .ruled()).containsExactly("D1 IN_FORCE", "D2 REFUSED");
    }

    @Test
    void anExcessThatWentBackAsDecidedLeavesItsInvestorFunded() {
        List<SampleEntry> entries = List.of(
                credit("W1", "120.00").from("Investor of CPST-001").saying("CPST-001"),
                SampleEntry.returned("R1", "6.00").reverses("W1").at("escrow/b.csv", 2));
        AppliedCash undecided = decided(entries);
        assertThat(undecided.applied()).isEmpty();
        assertThat(undecided.broken()).contains("C12 CPST-001 W1");
        AppliedCash cash = decided(entries, refund("D1", "W1").of("6.00"));
        assertThat(cash.applied()).containsExactly("CPST-001 W1 114.00 REFERENCE");
        assertThat(cash.broken()).containsExactly("C01 CPST-002", "C01 CPST-003");
        assertThat(cash.refunds()).isEmpty();
        assertThat(cash.unplaced()).isEmpty();
    }

    @Test
    void whatWentBackBeyondTheDecisionIsAReturn() {
        List<SampleEntry> entries = List.of(
                credit("W1", "120.00").from("Investor of CPST-001").saying("CPST-001"),
                SampleEntry.returned("R1", "7.00").reverses("W1").at("escrow/b.csv", 2));
        assertThat(decided(entries, refund("D1", "W1").of("6.00")).broken())
                .contains("C12 CPST-001 W1", "X07 W1");
        List<SampleEntry> announced = List.of(entries.get(0),
                SampleEntry.returned("R1", "6.00").reverses("W1").at("escrow/b.csv", 2),
                SampleEntry.returned("R2", "114.00").reverses("W1").pending().at("escrow/b.csv", 3));
        assertThat(decided(announced, refund("D1", "W1").of("6.00")).applied()).isEmpty();
    }

    @Test
    void aRefundThatTheBankHasMadeIsDone() {
        List<SampleEntry> entries = List.of(STRANGERS, SampleEntry.returned("R1", "114.00").reverses("W1"));
        assertThat(decided(entries).broken()).contains("C12 W1");
        AppliedCash cash = decided(entries, refund("D1", "W1"));
        assertThat(cash.broken()).containsExactly("C01 CPST-001", "C01 CPST-002", "C01 CPST-003");
        assertThat(cash.ruled()).containsExactly("D1 IN_FORCE");
    }

    @Test
    void whatTheBankHasNotReturnedOfAWireStillWaitsForADecision() {
        List<SampleEntry> entries = List.of(STRANGERS, SampleEntry.returned("R1", "50.00").reverses("W1"));
        AppliedCash cash = decided(entries, refund("D1", "W1").of("50.00"));
        assertThat(cash.unplaced()).containsExactly("W1 64.00");
        assertThat(cash.broken()).contains("C08 W1");
        assertThat(cash.only("C08").difference().plain()).isEqualTo("64.00");
    }

    @Test
    void aWireOfWhichAPartWentBackAsDecidedIsAppliedInPart() {
        List<SampleEntry> entries = List.of(STRANGERS, SampleEntry.returned("R1", "50.00").reverses("W1"));
        AppliedCash cash = decided(entries, apply("D1", "W1", "CPST-001").of("64.00"), refund("D2", "W1"));
        assertThat(cash.applied()).containsExactly("CPST-001 W1 64.00 DECISION");
        assertThat(cash.ruled()).containsExactly("D1 IN_FORCE", "D2 IN_FORCE");
        assertThat(cash.broken()).containsExactly("C01 CPST-002", "C01 CPST-003", "C03 CPST-001 W1");
        assertThat(decided(entries, apply("D1", "W1", "CPST-001").of("64.01")).ruled())
                .containsExactly("D1 REFUSED");
    }

    @Test
    void whatWasDecidedOnAnExceptionCountsWhenTheBankHasDoneItAndTheExceptionIsGone() {
        String id = decided(List.of(STRANGERS)).only("C08").id();
        List<SampleEntry> returned = List.of(STRANGERS, SampleEntry.returned("R1", "114.00").reverses("W1"));
        for (SampleDecision decision : List.of(refund("D1", "W1").about(id), refund("D1", "").about(id))) {
            AppliedCash cash = decided(returned, decision);
            assertThat(cash.ruled()).containsExactly("D1 IN_FORCE");
            assertThat(cash.broken()).containsExactly("C01 CPST-001", "C01 CPST-002", "C01 CPST-003");
        }
    }

    @Test
    void anExceptionThatIsGoneStillNamesItsOwnWireAlone() {
        SampleEntry other = credit("W2", "7.00").from("Another Stranger").at("escrow/b.csv", 2);
        String id = decided(List.of(STRANGERS)).only("C08").id();
        List<SampleEntry> returned = List.of(STRANGERS, other,
                SampleEntry.returned("R1", "114.00").reverses("W1"));
        assertThat(decided(returned, refund("D1", "W2").about(id)).ruled()).containsExactly("D1 REFUSED");
    }

    @Test
    void aWireAfterTheCutOffGoesBackWholeAndItsInvestorIsUnfunded() {
        SampleEntry late = credit("W1", "114.00").saying("CPST-001").from("Investor of CPST-001")
                .booked("2007-01-24T10:30");
        AppliedCash held = AppliedCash.decidedAt("2007-01-24T12:00", BOOK, List.of(late));
        assertThat(held.broken()).contains("C14 CPST-001 W1").doesNotContain("C01 CPST-001");
        AppliedCash back = AppliedCash.decidedAt("2007-01-24T12:00", BOOK, List.of(late),
                refund("D1", "W1").at("2007-01-24T11:00"));
        assertThat(back.refunds()).containsExactly("W1 114.00 C14 CPST-001");
        assertThat(back.broken()).contains("C01 CPST-001").doesNotContain("C14 CPST-001 W1");
        assertThat(AppliedCash.decidedAt("2007-01-24T12:00", BOOK, List.of(late),
                apply("D1", "W1", "CPST-001").at("2007-01-24T11:00")).ruled()).containsExactly("D1 REFUSED");
    }

    private static AppliedCash decided(List<SampleEntry> entries, SampleDecision... decisions) {
        return AppliedCash.decided(BOOK, entries, decisions);
    }
}
