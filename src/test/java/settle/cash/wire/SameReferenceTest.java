package settle.cash.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static settle.fixture.SampleEntry.credit;
import static settle.fixture.SampleEntry.debit;
import static settle.fixture.SampleEntry.returned;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import settle.book.SubscriptionBook;
import settle.breaks.Fact;
import settle.cash.link.CashPosition;
import settle.fixture.AppliedCash;
import settle.fixture.SampleEntry;
import settle.fixture.SampleOffering;
import settle.fixture.SampleSubscription;
import settle.statement.BankEntry;

/** Which entries a reference makes one wire, and which it does not. */
class SameReferenceTest {

    private static final String LONG = "20070119B1Q8021000417";

    @ParameterizedTest
    @ValueSource(strings = {"NONREF", "nonref", "NOTPROVIDED", "NOT PROVIDED", "NOREF", "NO REFERENCE", "N/A",
            "NONE",
            "0000000000", "--"})
    void whatSaysThatThereIsNoReferenceIsNone(String none) {
        assertThat(wires(credit(none, "5.00").from("Alder").saying("CPST-001").at("a.csv", 2),
                credit(none, "5.00").from("Birch").saying("CPST-002").at("a.csv", 3)))
                .hasSize(2).allMatch(wire -> wire.disagreement().isEmpty())
                .extracting(wire -> wire.reference().text()).allMatch(name -> name.startsWith("FP-"));
    }

    static Stream<Arguments> differences() {
        return Stream.of(
                difference("payer", entry -> entry.from("Birch Fund")),
                difference("text", entry -> entry.saying("CPST-002")),
                difference("text", entry -> entry.saying("CPST-001 SECOND PART")),
                difference("amount", entry -> entry.amount("6.00")),
                difference("value date", entry -> entry.valued("2007-01-22")),
                difference("payer", entry -> entry.from("")));
    }

    private static Arguments difference(String what, UnaryOperator<SampleEntry> change) {
        return Arguments.of(what, change);
    }

    @ParameterizedTest(name = "{index} {0}")
    @MethodSource("differences")
    void entriesOfOneDeliveryUnderOneReferenceAreNeverOneWire(String what,
            UnaryOperator<SampleEntry> change) {
        List<Wire> wires = wires(named("R7").at("a.csv", 2), change.apply(named("R7").at("a.csv", 3)));
        assertThat(wires).hasSize(2).extracting(Wire::key).doesNotHaveDuplicates();
        assertThat(wires).allSatisfy(wire -> {
            assertThat(wire.disagreement().orElseThrow().spoken()).startsWith("2 entries of one file")
                    .contains(what);
            assertThat(wire.reference().text()).isEqualTo("R7");
            assertThat(wire.rivals()).hasSize(1);
        });
    }

    @Test
    void theMoneyOfEachOfThemIsHeld() {
        AppliedCash cash = AppliedCash.of(book(), credit("R7", "1140.00").saying("CPST-001").at("a.csv", 2),
                credit("R7", "2280.00").saying("CPST-002").at("a.csv", 3));
        assertThat(cash.applied()).isEmpty();
        assertThat(cash.unplaced()).containsExactlyInAnyOrder("R7 1140.00", "R7 2280.00");
        assertThat(cash.broken()).containsExactly("C01 CPST-001", "C01 CPST-002", "C20 CPST-001 R7",
                "C20 CPST-002 R7");
    }

    @Test
    void whollyEqualEntriesAreOneWireUnlessAControlCountsBoth() {
        List<BankEntry> twice = List.of(named("R7").at("a.csv", 2).build(), named("R7").at("a.csv", 3)
                .build());
        assertThat(of(Sightings.of(twice))).singleElement()
                .satisfies(wire -> assertThat(wire.disagreement()).isEmpty());
        assertThat(of(new Sightings(twice, Set.of("a.csv"), Set.of(), List.of()))).hasSize(2)
                .allMatch(wire -> wire.disagreement().orElseThrow().spoken().contains(
                        "a control of the file counts each"));
    }

