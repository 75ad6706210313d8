package settle.cash.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static settle.fixture.SampleEntry.credit;
import static settle.fixture.SampleEntry.debit;
import static settle.fixture.SampleEntry.returned;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import settle.book.SubscriptionBook;
import settle.fixture.AppliedCash;
import settle.fixture.SampleEntry;
import settle.fixture.SampleOffering;
import settle.fixture.SampleSubscription;
import settle.statement.BankEntry;

/** Receipts that may not be applied, and entries that are none. */
class HeldBackTest {

    private static final SubscriptionBook BOOK =
            SampleSubscription.book(SampleSubscription.of("CPST-001", 100));

    static Stream<Arguments> reasons() {
        return Stream.of(
                Arguments.of(List.of("C17 CPST-001 W1"), List.of(wire("W1").pending())),
                Arguments.of(List.of("C17 CPST-001 W1"), List.of(wire("W1").valued("2007-01-25"))),
                Arguments.of(List.of("C14 CPST-001 W1"), List.of(wire("W1").bookedOn("2007-01-24"))),
                Arguments.of(List.of("C16 CPST-001 W1"), List.of(wire("W1").currency(SampleOffering.EUR))),
                Arguments.of(List.of("C12 CPST-001 W1"),
                        List.of(wire("W1"), returned("R1", "114.00").reverses("W1"))),
                Arguments.of(List.of("C12 CPST-001 W1"),
                        List.of(wire("W1"), returned("R1", "100.00").reverses("W1"))),
                Arguments.of(List.of("C01 CPST-001", "C15 CPST-001 W1"), List.of(wire("W1").account("99"))),
                Arguments.of(List.of("C01 CPST-001", "C20 CPST-001 W1"),
                        List.of(wire("W1"), wire("W1").amount("113.00").at("b.csv", 2))),
                Arguments.of(List.of("C01 CPST-001", "C08 W1"),
                        List.of(credit("W1", "114.00").from("Nobody"))),
                Arguments.of(List.of("C01 CPST-001"), List.of()),
                Arguments.of(List.of("C01 CPST-001", "C17 W1"),
                        List.of(credit("W1", "114.00").from("Nobody").pending())));
    }

    @ParameterizedTest(name = "{index} {0}")
    @MethodSource("reasons")
    void noFundsAreChasedUnlessTheBankSaysWhyTheyAreMissing(List<String> broken, List<SampleEntry> entries) {
        AppliedCash cash = AppliedCash.of(BOOK, entries.toArray(SampleEntry[]::new));
        assertThat(cash.applied()).isEmpty();
        assertThat(cash.broken()).isEqualTo(broken);
    }

    @Test
    void aHeldWireBesideAShortOneDoesNotHideTheShortage() {
        AppliedCash cash = AppliedCash.of(BOOK, wire("W1").amount("20.00"), wire("W2").amount("94.00")
                .pending());
        assertThat(cash.broken()).containsExactly("C02 CPST-001 W1", "C17 CPST-001 W2");
    }

    @Test
    void aHeldWireOfAFundedInvestorHoldsItsOwnMoneyAlone() {
        AppliedCash cash = AppliedCash.of(BOOK, wire("W1"), wire("W2").pending());
        assertThat(cash.broken()).containsExactly("C17 W2");
    }

    @Test
    void aReturnedWireThatWasSentAgainFundsTheInvestor() {
        AppliedCash cash = AppliedCash.of(BOOK, wire("W1"), returned("R1", "114.00").reverses("W1"),
                wire("W2").booked("2007-01-23T09:00"));
        assertThat(cash.applied()).containsExactly("CPST-001 W2 114.00 REFERENCE");
        assertThat(cash.broken()).containsExactly("C13 CPST-001 W2");
        assertThat(cash.unplaced()).isEmpty();
    }

    @Test
    void whatIsLeftOfAReturnedWireIsAskedAboutThoughTheInvestorPaidAgain() {
        AppliedCash cash = AppliedCash.of(BOOK, wire("W1"), returned("R1", "100.00").reverses("W1"),
                wire("W2").booked("2007-01-23T09:00"));
        assertThat(cash.applied()).containsExactly("CPST-001 W2 114.00 REFERENCE");
        assertThat(cash.broken()).contains("C12 W1");
    }

