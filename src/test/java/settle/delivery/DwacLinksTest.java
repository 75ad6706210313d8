package settle.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import settle.book.Subscription;
import settle.fixture.SampleRequest;
import settle.fixture.SampleSubscription;

class DwacLinksTest {

    private static final List<SampleSubscription> TWO = List.of(
            SampleSubscription.of("A", 100).participant("0005").account("0012345")
                    .accountName("Alder Fund, L.P."),
            SampleSubscription.of("B", 200).participant("0015").account("99").accountName("Birch Fund"));

    @ParameterizedTest
    @CsvSource(textBlock = """
            0005, 0012345, '',            A
            0015, 0012345, Birch Fund,    A
            7777, 0012345, '',            A
            0005, 12345,   '',            ''
            0005, 12345,   ALDER FUND LP, A
            0005, '',      Alder Fund,    A
            5,    12345,   Alder Fund,    ''
            0015, 12345,   Alder Fund,    ''
            0005, 12345,   Alder Fund II, ''
            0015, '',      '',            ''
            0015, 99,      Alder Fund,    B
            """)
    void anAccountDecidesAndElseParticipantAndName(String participant, String account, String name,
            String linked) {
        DwacLinks links = links(TWO, SampleRequest.of("D1", "", 100).participant(participant).account(account)
                .accountName(name));
        assertThat(shortly(links)).isEqualTo(linked.isEmpty() ? Map.of() : Map.of(linked, List.of("D1")));
        assertThat(links.unlinked()).hasSize(linked.isEmpty() ? 1 : 0);
        assertThat(links.unlinked().values()).allMatch(List::isEmpty);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            0005, 100, A
            0005, 999, A
            0015, 200, B
            0015, 300, C
            0015, 999, ''
            7777, 100, A
            7777, 300, C
            7777, 999, ''
            0005, 200, A
            """)
    void ofSeveralWithOneAccountTheParticipantAndThenTheQuantityDecide(
            String participant, long quantity, String linked) {
        DwacLinks links = links(List.of(SampleSubscription.of("A", 100).participant("0005").account("X"),
                SampleSubscription.of("B", 200).participant("0015").account("X"),
                SampleSubscription.of("C", 300).participant("0015").account("X")),
                SampleRequest.of("D1", "", quantity).participant(participant).account("X"));
        assertThat(shortly(links)).isEqualTo(linked.isEmpty() ? Map.of() : Map.of(linked, List.of("D1")));
    }

    @Test
    void aRequestThatMayBelongToSeveralIsLinkedToNone() {
        DwacLinks links = links(List.of(SampleSubscription.of("B", 100).account("X"),
                SampleSubscription.of("A", 100).account("X")), SampleRequest.of("D1", "", 100).account("X"));
        assertThat(links.requests()).isEmpty();
        assertThat(links.unlinked().values().iterator().next()).extracting(Object::toString)
                .containsExactly("A", "B");
    }

    @Test
    void severalWithOneParticipantAndNameAreLinkedToNone() {
        DwacLinks links = links(List.of(SampleSubscription.of("A", 100).accountName("Alder"),
                SampleSubscription.of("B", 200).accountName("ALDER LP")),
                SampleRequest.of("D1", "", 100).account("unknown").accountName("Alder"));
        assertThat(links.requests()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Subscription.Status.class, names = {"WITHDRAWN", "REJECTED"})
    void onlyActiveSubscriptionsAreLinked(Subscription.Status status) {
        DwacLinks links = links(List.of(SampleSubscription.of("A", 100).account("X").status(status),
                SampleSubscription.of("B", 200).account("X")), SampleRequest.of("D1", "", 100).account("X"));
        assertThat(shortly(links)).isEqualTo(Map.of("B", List.of("D1")));
        assertThat(shortly(links(List.of(SampleSubscription.of("A", 100).account("X").status(status)),
                SampleRequest.of("D1", "", 100).account("X")))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2007-01-22T10:00, 2007-01-22T11:00, REJECTED
            2007-01-22T11:00, 2007-01-22T10:00, APPROVED
            2007-01-22T10:00, 2007-01-22T10:00, REJECTED
            2007-01-22T10:00, '',               APPROVED
            """)
    void theLatestReportOfARequestIsItsState(String approved, String rejected, DwacRequest.Status state) {
        DwacLinks links = links(TWO,
                SampleRequest.of("D1", "", 100).account("99").decided(DwacRequest.Status.REJECTED,
                        rejected.isEmpty() ? null : rejected).at("b.csv", 2),
                SampleRequest.of("D1", "", 100).account("99").approved(approved),
                SampleRequest.of("D1", "", 100).account("99").at("c.csv", 9));
        assertThat(links.requests().values()).singleElement().satisfies(requests -> assertThat(requests)
                .extracting(DwacRequest::status).containsExactly(state));
    }

    @Test
    void requestsAreInTheOrderOfTheirEntry() {
        DwacLinks links = links(TWO,
                SampleRequest.of("D1", "", 100).account("99").entered("2007-01-22T10:00"),
                SampleRequest.of("D3", "", 100).account("99").entered("2007-01-22T09:00"),
                SampleRequest.of("D2", "", 100).account("99").entered("2007-01-22T09:00"),
                SampleRequest.of("D4", "", 100).account("99").entered(null));
        assertThat(shortly(links)).isEqualTo(Map.of("B", List.of("D4", "D2", "D3", "D1")));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theOrderOfReportsDoesNotMatter(long seed) {
        List<DwacRequest> reports = new ArrayList<>(Stream.of(
                SampleRequest.of("D1", "", 100).account("99"), SampleRequest.of("D1", "", 100).account("99")
                        .at("b", 2),
                SampleRequest.of("D1", "", 100).account("99").approved("2007-01-22T10:00"),
                SampleRequest.of("D2", "", 100).account("99"), SampleRequest.of("D3", "", 5)
                        .account("0012345"),
                SampleRequest.of("D4", "", 5).account("-")).map(SampleRequest::build).toList());
        List<Subscription> book = TWO.stream().map(SampleSubscription::build).toList();
        DwacLinks inOrder = DwacLinks.of(reports, new AccountHolders(book));
        Collections.shuffle(reports, new Random(seed));
        assertThat(DwacLinks.of(reports, new AccountHolders(book))).isEqualTo(inOrder);
    }

    private static DwacLinks links(List<SampleSubscription> book, SampleRequest... reports) {
        return DwacLinks.of(Stream.of(reports).map(SampleRequest::build).toList(),
                new AccountHolders(book.stream().map(SampleSubscription::build).toList()));
    }

    private static Map<String, List<String>> shortly(DwacLinks links) {
        return links.requests().entrySet().stream().collect(Collectors.toMap(entry -> entry.getKey().text(),
                entry -> entry.getValue().stream().map(DwacRequest::id).toList()));
    }
}
