package settle.cash.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import settle.fixture.SampleEntry;
import settle.statement.BankEntry;
import settle.statement.Quoted;

/** A number that the payer may have written joins what agrees in all else, and freezes nobody's wire. */
class QuotedNumbersTest {

    private static final String IMAD = "20070119B1QGC08C001234";
    private static final String UETR = "eb6305c9-1f7f-49de-aed0-16487c27b42d";

    @Test
    void reportsOfTwoFormatsThatAgreeAreOneWire() {
        assertThat(wires(banks(), quoting("A1", "5.00", "Alder").code("BAI 195").at("b.bai2", 4)))
                .singleElement().satisfies(wire -> assertThat(wire.sightings()).hasSize(2));
        assertThat(wires(SampleEntry.credit("C1", "5.00").from("Alder").uetr(UETR).code("PMNT").at("c.xml",
                2), SampleEntry.credit("A1", "5.00").from("Alder").uetr(Quoted.of(UETR)).code("BAI 195")
                        .at("b.bai2", 4)))
                .hasSize(1);
    }

    @Test
    void whereTheBankNamesBothItIsAskedUnlessABalanceTells() {
        List<BankEntry> both = List.of(banks().build(),
                quoting("A1", "5.00", "Alder").code("BAI 195").at("b.bai2", 4).build());
        assertThat(WireIdentification.of(both)).singleElement().satisfies(wire -> assertThat(wire
                .disagreement().orElseThrow().spoken()).contains(
                        "only a number that the payer may have written"));
        assertThat(WireIdentification.of(new Sightings(both, Set.of(), Set.of("b.bai2"), List.of()), false,
                entry -> List.of()).wires()).singleElement()
                .satisfies(wire -> assertThat(wire.disagreement()).isEmpty());
        assertThat(wires(banks(), quoting("", "5.00", "Alder").code("BAI 195").at("b.bai2", 4)))
                .singleElement().satisfies(wire -> assertThat(wire.disagreement()).isEmpty());
    }

    @Test
    void anotherAmountPayerOrDayIsAnotherWireAndNeitherIsDisputed() {
        for (SampleEntry other : List.of(quoting("A1", "1.00", "Alder"), quoting("A1", "5.00", "Shady"),
                quoting("A1", "5.00", ""))) {
            assertThat(wires(banks(), other.code("BAI 195").at("b.bai2", 4))).hasSize(2)
                    .allSatisfy(wire -> assertThat(wire.disagreement()).isEmpty());
        }
    }

    @Test
    void entriesOfOneDeliveryOrWithTwoReferencesOfOneFormatAreTwoWires() {
        assertThat(wires(banks().code("BAI 195").at("b.bai2", 3),
                quoting("A1", "5.00", "Alder").code("BAI 195").at("b.bai2", 4))).hasSize(2)
                .allSatisfy(wire -> assertThat(wire.disagreement()).isEmpty());
        assertThat(wires(banks().code("BAI 195").at("b1.bai2", 3),
                quoting("A1", "5.00", "Alder").code("BAI 195").at("b2.bai2", 4))).hasSize(2)
                .allSatisfy(wire -> assertThat(wire.disagreement()).isEmpty());
    }

    @Test
    void ofSeveralThatFitOneButNotEachOtherNoneIsJoined() {
        assertThat(wires(banks(), quoting("A1", "5.00", "Alder").code("BAI 195").at("b.bai2", 4),
                quoting("A2", "5.00", "Alder").code("BAI 195").at("b.bai2", 5))).hasSize(3)
                .allSatisfy(wire -> assertThat(wire.disagreement()).isEmpty());
    }

    private static SampleEntry banks() {
        return SampleEntry.credit("C1", "5.00").from("Alder").imad(IMAD).code("PMNT").at("c.xml", 2);
    }

    private static SampleEntry quoting(String reference, String amount, String payer) {
        return SampleEntry.credit(reference, amount).from(payer).imad(Quoted.of(IMAD));
    }

    private static List<Wire> wires(SampleEntry... entries) {
        return WireIdentification.of(Stream.of(entries).map(SampleEntry::build).toList());
    }
}
