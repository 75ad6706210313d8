package settle.cash.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static settle.fixture.SampleEntry.credit;
import static settle.fixture.SampleEntry.debit;
import static settle.fixture.SampleEntry.returned;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import settle.book.SubscriptionBook;
import settle.cash.link.CashPosition;
import settle.fixture.SampleEntry;
import settle.fixture.SampleOffering;
import settle.fixture.SampleSubscription;

/** Which receipts a return gives back, and how much of them. */
class ReturnsTest {

    private static final SubscriptionBook BOOK = SampleSubscription.book(
            SampleSubscription.of("CPST-001", 100).investor("Alder Fund"),
            SampleSubscription.of("CPST-002", 100).investor("Birch Fund"));

    @Test
    void aReturnNamesTheReceiptThatItGivesBack() {
        List<StandingWire> wires = wires(credit("W1", "5.00"), credit("W2", "5.00"),
                returned("R1", "5.00").reverses("W2"));
        assertThat(standings(wires)).containsExactlyInAnyOrderEntriesOf(
                Map.of("W1", "GOOD", "W2", "RETURNED", "R1", "RETURN"));
        assertThat(returnedOf(wires, "W2")).isEqualTo("5.00");
        assertThat(returnedOf(wires, "R1")).isEqualTo("5.00");
    }

    @Test
    void aReturnMayNameAnImadInsteadOfAReference() {
        assertThat(of(credit("W1", "5.00").imad("I1"), credit("W2", "5.00"), returned("R1", "5.00")
                .reverses("I1")))
                .containsEntry("W1", "RETURNED").containsEntry("W2", "GOOD");
    }

    @Test
    void whatTheNamesOfOneBankAndDayBeginWithIsNoName() {
        assertThat(of(credit("W1", "5.00").imad("20070119B1QGC01R000001"),
                credit("W2", "6.00").imad("20070119B1QGC01R000002"),
                returned("R1", "6.00").imad("20070119B1QGC01R000003")))
                .containsEntry("W1", "GOOD").containsEntry("W2", "RETURNED");
    }

    @Test
    void aNameThatABankCutIsTheWholeOneThatItBegins() {
        assertThat(of(credit("REFERENCE-OF-1234567", "5.00"), credit("W2", "5.00"),
                returned("R1", "5.00").reverses("reference-of-123")))
                .containsEntry("REFERENCE-OF-1234567", "RETURNED").containsEntry("W2", "GOOD");
        assertThat(of(credit("REFERENCE-OF-123", "5.00"), credit("W2", "5.00"),
                returned("R1", "5.00").reverses("REFERENCE-OF-1234567")))
                .containsEntry("REFERENCE-OF-123", "RETURNED").containsEntry("W2", "GOOD");
    }

    @Test
    void oneOfItsReportsMaySayWhatAReturnGivesBack() {
        assertThat(of(credit("W1", "5.00"), credit("W2", "5.00"),
                returned("R1", "5.00").at("a.csv", 2), returned("R1", "5.00").reverses("W2").at("b.csv", 2)))
                .containsEntry("W1", "GOOD").containsEntry("W2", "RETURNED");
    }

    @Test
    void thatThereIsNoReferenceIsNoNameOfAPayerEither() {
        assertThat(of(credit("W1", "5.00").customerReference("NONREF"),
                credit("W2", "6.00").customerReference("NONREF"),
                returned("R1", "6.00").customerReference("NONREF")))
                .containsEntry("W1", "GOOD").containsEntry("W2", "RETURNED");
    }