    @Test
    void moneyThatWentBackToWhomeverWithdrewIsNoTrouble() {
        assertThat(AppliedCash.of(SampleSubscription.book(SampleSubscription.of("CPST-001", 100).withdrawn()),
                wire("W1"), returned("R1", "114.00").reverses("W1")).broken()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            true,  false
            false, true
            """)
    void aReturnOfAPartyOfSeveralIsToldUntilAllOfThemArePaid(boolean bothPaid, boolean told) {
        SubscriptionBook book =
                SampleSubscription.book(SampleSubscription.of("CPST-001", 100).manager("Birch"),
                        SampleSubscription.of("CPST-002", 100).manager("Birch"));
        List<SampleEntry> entries = new ArrayList<>(List.of(
                credit("W0", "114.00").from("Birch").booked("2007-01-18T09:00"),
                returned("R1", "114.00").reverses("W0").booked("2007-01-18T12:00"), wire("W1")));
        if (bothPaid) {
            entries.add(credit("W2", "114.00").from("Investor of CPST-002").saying("CPST-002"));
        }
        assertThat(AppliedCash.of(book, entries.toArray(SampleEntry[]::new)).broken().stream()
                .anyMatch(one -> one.startsWith("C12"))).isEqualTo(told);
    }

    @Test
    void theRestOfAPartlyReturnedWireIsUnplaced() {
        AppliedCash cash = AppliedCash.of(BOOK, wire("W1"), returned("R1", "100.00").reverses("W1"));
        assertThat(cash.unplaced()).containsExactly("W1 14.00");
    }

    @Test
    void anAmbiguousReturnHoldsEveryInvestorWhoseMoneyMayBeGone() {
        AppliedCash cash = AppliedCash.of(
                SampleSubscription.book(SampleSubscription.of("CPST-001", 100),
                        SampleSubscription.of("CPST-002", 100)),
                credit("W1", "114.00").saying("CPST-001"), credit("W2", "114.00").saying("CPST-002"),
                returned("R1", "114.00"));
        assertThat(cash.applied()).isEmpty();
        assertThat(cash.broken()).containsExactly("C12 CPST-001 W1", "C12 CPST-002 W2");
        assertThat(cash.unplaced()).containsExactlyInAnyOrder("W1 114.00", "W2 114.00", "R1 -114.00");
    }

    @Test
    void aHeldWireOfAGroupIsPutToEveryMemberThatItNames() {
        AppliedCash cash = AppliedCash.of(
                SampleSubscription.book(SampleSubscription.of("CPST-001", 100),
                        SampleSubscription.of("CPST-002", 100)),
                credit("W1", "228.00").saying("CPST-001 CPST-002").pending());
        assertThat(cash.broken()).containsExactly("C17 CPST-001 W1", "C17 CPST-002 W1");
    }

    @Test
    void aHeldWireOfAPartyOfSeveralIsPutToTheOnesWhoseAmountItIs() {
        SubscriptionBook book =
                SampleSubscription.book(SampleSubscription.of("CPST-001", 100).manager("Birch"),
                        SampleSubscription.of("CPST-002", 200).manager("Birch"));
        assertThat(AppliedCash.of(book, credit("W1", "114.00").from("Birch").pending()).broken())
                .containsExactly("C01 CPST-002", "C17 CPST-001 W1");
        assertThat(AppliedCash.of(book, credit("W1", "115.00").from("Birch").pending()).broken())
                .containsExactly("C01 CPST-001", "C01 CPST-002", "C17 W1");
    }

    @Test
    void aWireReportedAgainIsCountedOnce() {
        AppliedCash cash = AppliedCash.of(BOOK, wire("W1").at("intraday.csv", 2), wire("W1")
                .at("end-of-day.csv", 5));
        assertThat(cash.applied()).containsExactly("CPST-001 W1 114.00 REFERENCE");
        assertThat(cash.broken()).containsExactly("C11 W1");
        assertThat(cash.only("C11").toldCandidates())
                .containsExactlyInAnyOrder("intraday.csv:2", "end-of-day.csv:5");
    }

    @Test
    void aPendingReportAndABookedOneAreNoRepetition() {
        assertThat(AppliedCash.of(BOOK, wire("W1").pending().at("a.csv", 2), wire("W1")).broken()).isEmpty();
    }

    @Test
    void interestAndChargesAreForTheBankToCorrect() {
        AppliedCash cash = AppliedCash.of(BOOK, wire("W1"), credit("I1", "0.42")
                .type(BankEntry.Type.INTEREST),
                debit("F1", "15.00").type(BankEntry.Type.FEE));
        assertThat(cash.broken()).containsExactly("C18 F1", "C18 I1");
        assertThat(cash.unplaced()).containsExactlyInAnyOrder("I1 0.42", "F1 -15.00");
    }

    @Test
    void aDebitThatIsNeitherReturnNorFeeIsDisbursed() {
        AppliedCash cash = AppliedCash.of(BOOK, wire("W1"), debit("P1", "10.00"));
        assertThat(cash.broken()).isEmpty();
        assertThat(cash.placement("P1").disbursed()).hasToString("-10.00");
    }

    @Test
    void whatAReturnTakesBeyondItsReceiptIsItsSurplus() {
        AppliedCash cash = AppliedCash.of(BOOK, wire("W1"), returned("R1", "120.00").reverses("W1"));
        assertThat(cash.broken()).containsExactly("C12 CPST-001 W1");
        assertThat(cash.placement("R1").wire().surplus()).hasToString("6.00");
    }

    @Test
    void aReceiptReturnedTwiceGivesBackMoreThanCame() {
        AppliedCash cash = AppliedCash.of(BOOK, wire("W1"), returned("R1", "114.00").reverses("W1"),
                returned("R2", "114.00").reverses("W1").at("b.csv", 2));
        assertThat(cash.placement("R2").wire().surplus()).hasToString("114.00");
    }

    @Test
    void aDisbursementThatCameBackAndWasSentAgainIsPaidOutOnce() {
        AppliedCash cash = AppliedCash.at(SampleOffering.DWAC_CUT_OFF,
                new SampleOffering().releasedAt("2007-01-24T10:05").build(), BOOK,
                debit("P1", "5.00").booked("2007-01-24T11:00"),
                credit("B1", "5.00").booked("2007-01-24T12:00").reverses("P1"),
                returned("R1", "5.00").booked("2007-01-24T13:00").reverses("B1"));
        assertThat(cash.placement("P1").disbursed()).hasToString("-5.00");
        assertThat(cash.placement("B1").disbursed()).hasToString("0.00");
        assertThat(cash.unplaced()).isEmpty();
    }

    @Test
    void oneReferenceInTwoForeignAccountsIsTwoBreaks() {
        assertThat(AppliedCash.of(BOOK, wire("W1"), credit("W9", "5.00").account("98").from("Nobody"),
                credit("W9", "5.00").account("99").from("Nobody").at("b.csv", 2)).broken())
                .containsExactly("C15 W9", "C15 W9");
    }

    @Test
    void familiesAreWhatWiresJoinAndMoneyOfNobodyComesLast() {
        AppliedCash cash = AppliedCash.of(SampleSubscription.book(SampleSubscription.of("CPST-001", 100),
                SampleSubscription.of("CPST-002", 100), SampleSubscription.of("CPST-003", 100),
                SampleSubscription.of("CPST-004", 100)),
                credit("W1", "228.00").saying("CPST-001 CPST-003"), credit("W2", "114.00").saying("CPST-004"),
                credit("W3", "5.00").from("Nobody"), credit("W4", "5.00").from("Investor of CPST-003"));
        assertThat(cash.position().families()).extracting(family -> String.join(" ", Stream.concat(
                family.subscriptions().stream().map(one -> one.id().text()),
                family.receipts().stream().map(receipt -> receipt.reference().text())).toList()))
                .containsExactly("CPST-001 CPST-003 W1 W4", "CPST-002", "CPST-004 W2", "W3");
    }

    private static SampleEntry wire(String reference) {
        return credit(reference, "114.00").from("Investor of CPST-001").saying("CPST-001");
    }
}
