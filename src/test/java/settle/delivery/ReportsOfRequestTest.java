package settle.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import settle.book.Subscription;
import settle.breaks.Break;
import settle.breaks.Key.Part;
import settle.fixture.SampleRequest;
import settle.fixture.SampleSubscription;

/** What files say of one request, at one moment and at others. */
class ReportsOfRequestTest {

    private static final String NOON = "2007-01-24T12:00";
    private static final List<Subscription> BOOK = Stream.of(SampleSubscription.of("A", 100),
            SampleSubscription.of("B", 200)).map(SampleSubscription::build).toList();

    static Stream<Arguments> ofOneMoment() {
        return Stream.of(
                Arguments.of("the same", approved(), approved(), 0),
                Arguments.of("a CUSIP in small letters", approved().cusip("14067d102"),
                        approved().cusip("14067D102"), 0),
                Arguments.of("a name with its legal form", approved().accountName("Alder Fund, L.P."),
                        approved().accountName("ALDER FUND"), 0),
                Arguments.of("a state that was decided", approved().entered(NOON).decided(
                        DwacRequest.Status.PENDING, null), approved(), 0),
                Arguments.of("another moment", approved(), approved().decided(DwacRequest.Status.REJECTED,
                        "2007-01-24T11:59"), 0),
                Arguments.of("another decision", approved(), approved().decided(DwacRequest.Status.REJECTED,
                        NOON), 1),
                Arguments.of("another participant", approved(), approved().participant("0015"), 1),
                Arguments.of("another CUSIP", approved(), approved().cusip("000000000"), 1),
                Arguments.of("another quantity", approved(), SampleRequest.of("D1", "A", 101).approved(NOON),
                        1),
                Arguments.of("another account", approved(), approved().account("ACCT-B"), 2),
                Arguments.of("an account of nobody", approved().account("X"), approved().account("Y"), 1));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ofOneMoment")
    void filesThatSayDifferentThingsOfOneMomentContradictEachOtherToEachWhomTheyMayMean(String what,
            SampleRequest one, SampleRequest other, int breaks) {
        List<DwacRequest> reports = List.of(one.at("dwac/a.csv", 2).build(),
                other.at("dwac/b.csv", 2).build());
        List<Break> found = DwacLinks.of(reports, new AccountHolders(BOOK)).contradicted().stream()
                .flatMap(contradicted -> DwacChecks.contradicted(contradicted, new AccountHolders(BOOK))
                        .stream()).toList();
        assertThat(found).hasSize(breaks).allMatch(each -> each.code().name().equals("D07"))
                .allMatch(each -> each.toldCandidates().size() == 2);
        assertThat(found.stream().map(each -> each.key().text(Part.SUBSCRIPTION)).distinct())
                .hasSize(breaks);
    }

    @ParameterizedTest
    @CsvSource({"dwac/a.csv, dwac/b.csv", "dwac/b.csv, dwac/a.csv"})
    void whatStandsForARequestThatFilesContradictIsNotDecidedByTheirNames(String one, String other) {
        DwacLinks links = DwacLinks.of(List.of(approved().at(one, 2).build(),
                SampleRequest.of("D1", "A", 10).approved(NOON).at(other, 2).build()), new AccountHolders(
                        BOOK));
        assertThat(links.contradicted()).hasSize(1);
        assertThat(links.requests().values()).singleElement().satisfies(requests -> assertThat(requests)
                .extracting(request -> request.quantity().count()).containsExactly(100L));
    }

    @Test
    void ofTwoRowsOfOneFileTheFurtherDecidedIsItsWord() {
        DwacLinks links = DwacLinks.of(List.of(approved().at("dwac/a.csv", 3).build(),
                approved().decided(DwacRequest.Status.CANCELLED, NOON).at("dwac/a.csv", 2).build()),
                new AccountHolders(BOOK));
        assertThat(links.contradicted()).isEmpty();
        assertThat(links.requests().values()).singleElement().satisfies(requests -> assertThat(requests)
                .extracting(DwacRequest::status).containsExactly(DwacRequest.Status.CANCELLED));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2007-01-23T10:00, 2007-01-23T11:00, 200
            2007-01-23T11:00, 2007-01-23T10:00, 100
            """)
    void ofTwoPendingReportsTheLaterEnteredIsTheState(String first, String second, long quantity) {
        DwacLinks links = DwacLinks.of(List.of(
                SampleRequest.of("D1", "A", 100).entered(first).at("dwac/a.csv", 2).build(),
                SampleRequest.of("D1", "A", 200).entered(second).at("dwac/b.csv", 2).build()),
                new AccountHolders(BOOK));
        assertThat(links.requests().values().iterator().next())
                .extracting(request -> request.quantity().count()).containsExactly(quantity);
    }

    @Test
    void aRequestWithoutMomentOfEntryWasThereWhenItWasDecided() {
        DwacLinks links = DwacLinks.of(List.of(
                SampleRequest.of("D1", "A", 100).entered(null).approved(NOON).build(),
                SampleRequest.of("D2", "A", 100).entered("2007-01-23T10:00").build()), new AccountHolders(
                        BOOK));
        assertThat(links.requests().values().iterator().next()).extracting(DwacRequest::id)
                .containsExactly("D2", "D1");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2007-01-19T14:00, 2007-01-19T13:59, ''
            2007-01-19T14:00, 2007-01-19T14:00, PENDING
            2007-01-19T14:00, 2007-01-24T11:59, PENDING
            2007-01-19T14:00, 2007-01-24T12:00, REJECTED
            '',               2007-01-24T11:59, ''
            '',               2007-01-24T12:00, REJECTED
            """)
    void beforeItWasDecidedARequestWasPendingAndBeforeItWasEnteredItWasNot(String entered,
            LocalDateTime moment, String status) {
        DwacRequest request = approved().entered(entered.isEmpty() ? null : entered)
                .decided(DwacRequest.Status.REJECTED, NOON).because("account closed").build();
        assertThat(request.at(moment).map(then -> then.status().name()).orElse("")).isEqualTo(status);
        assertThat(request.at(moment).map(DwacRequest::reason).orElse(""))
                .isEqualTo(status.equals("REJECTED") ? "account closed" : "");
    }

    private static SampleRequest approved() {
        return SampleRequest.of("D1", "A", 100).approved(NOON);
    }
}
