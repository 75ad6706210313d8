package settle.cash.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static settle.fixture.SampleEntry.credit;
import static settle.fixture.SampleEntry.debit;
import static settle.fixture.SampleEntry.returned;

import java.time.LocalDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import settle.book.SubscriptionBook;
import settle.cash.link.CashPosition;
import settle.fixture.SampleEntry;
import settle.fixture.SampleOffering;
import settle.fixture.SampleSubscription;
import settle.offering.Offering;
import settle.statement.BankEntry;

class StandingsTest {

    private static final SubscriptionBook BOOK = SampleSubscription.book(
            SampleSubscription.of("CPST-001", 100).investor("Alder Fund"),
            SampleSubscription.of("CPST-002", 100).investor("Birch Fund"));

    static Stream<Arguments> entries() {
        return Stream.of(
                Arguments.of("GOOD", credit("W1", "5.00")),
                Arguments.of("OTHER_ACCOUNT", credit("W1", "5.00").account("8025720132")),
                Arguments.of("OTHER_ACCOUNT", credit("W1", "5.00").account("08025720131")),
                Arguments.of("FOREIGN_CURRENCY", credit("W1", "5.00").currency(SampleOffering.EUR)),
                Arguments.of("BANK_ITEM", credit("W1", "5.00").type(BankEntry.Type.INTEREST)),
                Arguments.of("BANK_ITEM", debit("W1", "5.00").type(BankEntry.Type.FEE)),
                Arguments.of("DISBURSEMENT", debit("W1", "5.00")),
                Arguments.of("DISBURSEMENT", returned("W1", "5.00")),
                Arguments.of("PENDING", credit("W1", "5.00").pending()),
                Arguments.of("PENDING", credit("W1", "5.00").valued("2007-01-25")),
                Arguments.of("GOOD", credit("W1", "5.00").valued("2007-01-24")),
                Arguments.of("NO_MONEY", credit("W1", "0.00")),
                Arguments.of("NO_MONEY", credit("W1", "0.00").type(BankEntry.Type.INTEREST)),
                Arguments.of("GOOD", credit("W1", "5.00").type(BankEntry.Type.OTHER)));
    }

    @ParameterizedTest(name = "{index} {0}")
    @MethodSource("entries")
    void anEntryAloneStandsWhereItsFieldsPutIt(String standing, SampleEntry entry) {
        assertThat(at(SampleOffering.AS_OF, SampleOffering.offering(), entry)).containsEntry("W1", standing);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2007-01-24T09:30,    2007-01-24T09:30,    GOOD
            2007-01-24T09:30:01, 2007-01-24T09:30,    PENDING
            2007-01-24T10:00,    2007-01-24T17:00,    GOOD
            2007-01-24T10:00:01, 2007-01-24T17:00,    LATE
            2007-01-24T16:00,    2007-01-25T09:00,    LATE
            2007-01-24,          2007-01-24T09:30,    LATE
            2007-01-24,          2007-01-24T17:00,    LATE
            2007-01-23,          2007-01-24T09:30,    GOOD
            2007-01-23,          2007-01-23T08:00,    GOOD
            2007-01-25,          2007-01-24T09:30,    PENDING
            2007-01-25,          2007-01-25T09:30,    LATE
            """)
    void bookingIsJudgedAgainstTheAsOfAndTheCutOff(String booked, LocalDateTime asOf, String standing) {
        SampleEntry entry = booked.length() > 10
                ? credit("W1", "5.00").booked(booked) : credit("W1", "5.00").bookedOn(booked);
        assertThat(at(asOf, SampleOffering.offering(), entry)).containsEntry("W1", standing);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2007-01-23, 2007-01-24T09:30, GOOD
            2007-01-24, 2007-01-24T09:30, LATE
            2007-01-25, 2007-01-24T09:30, PENDING
            2007-01-25, 2007-01-26T09:30, LATE
            """)
    void withoutABookingMomentTheValueDateStandsForIt(String valueDate, LocalDateTime asOf, String standing) {
        assertThat(at(asOf, SampleOffering.offering(), credit("W1", "5.00").withoutBookingMoment()
                .valued(valueDate)))
                .containsEntry("W1", standing);
    }

    @Test
    void bookedInTimeButValueDatedAfterTheCutOffIsLateOnceItIsValueDated() {
        assertThat(at(LocalDateTime.parse("2007-01-26T09:00"), SampleOffering.offering(),
                credit("W1", "5.00").booked("2007-01-23T09:00").valued("2007-01-25")))
                .containsEntry("W1", "LATE");
    }