    @Test
    void anotherDeliveryGoesWithTheEntriesThatItAgreesWith() {
        List<Wire> wires = wires(named("R7").at("a.csv", 2), named("R7").amount("6.00").at("a.csv", 3),
                named("R7").amount("6.00").at("b.csv", 2), named("R7").at("b.csv", 3), named("R7").at("c.csv",
                        2));
        assertThat(wires).extracting(wire -> wire.amount() + " " + wire.sightings().size())
                .containsExactlyInAnyOrder("5.00 3", "6.00 2");
    }

    @Test
    void aPendingEntryAndItsBookingInOneDeliveryAreOneWire() {
        assertThat(wires(named("R7").pending().at("a.csv", 2), named("R7").at("a.csv", 3))).singleElement()
                .satisfies(wire -> assertThat(wire.disagreement()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            20070119B1Q8021000417, 20070119B1Q80210,      1
            20070119B1Q80210,      20070119b1q8021000417, 1
            B1Q8021C000417,        b1q8021c000417,        1
            20070119B1Q8021000417, 20070119B1Q8021,       2
            20070119B1Q8021000417, 20070119B1Q80211,      2
            20070119B1Q8021000417, 20070119B1Q8021000418, 2
            """)
    void aReferenceOfSixteenCharactersEqualsALongerOneCaseAside(String one, String other, int wires) {
        assertThat(wires(named(one).at("a.bai", 2), named(other).at("b.sta", 2))).hasSize(wires);
    }

    @Test
    void aCutReferenceOfSeveralLongerOnesIsToldByWhatItSays() {
        List<Wire> wires = wires(named(LONG).at("a.bai", 2), named("20070119B1Q8021000418").amount("6.00").at(
                "a.bai", 3),
                named("20070119B1Q80210").amount("6.00").at("b.sta", 2), named("20070119B1Q80210").at("b.sta",
                        3));
        assertThat(wires).hasSize(2).allMatch(wire -> wire.sightings().size() == 2 && wire.disagreement()
                .isEmpty());
    }

    @Test
    void aReferenceInTheFormOfAnImadIsOne() {
        assertThat(wires(named("20070119B1Q8021C000417").at("a.csv", 2),
                named("X1").imad("20070119B1Q8021C000417").at("b.csv", 2))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            5.00, 5.00, RETURNED
            5.00, 3.00, PARTLY_RETURNED
            """)
    void aReturnUnderItsReceiptsReferenceTakesThatBack(String came, String back, String standing) {
        List<StandingWire> wires = position(credit("R2", came).saying("CPST-001"), returned("R2", back)
                .reverses("R2"),
                credit("R2N", came).saying("CPST-001").booked("2007-01-23T10:00")).wires();
        assertThat(wires).extracting(wire -> wire.reference() + " " + wire.standing())
                .containsExactlyInAnyOrder("R2 " + standing, "R2 RETURN", "R2N GOOD");
        assertThat(position(credit("R2", came), returned("R2", back)).wires())
                .extracting(StandingWire::standing).containsExactly(Standing.valueOf(standing),
                        Standing.RETURN);
        assertThat(wires).extracting(StandingWire::key).doesNotHaveDuplicates();
        assertThat(wires).allMatch(wire -> wire.wire().disagreement().isEmpty());
    }

    @Test
    void aDebitWithoutAMarkUnderTheReferenceOfACreditOfAnotherDeliveryContradictsIt() {
        assertThat(wires(named("R2").at("a.csv", 2), debit("R2", "5.00").at("b.csv", 2))).singleElement()
                .satisfies(wire -> assertThat(wire.disagreement().orElseThrow().spoken())
                        .contains("direction CREDIT / DEBIT"));
        assertThat(wires(named("R2").at("a.csv", 2), debit("R2", "5.00").at("a.csv", 3))).hasSize(2);
        assertThat(wires(named("R2").at("a.csv", 2), debit("R2", "7.00").at("b.csv", 2))).hasSize(2);
    }

    @Test
    void aReferenceThatTheBankGivesEveryDayIsOfOneDay() {
        List<BankEntry> entries = Stream.of(named("1"), named("1").booked("2007-01-22T09:00").at("b.csv", 2),
                named("1").at("c.csv", 2)).map(SampleEntry::build).toList();
        assertThat(WireIdentification.of(Sightings.of(entries), true, entry -> List.of()).wires())
                .hasSize(2).allMatch(wire -> wire.disagreement().isEmpty())
                .extracting(wire -> wire.key().text()).allMatch(key -> key.contains("/1@2007-01-"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Alder Peak Partners LP, ALDER PEAK PARTNERS LP,       ''
            Alder Peak Partners LP, ALDER PEAK PART,              ''
            Alder Peak Partners LP, '',                           ''
            Alder Peak Partners LP, Birch Management LLC,         payer
            Alder Peak Partners LP, ALDER PEAK PARTNERS LLC,      payer
            Société Générale,       SOCIETE GENERALE,             ''
            Smith & Sons,           SMITH AND SONS LTD,           ''
            """)
    void sightingsContradictInPayerWhereNeitherNameHoldsTheOther(String one, String other, String what) {
        Wire wire = wires(named("R1").from(one), named("R1").from(other).at("b.csv", 2)).get(0);
        assertThat(wire.disagreement().isPresent()).isEqualTo(!what.isEmpty());
        assertThat(wire.disagreement().map(Fact::spoken).orElse("")).startsWith(what);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            CPST-001,          CPST-002,          C20
            CPST-001,          CPST-001 CPST-002, C20
            CPST-001,          NO ID HERE,        ''
            CPST-001,          cpst 001,          ''
            CPST-001 CPST-002, CPST-002/CPST-001, ''
            """)
    void sightingsContradictInTheSubscriptionsThatTheyName(String one, String other, String code) {
        AppliedCash cash = AppliedCash.of(book(), credit("R1", "3420.00").saying(one),
                credit("R1", "3420.00").saying(other).at("b.csv", 2));
        assertThat(cash.broken().stream().anyMatch(broken -> broken.startsWith("C20"))).isEqualTo(!code
                .isEmpty());
    }

    @Test
    void keysJoinWiresInAChainWhateverTheirOrder() {
        String uetr = "eb6305c9-1f7f-49de-aed0-16487c27b42d";
        List<BankEntry> chain = new ArrayList<>(Stream.of(
                named("W1").uetr(uetr).at("a.csv", 2), named("").imad("20070119B1Q8021C000417").at("b.csv",
                        2),
                named("W1").imad("20070119B1Q8021C000417").at("c.csv", 2), named("").uetr(uetr).at("d.csv",
                        2),
                named("w1").at("e.csv", 2)).map(SampleEntry::build).toList());
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(chain, new Random(seed));
            assertThat(WireIdentification.of(chain)).singleElement()
                    .satisfies(wire -> assertThat(wire.sightings()).hasSize(5));
            assertThat(WireIdentification.of(chain).get(0).reference().text()).isEqualToIgnoringCase("W1");
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            W1, '', '',                     '20070119B1Q8021C000417', true
            W1, '', 20070119B1Q8021C000417, '',                       true
            W1, '', W2,                     '',                       false
            W1, '', W2,                     '20070119B1Q8021C000417', false
            """)
    void aSecondWireUnderAnotherKindOfNameMayBeTheFirst(String one, String imad, String two, String otherImad,
            boolean perhaps) {
        AppliedCash cash = AppliedCash.of(book(), named(one).amount("1140.00").imad(imad),
                named(two).amount("1140.00").imad(otherImad).booked("2007-01-19T15:00").at("b.csv", 2));
        assertThat(cash.only("C10").message().contains("may be wire W1")).isEqualTo(perhaps);
        assertThat(cash.refunds().isEmpty()).isEqualTo(perhaps);
        assertThat(cash.unplaced()).hasSize(perhaps ? 1 : 0);
    }

    private static SubscriptionBook book() {
        return SampleSubscription.book(SampleSubscription.of("CPST-001", 1000).investor("Alder"),
                SampleSubscription.of("CPST-002", 2000).investor("Birch"));
    }

    private static CashPosition position(SampleEntry... entries) {
        return CashPosition.of(Stream.of(entries).map(SampleEntry::build).toList(), book(), SampleOffering
                .offering(),
                SampleOffering.AS_OF);
    }

    private static SampleEntry named(String reference) {
        return credit(reference, "5.00").from("Alder").saying("CPST-001").at("a.csv", 2);
    }

    private static List<Wire> of(Sightings sightings) {
        return WireIdentification.of(sightings, false, entry -> List.of()).wires();
    }

    private static List<Wire> wires(SampleEntry... entries) {
        return WireIdentification.of(Stream.of(entries).map(SampleEntry::build).toList());
    }
}
