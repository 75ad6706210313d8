package settle.cash.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import settle.breaks.Fact;
import settle.fixture.SampleEntry;
import settle.fixture.SampleOffering;
import settle.statement.BankEntry;

class WireIdentificationTest {

    @Test
    void theSameReferenceInTheSameAccountIsTheSameWire() {
        assertThat(wires(SampleEntry.credit("W1", "5.00").at("a.csv", 2),
                SampleEntry.credit("W1", "5.00").at("b.csv", 9))).singleElement()
                .satisfies(wire -> {
                    assertThat(wire.sightings()).hasSize(2);
                    assertThat(wire.disagreement()).isEmpty();
                    assertThat(wire.reference().text()).isEqualTo("W1");
                });
    }

    @Test
    void equalAmountsOfOneDayAreDifferentWires() {
        assertThat(wires(SampleEntry.credit("W1", "5.00").from("Alder"),
                SampleEntry.credit("W2", "5.00").from("Alder").at("escrow/pnc.csv", 3))).hasSize(2);
    }

    @Test
    void theSameReferenceInAnotherAccountIsAnotherWire() {
        List<Wire> wires = wires(SampleEntry.credit("W1", "5.00"), SampleEntry.credit("W1", "5.00")
                .account("99"));
        assertThat(wires).extracting(Wire::key).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void theSameImadIsTheSameWireWhateverTheReference() {
        assertThat(wires(SampleEntry.credit("W1", "5.00").imad("20070119B1Q8382C000123"),
                SampleEntry.credit("X9", "5.00").imad("20070119B1Q8382C000123").at("b.csv", 2))).hasSize(1);
    }

    @Test
    void theSameUetrInOneDirectionIsTheSameWire() {
        String uetr = "eb6305c9-1f7f-49de-aed0-16487c27b42d";
        assertThat(wires(SampleEntry.credit("W1", "5.00").uetr(uetr),
                SampleEntry.credit("X9", "5.00").uetr(uetr).at("b.csv", 2),
                SampleEntry.returned("R1", "5.00").uetr(uetr).at("b.csv", 3)))
                .extracting(wire -> wire.sightings().size()).containsExactlyInAnyOrder(2, 1);
    }

    @Test
    void ofTwoTimesOfBookingTheEarlierCounts() {
        Wire wire = wires(SampleEntry.credit("W1", "5.00").booked("2007-01-24T10:05").at("a.csv", 2),
                SampleEntry.credit("W1", "5.00").booked("2007-01-24T09:55").at("b.csv", 2)).get(0);
        assertThat(wire.entry().effective()).hasToString("2007-01-24T09:55");
    }

    @Test
    void sightingsAreJoinedOverReferencesAndImads() {
        assertThat(wires(SampleEntry.credit("W1", "5.00").at("a.csv", 1),
                SampleEntry.credit("", "5.00").imad("I1").at("a.csv", 2),
                SampleEntry.credit("W1", "5.00").imad("I1").at("b.csv", 1))).singleElement()
                .satisfies(wire -> assertThat(wire.sightings()).hasSize(3));
    }

    @Test
    void aReturnUnderTheImadOfItsReceiptIsAnotherWire() {
        assertThat(wires(SampleEntry.credit("W1", "5.00").imad("I1"),
                SampleEntry.returned("R1", "5.00").imad("I1"))).hasSize(2);
    }

    @Test
    void aReceiptAndItsReturnKnownByTheirImadAloneHaveDifferentKeys() {
        assertThat(wires(SampleEntry.credit("", "5.00").imad("I1"), SampleEntry.returned("", "5.00")
                .imad("I1")))
                .extracting(Wire::key).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void aPendingWireThatIsThenBookedCountsAsBooked() {
        Wire wire = wires(SampleEntry.credit("W1", "5.00").pending().valued("2007-01-19").at("z.csv", 2),
                SampleEntry.credit("W1", "5.00").booked("2007-01-22T09:00").at("a.csv", 2)).get(0);
        assertThat(wire.entry().isBooked()).isTrue();
        assertThat(wire.entry().valueDate()).isEqualTo(LocalDate.parse("2007-01-22"));
        assertThat(wire.disagreement()).as("a pending wire may be booked for another day").isEmpty();
    }

    @Test
    void theSightingWithATimeCountsBeforeOneWithout() {
        Wire wire = wires(SampleEntry.credit("W1", "5.00").bookedOn("2007-01-19").at("a.csv", 2),
                SampleEntry.credit("W1", "5.00").booked("2007-01-19T16:00").at("b.csv", 2)).get(0);
        assertThat(wire.entry().effective().time()).isPresent();
        assertThat(wire.disagreement()).isEmpty();
    }

    @Test
    void theSightingWithMoreTextCountsOtherThingsBeingEqual() {
        Wire wire = wires(SampleEntry.credit("W1", "5.00").at("a.csv", 2),
                SampleEntry.credit("W1", "5.00").saying("CPST-001").at("b.csv", 2)).get(0);
        assertThat(wire.entry().remittance()).isEqualTo("CPST-001");
    }

    static Stream<Arguments> disagreements() {
        return Stream.of(
                disagreement("amount 5.00 USD / 6.00 USD", entry -> entry.amount("6.00")),
                disagreement("amount 5.00 EUR / 5.00 USD", entry -> entry.currency(SampleOffering.EUR)),
                disagreement("direction CREDIT / DEBIT", entry -> entry.direction(BankEntry.Direction.DEBIT)),
                disagreement("value date 2007-01-19 / 2007-01-22", entry -> entry.valued("2007-01-22")),
                disagreement("booking date 2007-01-18 / 2007-01-19",
                        entry -> entry.booked("2007-01-18T10:00").valued("2007-01-19")),
                disagreement("", entry -> entry.booked("2007-01-19T16:00")),
                disagreement("", entry -> entry.withoutBookingMoment()),
                disagreement("", entry -> entry.from("Alder").saying("CPST-001")),
                disagreement("", entry -> entry.type(BankEntry.Type.OTHER)),
                disagreement("", entry -> entry.imad("I1")));
    }

    private static Arguments disagreement(String what, UnaryOperator<SampleEntry> change) {
        return Arguments.of(what, change);
    }

    @ParameterizedTest(name = "{index} {0}")
    @MethodSource("disagreements")
    void twoSightingsDisagreeInAmountDateOrDirectionAndNothingElse(String what,
            UnaryOperator<SampleEntry> change) {
        Wire wire = wires(SampleEntry.credit("W1", "5.00"),
                change.apply(SampleEntry.credit("W1", "5.00").at("b.csv", 2))).get(0);
        assertThat(wire.disagreement().map(Fact::spoken).orElse("")).isEqualTo(what);
    }

    @Test
    void entriesWithoutAnyReferenceAreCountedByOneFileAndRecognisedInAnother() {
        List<Wire> wires = wires(unreferenced("a.csv", 2), unreferenced("a.csv", 3),
                unreferenced("b.csv", 7));
        assertThat(wires).extracting(wire -> wire.sightings().size()).containsExactlyInAnyOrder(2, 1);
        assertThat(wires).extracting(Wire::key).doesNotHaveDuplicates();
        assertThat(wires).extracting(wire -> wire.reference().text()).doesNotHaveDuplicates();
    }

    @Test
    void aFileThatReportsOneMoreEqualEntryReportsOneMoreWire() {
        assertThat(wires(unreferenced("a.csv", 2), unreferenced("b.csv", 2), unreferenced("b.csv", 3)))
                .hasSize(2);
    }

    @Test
    void aKeyIsTheSameFromRunToRun() {
        assertThat(wires(unreferenced("a.csv", 2)).get(0).key())
                .isEqualTo(wires(unreferenced("b.csv", 5), unreferenced("c.csv", 1)).get(0).key());
    }

    @Test
    void anEntryWithoutReferenceIsTheWireThatAnotherReportNames() {
        assertThat(wires(SampleEntry.credit("W1", "5.00").from("ALDER, L.P.").saying("/RFB/CPST-001//")
                .at("a.sta", 2), unreferenced("b.csv", 2))).singleElement()
                .satisfies(wire -> assertThat(wire.reference().text()).isEqualTo("W1"));
    }

    @Test
    void anEntryWithoutReferenceIsNotAWireThatItsOwnReportNames() {
        assertThat(wires(SampleEntry.credit("W1", "5.00").from("Alder").saying("CPST-001").at("a.csv", 2),
                unreferenced("a.csv", 3))).hasSize(2);
    }

    @Test
    void asManyEntriesWithoutReferenceAsNamedWiresAreThoseWires() {
        assertThat(wires(SampleEntry.credit("W1", "5.00").at("a.csv", 2),
                SampleEntry.credit("W2", "5.00").at("a.csv", 3),
                unreferenced("b.csv", 2), unreferenced("b.csv", 3), unreferenced("b.csv", 4)))
                .extracting(wire -> wire.sightings().size()).containsExactlyInAnyOrder(2, 2, 1);
    }

    @Test
    void ofSeveralNamedWiresTheOneThatSaysTheSameIsTaken() {
        List<Wire> wires = wires(
                SampleEntry.credit("W1", "5.00").from("Alder").saying("CPST-0011").at("a.csv", 2),
                SampleEntry.credit("W2", "5.00").from("Alder").saying("CPST-001").at("a.csv", 3),
                unreferenced("b.csv", 2));
        assertThat(wires).filteredOn(wire -> wire.sightings().size() == 2)
                .extracting(wire -> wire.reference().text()).containsExactly("W2");
    }

    @Test
    void entriesWithoutReferenceOfDifferentPayersOrTextsAreDifferentWires() {
        assertThat(wires(unreferenced("a.csv", 2), unreferenced("b.csv", 2).from("Birch"))).hasSize(2);
        assertThat(wires(unreferenced("a.csv", 2), unreferenced("b.csv", 2).saying("CPST-002"))).hasSize(2);
        assertThat(wires(unreferenced("a.csv", 2), unreferenced("b.csv", 2).from(""))).hasSize(1);
        assertThat(wires(unreferenced("a.csv", 2), unreferenced("b.csv", 2).saying(""))).hasSize(1);
    }

    @Test
    void aCustomerReferenceTellsAWireWhereNoOtherBearsIt() {
        BankEntry one = unreferenced("a.sta", 2).build().withCustomerReference("C1");
        BankEntry other = unreferenced("a.sta", 3).build().withCustomerReference("C2");
        assertThat(WireIdentification.of(List.of(one, other))).extracting(wire -> wire.reference().text())
                .containsExactlyInAnyOrder("C1", "C2");
        BankEntry same = unreferenced("a.sta", 4).amount("7.00").build().withCustomerReference("C1");
        assertThat(WireIdentification.of(List.of(one, other, same))).hasSize(3).extracting(wire -> wire
                .reference().text())
                .contains("C2").doesNotContain("C1").doesNotHaveDuplicates();
        BankEntry banks = SampleEntry.credit("C2", "9.00").at("b.csv", 2).build();
        assertThat(WireIdentification.of(List.of(one, other, banks))).hasSize(3).extracting(wire -> wire
                .reference().text())
                .contains("C1", "C2").doesNotHaveDuplicates();
    }

    @Test
    void aReportThatGrewUnderItsPathIsAnotherReport() {
        List<BankEntry> grown = Stream.of(unreferenced("a.csv", 2).build().in("first"),
                unreferenced("a.csv", 2).build().in("second"), unreferenced("a.csv", 3).build().in("second"))
                .toList();
        assertThat(WireIdentification.of(grown)).extracting(wire -> wire.sightings().size())
                .containsExactlyInAnyOrder(2, 1);
    }

    @Test
    void equalEntriesOnOneLineAreDifferentWires() {
        assertThat(wires(unreferenced("a.bai", 4), unreferenced("a.bai", 4))).hasSize(2);
    }

    private static SampleEntry unreferenced(String file, int line) {
        return SampleEntry.credit("", "5.00").from("Alder").saying("CPST-001").at(file, line);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theOrderOfInputDoesNotMatter(long seed) {
        List<BankEntry> entries = new ArrayList<>(Stream.of(
                SampleEntry.credit("W1", "5.00").at("a.csv", 2), SampleEntry.credit("W1", "5.00")
                        .at("b.csv", 2),
                SampleEntry.credit("W1", "6.00").at("c.csv", 2), SampleEntry.credit("", "5.00").imad("I1")
                        .at("a.csv", 3),
                SampleEntry.credit("W2", "5.00").imad("I1").at("b.csv", 3), SampleEntry.credit("W2", "5.00")
                        .at("c.csv", 3),
                unreferenced("a.csv", 4), unreferenced("a.csv", 5), unreferenced("b.csv", 4),
                SampleEntry.credit("W3", "5.00").pending().at("a.csv", 6),
                SampleEntry.credit("W3", "5.00").booked("2007-01-22T10:00").at("b.csv", 6))
                .map(SampleEntry::build).toList());
        List<Wire> inOrder = WireIdentification.of(entries);
        Collections.shuffle(entries, new Random(seed));
        assertThat(WireIdentification.of(entries)).isEqualTo(inOrder);
    }

    @Test
    void wiresAreTakenByBookingAndThenByReference() {
        assertThat(wires(SampleEntry.credit("D", "1.00").bookedOn("2007-01-19").at("a.csv", 1),
                SampleEntry.credit("C", "1.00").booked("2007-01-19T23:59").at("a.csv", 2),
                SampleEntry.credit("B", "1.00").booked("2007-01-19T08:00").at("a.csv", 3),
                SampleEntry.credit("A", "1.00").withoutBookingMoment().valued("2007-01-19").at("a.csv", 4),
                SampleEntry.credit("E", "1.00").booked("2007-01-18T23:59").at("a.csv", 5),
                SampleEntry.credit("A2", "1.00").booked("2007-01-19T08:00").at("a.csv", 6)))
                .extracting(wire -> wire.reference().text()).containsExactly("E", "A2", "B", "C", "A", "D");
    }

    private static List<Wire> wires(SampleEntry... entries) {
        return WireIdentification.of(Stream.of(entries).map(SampleEntry::build).toList());
    }
}