    @Test
    void sightingsThatDisagreeAreAskedForFirst() {
        assertThat(of(credit("W1", "5.00").account("99"), credit("W1", "6.00").account("99").at("b.csv", 2)))
                .containsEntry("W1", "DISAGREES");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            '',               2007-01-23
            2007-01-24T10:05, 2007-01-24T10:04
            2007-01-24T10:05, 2007-01-24T11:00
            """)
    void aDebitThatGivesNothingBackIsADisbursementWheneverItIsBooked(String released, String booked) {
        SampleEntry entry = booked.contains("T") ? debit("P1", "5.00").booked(booked)
                : debit("P1", "5.00").bookedOn(booked);
        assertThat(at(LocalDateTime.parse("2007-01-24T18:00"), releasedAt(released), entry))
                .containsEntry("P1", "DISBURSEMENT");
    }

    @Test
    void aDisbursementThatComesBackIsNoReceipt() {
        assertThat(at(LocalDateTime.parse("2007-01-24T18:00"), releasedAt("2007-01-24T10:05"),
                debit("P1", "5.00").booked("2007-01-24T11:00"),
                credit("B1", "5.00").booked("2007-01-24T12:00").reverses("P1")))
                .containsEntry("P1", "DISBURSEMENT").containsEntry("B1", "RETURNED_DISBURSEMENT");
    }

    @Test
    void aReceiptThatNamesADebitOfAnotherAccountTakesNothingBack() {
        assertThat(at(LocalDateTime.parse("2007-01-24T09:30"), SampleOffering.offering(),
                debit("P1", "5.00").account("99"), credit("B1", "5.00").reverses("P1")))
                .containsEntry("B1", "GOOD");
    }

    @ParameterizedTest
    @EnumSource(Standing.class)
    void everyReceiptThatIsNotGoodHasACodeThatSaysWhy(Standing standing) {
        if (standing.isReceipt()) {
            assertThat(standing.code().isEmpty()).isEqualTo(standing == Standing.GOOD);
        }
    }

    @Test
    void onlyBookedEntriesOfTheEscrowAccountAndCurrencyAreInEscrow() {
        assertThat(wires(credit("W1", "5.00"), credit("W2", "5.00").pending(), credit("W3", "5.00")
                .account("99"),
                credit("W4", "5.00").currency(SampleOffering.EUR), debit("W5", "5.00"),
                credit("W6", "5.00").booked("2007-01-24T16:00")))
                .filteredOn(StandingWire::inEscrow).extracting(wire -> wire.reference().text())
                .containsExactlyInAnyOrder("W1", "W5", "W6");
    }

    @Test
    void aReceiptKnowsTheWiresByWhichItWasReturnedAndAReturnWhatIsMoreThanCame() {
        List<StandingWire> wires = wires(credit("W1", "5.00"), credit("W2", "5.00"),
                returned("R1", "3.00").reverses("W1"), returned("R2", "3.00").reverses("W1").at("b.csv", 2),
                debit("P1", "7.00"));
        Map<String, StandingWire> byReference = wires.stream()
                .collect(Collectors.toMap(wire -> wire.reference().text(), wire -> wire));
        assertThat(byReference.get("W1").returnedBy()).containsExactly(
                byReference.get("R1").key(), byReference.get("R2").key());
        assertThat(byReference.get("W2").returnedBy()).isEmpty();
        assertThat(wires).filteredOn(wire -> wire.surplus().isPositive())
                .extracting(wire -> wire.reference() + " " + wire.surplus())
                .containsExactly("R2 1.00");
    }

    /** A receipt of 5.00, its return, and what comes back of that. */
    static Stream<Arguments> takenBack() {
        SampleEntry whole = returned("R1", "5.00").reverses("W1").at("b.csv", 2);
        return Stream.of(
                Arguments.of("the whole", List.of(whole, back("B1", "5.00")),
                        "B1 RETURNED_DISBURSEMENT, R1 RETURN, W1 GOOD", "0.00"),
                Arguments.of("typed as a return", List.of(whole, back("B1", "5.00").type(
                        BankEntry.Type.RETURN)), "B1 RETURNED_DISBURSEMENT, R1 RETURN, W1 GOOD", "0.00"),
                Arguments.of("in two parts", List.of(whole, back("B1", "2.00"), back("B2", "3.00")),
                        "B1 RETURNED_DISBURSEMENT, B2 RETURNED_DISBURSEMENT, R1 RETURN, W1 GOOD", "0.00"),
                Arguments.of("a part", List.of(whole, back("B1", "2.00")),
                        "B1 RETURNED_DISBURSEMENT, R1 RETURN, W1 PARTLY_RETURNED", "3.00"),
                Arguments.of("all of a part", List.of(returned("R1", "2.00").reverses("W1").at("b.csv", 2),
                        back("B1", "2.00")), "B1 RETURNED_DISBURSEMENT, R1 RETURN, W1 GOOD", "0.00"),
                Arguments.of("what was more than came", List.of(returned("R1", "7.00").reverses("W1").at(
                        "b.csv", 2), back("B1", "2.00")),
                        "B1 RETURNED_DISBURSEMENT, R1 RETURN, W1 RETURNED", "5.00"),
                Arguments.of("a return that names nothing", List.of(returned("R1", "5.00").at("b.csv", 2),
                        back("B1", "5.00")), "B1 RETURNED_DISBURSEMENT, R1 RETURN, W1 GOOD", "0.00"),
                Arguments.of("and goes again", List.of(whole, back("B1", "5.00"), returned("R2", "5.00")
                        .reverses("B1").booked("2007-01-24T09:10").at("d.csv", 2)),
                        "B1 RETURNED, R1 RETURN, R2 RETURN, W1 RETURNED", "5.00"),
                Arguments.of("not booked", List.of(whole, back("B1", "5.00").pending()),
                        "B1 PENDING, R1 RETURN, W1 RETURNED", "5.00"),
                Arguments.of("not there yet", List.of(whole, back("B1", "5.00").booked("2007-01-24T09:31")),
                        "B1 PENDING, R1 RETURN, W1 RETURNED", "5.00"),
                Arguments.of("value-dated later", List.of(whole, back("B1", "5.00").valued("2007-01-25")),
                        "B1 PENDING, R1 RETURN, W1 RETURNED", "5.00"),
                Arguments.of("more than the return", List.of(whole, back("B1", "6.00")),
                        "B1 GOOD, R1 RETURN, W1 RETURNED", "5.00"),
                Arguments.of("a return that is announced", List.of(returned("R1", "5.00").reverses("W1")
                        .pending().at("b.csv", 2), back("B1", "5.00")),
                        "B1 GOOD, R1 RETURN, W1 RETURNED", "0.00"));
    }

    private static SampleEntry back(String reference, String amount) {
        return credit(reference, amount).reverses("R1").booked("2007-01-24T09:00").at("c.csv", 2);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("takenBack")
    void aReturnThatTheBankTookBackIsNoReturnAnyMore(String what, List<SampleEntry> entries, String stand,
            String returned) {
        List<StandingWire> wires = wires(Stream.concat(Stream.of(credit("W1", "5.00")), entries.stream())
                .toArray(SampleEntry[]::new));
        assertThat(wires.stream().map(wire -> wire.reference() + " " + wire.standing()).sorted()
                .collect(Collectors.joining(", "))).isEqualTo(stand);
        assertThat(wires).filteredOn(wire -> wire.reference().text().equals("W1"))
                .extracting(wire -> wire.returned().toString()).containsExactly(returned);
        assertThat(wires).allMatch(wire -> wire.surplus().isZero());
    }

    @Test
    void aReturnOfNoMoneyTakesNothing() {
        assertThat(of(credit("W1", "5.00"), returned("R1", "0.00").reverses("W1").at("b.csv", 2)))
                .containsEntry("W1", "GOOD");
    }

    private static Offering releasedAt(String moment) {
        SampleOffering offering = new SampleOffering();
        return moment.isEmpty() ? offering.build() : offering.releasedAt(moment).build();
    }

    private static Map<String, String> of(SampleEntry... entries) {
        return standings(wires(entries));
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            EUR | 5.00 | R1=FOREIGN_RETURNED, W1=FOREIGN_RETURNED
            EUR | 4.00 | R1=FOREIGN_CURRENCY, W1=FOREIGN_CURRENCY
            USD | 5.00 | R1=DISBURSEMENT, W1=FOREIGN_CURRENCY
            """)
    void moneyInAnotherCurrencyIsGoneOnceTheBankGaveItBackWhole(String currency, String amount,
            String stand) {
        Map<String, String> standings = at(SampleOffering.AS_OF, SampleOffering.offering(),
                credit("W1", "5.00").currency(SampleOffering.EUR), returned("R1", amount).reverses("W1")
                        .currency(Currency.getInstance(currency)).at("escrow/b.csv", 2));
        assertThat(new TreeMap<>(standings).toString()).isEqualTo("{" + stand + "}");
    }

    private static Map<String, String> at(LocalDateTime asOf, Offering offering, SampleEntry... entries) {
        return standings(CashPosition.of(Stream.of(entries).map(SampleEntry::build).toList(), BOOK, offering,
                asOf)
                .wires());
    }

    private static List<StandingWire> wires(SampleEntry... entries) {
        return CashPosition.of(Stream.of(entries).map(SampleEntry::build).toList(), BOOK,
                SampleOffering.offering(), SampleOffering.AS_OF).wires();
    }

    private static Map<String, String> standings(List<StandingWire> wires) {
        return wires.stream().collect(Collectors.toMap(wire -> wire.reference().text(),
                wire -> wire.standing().name()));
    }
}
