package settle.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static settle.fixture.SampleDecision.apply;
import static settle.fixture.SampleDecision.refund;
import static settle.fixture.SampleDecision.revoke;
import static settle.fixture.SampleDecision.sameWire;
import static settle.fixture.SampleDecision.twoWires;
import static settle.fixture.SampleDecision.useSighting;
import static settle.fixture.SampleEntry.credit;
import static settle.fixture.SampleEntry.debit;

import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import settle.breaks.Break;
import settle.decision.Ruling;
import settle.fixture.JudgedClosing;
import settle.fixture.SampleDecision;
import settle.fixture.SampleEntry;
import settle.fixture.SampleRequest;
import settle.fixture.SampleSubscription;
import settle.statement.BankEntry;

/** What people say of the identity of wires. CPST-001 owes 1,140.00, CPST-002 owes 2,280.00. */
class DecidedIdentityTest {

    private static final String IMAD = "20070122B1Q8021C000417";

    static Stream<Arguments> decisions() {
        List<SampleEntry> disagreeing = List.of(named("W1", "1140.00").at("a.csv", 2),
                named("W1", "1410.00").at("b.csv", 2));
        List<SampleEntry> underOneName = List.of(named("R7", "1140.00").at("a.csv", 2),
                credit("R7", "2280.00").from("Investor of CPST-002").saying("CPST-002").at("a.csv", 3));
        List<SampleEntry> perhapsOne = List.of(named("W1", "1140.00").at("a.csv", 2),
                named(IMAD, "1140.00").at("b.csv", 2));
        List<SampleEntry> joined = List.of(named("W1", "1140.00").imad(IMAD).at("a.csv", 2),
                named("R2", "1410.00").imad(IMAD).at("b.csv", 2));
        return Stream.of(
                told("sightings disagree", disagreeing, "C20", "C01 C20 HOLD"),
                told("one of them is right", disagreeing, "", "RELEASE", useSighting("1", "W1", "a.csv:2")),
                told("the other is right", disagreeing, "W1 270.00", "C04 RELEASE",
                        useSighting("1", "w1", "b.csv:2")),
                told("the name of another sighting that an identifier joins", joined, "", "RELEASE",
                        useSighting("1", "R2", "a.csv:2")),
                told("the name of any, in other letters", joined, "R2 270.00", "C04 RELEASE",
                        useSighting("1", "w1", "b.csv:2")),
                told("the identifier that joins them", joined, "R2 270.00", "C04 RELEASE",
                        useSighting("1", IMAD.toLowerCase(Locale.ROOT), "b.csv:2")),
                told("a wire that none of them is", joined, "X07", "C20 HOLD",
                        useSighting("1", "W3", "b.csv:2")),
                told("a place of no sighting", disagreeing, "X07", "C20 HOLD",
                        useSighting("1", "W1", "c.csv:2")),
                told("no place at all", disagreeing, "X07", "C20 HOLD", useSighting("1", "W1", "")),
                told("a wire that is not there", disagreeing, "X07", "C20 HOLD",
                        useSighting("1", "W9", "a.csv:2")),
                told("taken back", disagreeing, "C20", "C20 HOLD", useSighting("1", "W1", "a.csv:2"),
                        revoke("2", "1")),
                told("entries under one name", underOneName, "C20", "C20 HOLD"),
                told("each is a wire of its own", underOneName, "", "RELEASE", twoWires("1", "R7", "R7")),
                told("sightings of two files that name other subscriptions", List.of(
                        credit("R7", "1140.00").from("Investor of CPST-001").saying("CPST-001").at("a.csv",
                                2),
                        credit("R7", "1140.00").from("Investor of CPST-001").saying("CPST-002").at("b.csv",
                                2)), "C20",
                        "C20 HOLD"),
                told("each of them is a wire of its own", List.of(
                        credit("R7", "1140.00").from("Investor of CPST-001").saying("CPST-001").at("a.csv",
                                2),
                        credit("R7", "1140.00").from("Investor of CPST-001").saying("CPST-002").at("b.csv",
                                2)), "",
                        "RELEASE", twoWires("1", "R7", "R7")),
                told("a third report goes with the one that it agrees with", List.of(
                        named("R7", "1140.00").at("a.csv", 2), named("R7", "1140.00").at("c.csv", 2),
                        credit("R7", "1140.00").from("Investor of CPST-001").saying("CPST-002").at("b.csv",
                                2)), "", "RELEASE", twoWires("1", "R7", "R7")),
                told("all that is said agrees", List.of(named("R7", "1140.00").at("a.csv", 2),
                        named("R7", "1140.00").at("b.csv", 2)), "X07", "RELEASE", twoWires("1", "R7", "R7")),
                told("of two equal ones that are each a wire of its own one was given back", List.of(
                        named("R7", "1140.00").at("a.csv", 2),
                        named("R7", "1140.00").booked("2007-01-22T14:00").at("a.csv", 4),
                        debit("R7", "1140.00").type(BankEntry.Type.RETURN).booked("2007-01-22T09:00")
                                .from("Investor of CPST-001").at("a.csv", 3)),
                        "", "RELEASE", twoWires("1", "R7", "R7")),
                told("a second wire that may be the first", perhapsOne, "C10", "C10 RELEASE"),
                told("it is the first", perhapsOne, "", "RELEASE", sameWire("1", "W1", IMAD)),
                told("whichever is named first", perhapsOne, "", "RELEASE", sameWire("1", IMAD, "W1")),
                told("a debit of that name is not meant", List.of(perhapsOne.get(0), perhapsOne.get(1),
                        debit("W1", "5.00").from("Nobody").at("c.csv", 2)), "", "RELEASE",
                        sameWire("1", "W1", IMAD)),
                told("names that an identifier joins are two", List.of(
                        named("W1", "1140.00").imad(IMAD).at("a.csv", 2),
                        named("R2", "1140.00").imad(IMAD).at("b.csv", 2)), "W1 1140.00", "C10 RELEASE",
                        twoWires("1", "W1", "R2")),
                told("it is another", perhapsOne, "W1 1140.00", "C10 RELEASE",
                        twoWires("1", IMAD, "W1")),
                told("two names, one of none", perhapsOne, "X07", "C10 RELEASE", sameWire("1", "W1", "W9")),
                told("one name alone", perhapsOne, "X07", "C10 RELEASE", sameWire("1", "W1", "")));
    }

