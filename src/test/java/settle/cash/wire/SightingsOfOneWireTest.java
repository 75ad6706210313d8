package settle.cash.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static settle.fixture.SampleEntry.credit;
import static settle.fixture.SampleEntry.debit;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import settle.fixture.SampleEntry;
import settle.statement.BankEntry;
import settle.statement.BookedAt;

/** Which of several sightings of one wire counts, which wires may be one, and what keys they get. */
class SightingsOfOneWireTest {

    private static final String IMAD = "20070122B1Q8021C000417";

    @ParameterizedTest
    @CsvSource(textBlock = """
            20070119B1QGC08C001234, ''                                 , 20070119B1QGC08C001234, 20070119B1Q8021R000123
            20070119B1QGC08C001234, 20070119B1Q8021R00012301191012FT03, 20070119B1Q8021R000123, ''
            20070119B1Q8021R00012301191012FT03, ''                     , 20070119B1QGC08C001234, 20070119B1Q8021R000123
            20070119B1QGC08C001234, 20070119B1Q8021R00012301191012FT03, '', 20070119B1Q8021R000123
            """)
    void fedwiresNumbersOfSenderAndReceiverAreOfOneMessage(String imad, String omad, String otherImad,
            String otherOmad) {
        assertThat(wires(credit("W1", "5.00").imad(imad).omad(omad).at("a.bai", 2),
                credit("W2", "5.00").imad(otherImad).omad(otherOmad).at("b.xml", 2))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            NOTAVAIL, '', ''
            '', 00000000000000000000, ''
            '', '', 00000000-0000-0000-0000-000000000000
            """)
    void whatSaysThatThereIsNoNumberIsNone(String reference, String imad, String uetr) {
        assertThat(wires(credit(reference, "5.00").imad(imad).uetr(uetr).from("ALDER").at("a.bai", 2),
                credit(reference, "6.00").imad(imad).uetr(uetr).from("BIRCH").at("b.bai", 2))).hasSize(2)
                .allMatch(wire -> wire.disagreement().isEmpty());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            B1, 5.00, 2007-01-19, 1
            b1, 5.00, 2007-01-19, 1
            B2, 5.00, 2007-01-19, 2
            B1, 6.00, 2007-01-19, 2
            B1, 5.00, 2007-01-20, 2
            """)
    void anEntryOfTwoReferencesIsTheWireOfEitherOfItsAmountAndDay(String other, String amount, String day,
            int wires) {
        assertThat(WireIdentification.of(List.of(
                credit("T1", "5.00").valued("2007-01-19").at("a.xml", 2).build().withSecondReference("B1"),
                credit(other, amount).valued(day).at("b.sta", 2).build()))).hasSize(wires);
    }

    @Test
    void secondReferenceThatOneReportGivesToSeveralEntriesIsNoneOfEither() {
        assertThat(WireIdentification.of(List.of(
                credit("T1", "5.00").at("a.xml", 2).build().withSecondReference("B1"),
                credit("T2", "5.00").at("a.xml", 9).build().withSecondReference("B1"),
                credit("B1", "5.00").at("b.sta", 2).build()))).hasSize(3)
                .allMatch(wire -> wire.disagreement().isEmpty());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            B1, 12.00, T1 2, T2 2
            B1, 12.01, B1 1, T1 1, T2 1
            B2, 12.00, B2 1, T1 1, T2 1
            """)
    void totalOfABatchIsOneMoreReportOfEachOfItsPayments(ArgumentsAccessor told) {
        List<String> wires = WireIdentification.of(List.of(
                credit(told.getString(0), told.getString(1)).at("day.xml", 2).build(),
                credit("T1", "5.00").at("notice.xml", 2).build().withSecondReference("B1"),
                credit("T2", "7.00").at("notice.xml", 9).build().withSecondReference("B1"))).stream()
                .map(wire -> wire.reference().text() + " " + wire.sightings().size()).sorted().toList();
        assertThat(wires).isEqualTo(Stream.of(told.toArray()).skip(2).map(Object::toString).toList());
    }

    static Stream<Arguments> precedence() {
        return Stream.of(
                pair("booked before pending", entry -> entry, SampleEntry::pending),
                pair("a time before a day", entry -> entry.booked("2007-01-23T09:00"),
                        entry -> entry.bookedOn("2007-01-23")),
                pair("a day before nothing", entry -> entry.bookedOn("2007-01-23").valued("2007-01-23"),
                        entry -> entry.withoutBookingMoment().valued("2007-01-23")),
                pair("the smaller amount", entry -> entry, entry -> entry.amount("6.00")),
                pair("the longer text", entry -> entry.saying("CPST-001 SHARES"),
                        entry -> entry.saying("CPST-001")),
                pair("the longer name", entry -> entry.from("ALDER FUND LP"), entry -> entry.from("ALDER")),
                pair("the first text of equal length", entry -> entry.saying("AAA"), entry -> entry.saying(
                        "BBB")),
                pair("the first name of equal length", entry -> entry.from("ALDER"),
                        entry -> entry.from("BIRCH")));
    }

    private static Arguments pair(String what, UnaryOperator<SampleEntry> counts,
            UnaryOperator<SampleEntry> other) {
        return Arguments.of(what, counts, other);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("precedence")
    void whichSightingCountsDependsOnWhatItSaysAndNotOnItsFile(String what,
            UnaryOperator<SampleEntry> counts, UnaryOperator<SampleEntry> other) {
        for (List<String> files : List.of(List.of("a.csv", "b.csv"), List.of("b.csv", "a.csv"))) {
            List<Wire> wires = wires(counts.apply(credit("W1", "5.00").at(files.get(0), 2)),
                    other.apply(credit("W1", "5.00").at(files.get(1), 2)));
            assertThat(wires).singleElement()
                    .satisfies(wire -> assertThat(wire.source().file()).isEqualTo(files.get(0)));
        }
    }

    /** What each sighting says of the booking of a wire valued on 22 January; by: at the latest. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            by 2007-01-24T09:15 ; 2007-01-23                        | 2007-01-23
            by 2007-01-24T09:15 ; 2007-01-24                        | 2007-01-24T09:15
            by 2007-01-24T09:15 ; by 2007-01-25T09:15               | 2007-01-24T09:15
            by 2007-01-24T09:15 ; none                              | 2007-01-22
            none ; 2007-01-24                                       | 2007-01-24
            none ; by 2007-01-24T09:15 ; 2007-01-24                 | 2007-01-24T09:15
            """)
    void wireWasBookedWhenTheEarliestOfItsSightingsShows(String sightings, String booked) {
        List<BankEntry> entries = new ArrayList<>();
        for (String said : sightings.split(";")) {
            String moment = said.strip().replace("by ", "");
            BankEntry entry = credit("W1", "5.00").valued("2007-01-22").withoutBookingMoment().at(entries
                    .size() + ".sta", 2).build();
            BookedAt at = moment.equals("none") ? null : moment.contains("T")
                    ? BookedAt.of(LocalDateTime.parse(moment))
                    : new BookedAt(LocalDate.parse(moment), Optional.empty());
            entries.add(at == null ? entry : said.contains("by ") ? entry.by(Optional.of(at))
                    : (moment.contains("T") ? credit("W1", "5.00").booked(moment)
                            : credit("W1", "5.00").bookedOn(moment)).valued("2007-01-22").at(entries.size()
                                    + ".sta", 2).build());
        }
        assertThat(WireIdentification.of(entries)).singleElement().satisfies(wire -> {
            assertThat(wire.disagreement()).isEmpty();
            assertThat(wire.entry().effective()).hasToString(booked);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ALDER FUND     | Alder Fund, L.P.      | true
            ALDER FUND     | ORG ALDER FUND NY     | true
            ORG ALDER FUND | ALDER FUND            | true
            ALDER FUND     | BIRCH FUND            | false
            ALDER FUND     | ''                    | false
            ''             | ALDER FUND            | false
            ''             | ''                    | false
            """)
    void twoWiresUnderNamesOfTwoKindsMayBeOneWhereOnePayerSentThem(String one, String other, boolean twins) {
        List<Wire> wires = wires(credit("W1", "5.00").from(one).at("a.csv", 2),
                credit(IMAD, "5.00").from(other).at("b.csv", 2));
        assertThat(wires).hasSize(2).allMatch(wire -> wire.twins().size() == (twins ? 1 : 0));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ALDER FUND LP     | CPST-001 | ALDER FUN         | CPST-001 | ALDER FUND LP     | CPST-001
            ALDER FUN         | CPST-001 | ALDER FUND LP     | CPST-001 | ALDER FUND LP     | CPST-001
            ALDER FUND        | ''       | ALDER FUND II LP  | CPST-001 | ALDER FUND II LP  | CPST-001
            ''                | CPST-001 | ALDER FUND LP     | ''       | ALDER FUND LP     | CPST-001
            Alder-Fund        | CPST     | ALDER FUND L.P.   | CPST-001 | ALDER FUND L.P.   | CPST-001
            ALDER FUND LP     | CPST-001 | ORG ALDER FUND LP | NOTE     | ALDER FUND LP     | CPST-001
            """)
    void whatOneSightingCutsShortAndAnotherHasWholeCountsWhole(String payer, String text, String otherPayer,
            String otherText, String name, String said) {
        for (List<String> files : List.of(List.of("a.csv", "b.csv"), List.of("b.csv", "a.csv"))) {
            List<Wire> wires = wires(
                    credit("W1", "5.00").from(payer).saying(text).at(files.get(0), 2),
                    credit("W1", "5.00").from(otherPayer).saying(otherText).bookedOn("2007-01-19")
                            .at(files.get(1), 2));
            assertThat(wires).singleElement().satisfies(wire -> {
                assertThat(wire.payer()).isEqualTo(name);
                assertThat(wire.entry().remittance()).isEqualTo(said);
                assertThat(wire.source().file()).isEqualTo(files.get(0));
            });
        }
    }

    @Test
    void ofThreeSightingsTheOneThatSaysMostIsWhole() {
        assertThat(wires(credit("W1", "5.00").from("ALDER").at("a.csv", 2),
                credit("W1", "5.00").from("ALDER FUND L").at("b.csv", 2),
                credit("W1", "5.00").from("ALDER FUND LP").at("c.csv", 2))).singleElement()
                .satisfies(wire -> assertThat(wire.payer()).isEqualTo("ALDER FUND LP"));
    }

    static Stream<Arguments> strangers() {
        return Stream.of(
                Arguments.of("a debit", List.of(debit(IMAD, "5.00"))),
                Arguments.of("another amount", List.of(credit(IMAD, "6.00"))),
                Arguments.of("another account", List.of(credit(IMAD, "5.00").account("99"))),
                Arguments.of("another name of the same kind", List.of(credit("W2", "5.00"))),
                Arguments.of("sightings that disagree", List.of(credit(IMAD, "5.00"),
                        credit(IMAD, "6.00").at("c.csv", 2))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("strangers")
    void noOtherWireMayBeTheSame(String what, List<SampleEntry> others) {
        List<SampleEntry> all = Stream.concat(Stream.of(credit("W1", "5.00").at("a.csv", 2)), others.stream())
                .map(entry -> entry.from("Alder Fund").valued("2007-01-22")).toList();
        assertThat(wires(all.toArray(SampleEntry[]::new)))
                .filteredOn(wire -> wire.source().file().equals("a.csv")).singleElement()
                .satisfies(wire -> assertThat(wire.twins()).isEmpty());
    }

    @Test
    void wiresThatShareANameHaveKeysOfTheirOwn() {
        assertThat(wires(credit("W1", "5.00").from("Alder").at("a.csv", 2),
                credit("W1", "6.00").from("Birch").at("a.csv", 3),
                credit("W1", "7.00").from("Cedar").at("a.csv", 4),
                debit("W1", "8.00").from("Dale").at("a.csv", 5)))
                .extracting(wire -> wire.key().text()).hasSize(4).doesNotHaveDuplicates();
    }

    @Test
    void ofSeveralEntriesUnderOneNameASecondFileSaysWhichItMeansByMoneyAndThenByPayer() {
        List<Wire> wires = wires(credit("W1", "5.00").from("Alder").at("a.csv", 2),
                credit("W1", "6.00").from("Birch").at("a.csv", 3),
                credit("W1", "6.00").from("Cedar").at("a.csv", 4),
                credit("W1", "6.00").from("Cedar").at("b.csv", 2),
                credit("W1", "6.00").from("Birch").at("b.csv", 3),
                credit("W1", "5.00").from("Alder").at("b.csv", 4));
        assertThat(wires).hasSize(3).allSatisfy(wire -> {
            assertThat(wire.sightings()).hasSize(2);
            assertThat(wire.sightings().get(0).amount()).isEqualTo(wire.sightings().get(1).amount());
            assertThat(wire.sightings().get(0).remitter()).isEqualTo(wire.sightings().get(1).remitter());
        });
    }

    private static List<Wire> wires(SampleEntry... entries) {
        return WireIdentification.of(Stream.of(entries).map(SampleEntry::build).toList());
    }
}