    @Test
    void aDebitThatNamesAReceiptIsAReturnWhateverItsType() {
        assertThat(of(credit("W1", "5.00"), debit("R1", "5.00").booked("2007-01-22T09:00").reverses("W1")))
                .containsEntry("W1", "RETURNED").containsEntry("R1", "RETURN");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            5.00, 5.00, 5.00, RETURNED
            3.00, 3.00, 3.00, PARTLY_RETURNED
            9.00, 5.00, 5.00, RETURNED
            """)
    void aReturnGivesBackWhatItSaysAndNeverMoreThanCame(
            String amount, String ofReceipt, String ofReturn, String standing) {
        List<StandingWire> wires = wires(credit("W1", "5.00"), returned("R1", amount).reverses("W1"));
        assertThat(standings(wires)).containsEntry("W1", standing);
        assertThat(returnedOf(wires, "W1")).isEqualTo(ofReceipt);
        assertThat(returnedOf(wires, "R1")).isEqualTo(ofReturn);
    }

    @Test
    void severalPartialReturnsAreAddedUpToWhatCame() {
        List<StandingWire> wires = wires(credit("W1", "5.00"), returned("R1", "3.00").reverses("W1"),
                returned("R2", "3.00").reverses("W1").at("b.csv", 9));
        assertThat(List.of(returnedOf(wires, "W1"), returnedOf(wires, "R1"), returnedOf(wires, "R2")))
                .containsExactly("5.00", "3.00", "2.00");
    }

    @Test
    void aReturnWithoutANameIsOfTheOneReceiptOfItsAmount() {
        assertThat(of(credit("W1", "5.00"), credit("W2", "6.00"), returned("R1", "5.00")))
                .containsExactlyInAnyOrderEntriesOf(Map.of("W1", "RETURNED", "W2", "GOOD", "R1", "RETURN"));
    }

    @Test
    void aReturnThatNamesAnUnknownEntryIsTakenAsOneWithoutAName() {
        assertThat(of(credit("W1", "5.00"), returned("R1", "5.00").reverses("NEVER-SEEN")))
                .containsEntry("W1", "RETURNED").containsEntry("R1", "RETURN");
    }

    @Test
    void anAmbiguousReturnHoldsEveryReceiptThatItMayBeOf() {
        List<StandingWire> wires = wires(credit("W1", "5.00"), credit("W2", "5.00"), credit("W3", "6.00"),
                returned("R1", "5.00"));
        assertThat(standings(wires)).containsExactlyInAnyOrderEntriesOf(
                Map.of("W1", "RETURNED", "W2", "RETURNED", "W3", "GOOD", "R1", "RETURN"));
        assertThat(Stream.of("W1", "W2", "R1").map(one -> returnedOf(wires, one))).containsOnly("0.00");
        assertThat(wires.get(0).why()).contains("2 wires");
    }

    @Test
    void aReceiptThatANamedReturnGaveBackIsNoCandidateOfAnother() {
        List<StandingWire> wires = wires(credit("W1", "5.00"), credit("W2", "5.00"),
                returned("R1", "5.00").reverses("W1"), returned("R2", "5.00").at("b.csv", 2));
        assertThat(List.of(returnedOf(wires, "W1"), returnedOf(wires, "W2"))).containsExactly("5.00", "5.00");
    }

    @Test
    void asManyUnnamedReturnsAsEqualReceiptsAreNoUnexplainedDebits() {
        assertThat(of(credit("W1", "5.00"), credit("W2", "5.00"), returned("R1", "5.00"),
                returned("R2", "5.00").at("b.csv", 2)))
                .containsEntry("R1", "RETURN").containsEntry("R2", "RETURN");
    }

    @Test
    void aReturnThatPointsToASubscriptionIsOfItsReceiptAlone() {
        assertThat(of(credit("W1", "5.00").saying("CPST-001"), credit("W2", "5.00").from("Birch Fund"),
                returned("R1", "5.00").from("BIRCH FUND")))
                .containsEntry("W1", "GOOD").containsEntry("W2", "RETURNED");
    }

    @Test
    void aReturnOfNothingThatCameIsAnUnexplainedDebit() {
        assertThat(of(credit("W1", "5.00"), returned("R1", "4.00")))
                .containsEntry("W1", "GOOD").containsEntry("R1", "DISBURSEMENT");
    }

    @Test
    void aPendingReturnHoldsTheReceiptButGivesNothingBackYet() {
        List<StandingWire> wires =
                wires(credit("W1", "5.00"), returned("R1", "5.00").reverses("W1").pending());
        assertThat(standings(wires)).containsEntry("W1", "RETURNED");
        assertThat(returnedOf(wires, "W1")).isEqualTo("0.00");
        assertThat(wires.get(0).why()).contains("announced");
    }

    @Test
    void moneyWiredAgainAfterANamedReturnIsGood() {
        assertThat(of(credit("W1", "5.00"), returned("R1", "5.00").reverses("W1"),
                credit("W2", "5.00").booked("2007-01-23T09:00")))
                .containsEntry("W1", "RETURNED").containsEntry("W2", "GOOD");
    }

    @Test
    void anUnnamedReturnIsNeverOfAReceiptThatCameAfterIt() {
        assertThat(of(credit("W1", "5.00").saying("CPST-001"), returned("R1", "5.00").saying("CPST-001"),
                credit("W2", "5.00").saying("CPST-001").booked("2007-01-23T09:00")))
                .containsEntry("W1", "RETURNED").containsEntry("W2", "GOOD");
    }

    @Test
    void ofReceiptsThatOneNameMayMeanTheOneOfItsAmountThatCameBeforeIsGivenBack() {
        assertThat(of(credit("W1", "5.00").customerReference("CR1"),
                credit("W2", "6.00").customerReference("CR1"),
                credit("W3", "6.00").customerReference("CR1").booked("2007-01-23T09:00"),
                returned("R1", "6.00").reverses("CR1")))
                .containsEntry("W1", "GOOD").containsEntry("W2", "RETURNED").containsEntry("W3", "GOOD");
    }

    @Test
    void aCreditThatNamesACreditTakesNothingBack() {
        assertThat(of(credit("W1", "5.00"), credit("W2", "5.00").reverses("W1")))
                .containsEntry("W1", "GOOD").containsEntry("W2", "GOOD");
    }

    @Test
    void aDebitWithoutAReferenceIsTakenBackByNobody() {
        assertThat(of(credit("W1", "5.00"), debit("NONREF", "5.00").from("Somebody")))
                .containsEntry("W1", "GOOD");
    }

    private static Map<String, String> of(SampleEntry... entries) {
        return standings(wires(entries));
    }

    private static List<StandingWire> wires(SampleEntry... entries) {
        return CashPosition.of(Stream.of(entries).map(SampleEntry::build).toList(), BOOK,
                SampleOffering.offering(), SampleOffering.AS_OF).wires();
    }

    private static Map<String, String> standings(List<StandingWire> wires) {
        return wires.stream().collect(Collectors.toMap(wire -> wire.reference().text(),
                wire -> wire.standing().name()));
    }

    private static String returnedOf(List<StandingWire> wires, String reference) {
        return wires.stream().filter(wire -> wire.reference().text().equals(reference)).findFirst()
                .orElseThrow()
                .returned().toString();
    }
}