    static Stream<Arguments> effects() {
        SampleEntry first = named("W1", "1140.00").at("a.csv", 2);
        List<SampleEntry> perhapsOne = List.of(first, named(IMAD, "1140.00").at("b.csv", 2));
        List<SampleEntry> joined = List.of(named("W1", "1140.00").imad(IMAD).at("a.csv", 2),
                named("R2", "1140.00").imad(IMAD).at("b.csv", 2));
        List<SampleEntry> disagreeing = List.of(first, named("W1", "1410.00").at("b.csv", 2));
        return Stream.of(
                Arguments.of(disagreeing, useSighting("1", "W1", "c.csv:2"),
                        "no sighting of wire W1 stands at c.csv:2"),
                Arguments.of(disagreeing, useSighting("1", "W1", ""),
                        "no sighting of wire W1 stands at no place that it names"),
                Arguments.of(List.of(first), useSighting("1", "W1", "a.csv:2"),
                        "wire W1 has one sighting alone"),
                Arguments.of(List.of(first, debit("B7", "1140.00").from("Nobody").at("b.csv", 2)),
                        sameWire("1", "W1", "B7"), "one is a CREDIT, the other a DEBIT"),
                Arguments.of(List.of(first, named(IMAD, "1150.00").at("b.csv", 2)),
                        sameWire("1", "W1", IMAD), "one is of 1140.00 USD, the other of 1150.00 USD"),
                Arguments.of(List.of(first, named(IMAD, "1140.00").currency(Currency.getInstance("EUR")).at(
                        "b.csv", 2)),
                        sameWire("1", IMAD, "W1"), "one is of 1140.00 EUR, the other of 1140.00 USD"),
                Arguments.of(List.of(first, named(IMAD, "1140.00").account("99").at("b.csv", 2)),
                        sameWire("1", "W1", IMAD), "one is of account 8025720131, the other of 99"),
                Arguments.of(joined, sameWire("1", "W1", "R2"), "both names are of one wire already"),
                Arguments.of(joined, twoWires("1", "W1", IMAD), "every sighting bears " + IMAD),
                Arguments.of(perhapsOne, sameWire("1", "W1", "W9"), "no wire W9 is known"),
                Arguments.of(perhapsOne, sameWire("1", "W1", ""), "it does not name two wires"),
                Arguments.of(List.of(first, named("W1", "5.00").account("99"), perhapsOne.get(1)),
                        sameWire("1", "W1", IMAD), "2 wires bear the reference W1"));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("effects")
    void whatDoesNotFitIsRefusedWithItsReason(List<SampleEntry> entries, SampleDecision decision,
            String why) {
        Closing closing = new JudgedClosing().book(SampleSubscription.of("CPST-001", 1000))
                .entries(entries.toArray(SampleEntry[]::new)).waivers(decision).judge();
        assertThat(closing.rulings()).singleElement().satisfies(ruling -> assertThat(ruling.effect())
                .isEqualTo(why));
    }

    @Test
    void debitsUnderOneNameAreDividedThoughAReceiptBearsItToo() {
        Closing closing = new JudgedClosing().book(SampleSubscription.of("CPST-001", 1000))
                .entries(debit("P7", "5.00").from("Nobody").at("a.csv", 2),
                        credit("P7", "5.00").type(BankEntry.Type.RETURN).from("Nobody").at("a.csv", 3),
                        debit("P7", "5.00").from("Nobody").booked("2007-01-22T14:00").at("a.csv", 4))
                .waivers(twoWires("1", "P7", "P7")).judge();
        assertThat(closing.rulings()).singleElement()
                .satisfies(ruling -> assertThat(ruling.outcome()).isEqualTo(Ruling.Outcome.IN_FORCE));
        assertThat(closing.breaks()).extracting(one -> one.code().name()).doesNotContain("C20");
    }

    private static final List<SampleEntry> STRANGERS = List.of(
            credit("R7", "1140.00").from("Maple Custody").at("a.csv", 2),
            credit("R7", "2280.00").from("Oak Custody").at("a.csv", 3));

    @Test
    void wiresOfOneNameAreDecidedByTheirLines() {
        Closing closing = strangers(apply("2", "R7", "CPST-001").naming("a.csv:2"),
                refund("3", "R7").naming("a.csv:3"));
        assertThat(closing.rulings()).extracting(Ruling::outcome).containsOnly(Ruling.Outcome.IN_FORCE);
        assertThat(JudgedClosing.investor(closing, "CPST-001").applied()).hasToString("1140.00");
        assertThat(closing.refunds()).singleElement()
                .satisfies(refund -> assertThat(refund.amount()).hasToString("2280.00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"R7", ""})
    void wiresOfOneNameAreDecidedByTheirExceptions(String reference) {
        List<String> ids = strangers().breaks().stream().filter(one -> one.code().name().equals("C08"))
                .sorted(Comparator.comparing(Break::source)).map(Break::id).toList();
        Closing closing = strangers(apply("2", reference, "CPST-001").about(ids.get(0)),
                refund("3", reference).about(ids.get(1)));
        assertThat(closing.rulings()).extracting(Ruling::outcome).containsOnly(Ruling.Outcome.IN_FORCE);
        assertThat(JudgedClosing.investor(closing, "CPST-001").applied()).hasToString("1140.00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a.csv:9"})
    void aWireOfWhichNobodySaysWhichItIsIsNotDecided(String place) {
        Closing closing = strangers(apply("2", "R7", "CPST-001").naming(place));
        assertThat(closing.rulings()).extracting(Ruling::outcome).contains(Ruling.Outcome.REFUSED);
    }

    private static Closing strangers(SampleDecision... decisions) {
        return new JudgedClosing().book(SampleSubscription.of("CPST-001", 1000))
                .entries(STRANGERS.toArray(SampleEntry[]::new)).waivers(twoWires("1", "R7", "R7"))
                .waivers(decisions).judge();
    }

    /** @param found refunds where there are any, else a code that stands */
    private static Arguments told(String what, List<SampleEntry> entries, String found, String investor,
            SampleDecision... decisions) {
        return Arguments.of(what, entries, found, investor, decisions);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("decisions")
    void peopleSayWhichEntriesAreOneWire(String what, List<SampleEntry> entries, String found,
            String investor, SampleDecision[] decisions) {
        Closing closing = new JudgedClosing()
                .book(SampleSubscription.of("CPST-001", 1000), SampleSubscription.of("CPST-002", 2000))
                .requests(SampleRequest.of("1", "CPST-001", 1000), SampleRequest.of("2", "CPST-002", 2000))
                .entries(entries.toArray(SampleEntry[]::new)).waivers(decisions).judge();

        List<String> codes = closing.breaks().stream().map(one -> one.code().name()).toList();
        InvestorSettlement first = JudgedClosing.investor(closing, "CPST-001");
        assertThat(first.verdict().name()).isEqualTo(investor.replaceFirst(".* ", ""));
        Stream.of(investor.split(" ")).filter(word -> word.matches("[A-Z][0-9]{2}"))
                .filter(code -> !code.equals("C01")).forEach(code -> assertThat(codes).contains(code));
        String refunds = closing.refunds().stream().map(one -> one.wire().reference() + " " + one.amount())
                .collect(Collectors.joining(", "));
        if (found.matches("[A-Z][0-9]{2}")) {
            assertThat(codes).contains(found);
            assertThat(refunds).isEmpty();
        } else {
            assertThat(refunds).isEqualTo(found);
            assertThat(codes).doesNotContain("C20", "X07");
        }
    }

    private static SampleEntry named(String reference, String amount) {
        return credit(reference, amount).from("Investor of CPST-001").saying("CPST-001");
    }
}
