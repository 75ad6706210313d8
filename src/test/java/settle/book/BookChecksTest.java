package settle.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import settle.breaks.Break;
import settle.breaks.Key.Part;
import settle.breaks.Subject;
import settle.fixture.SampleOffering;
import settle.fixture.SampleSubscription;
import settle.offering.Offering;
import settle.offering.Unit.OddShares;

class BookChecksTest {

    private static final LocalDate TODAY = SampleOffering.AS_OF.toLocalDate();

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("none", row -> row),
                fault("S01", row -> row.aggregate("1139.99")),
                fault("S01", row -> row.aggregate("1710.00")),
                fault("S02", row -> row.price("1.15")),
                fault("none", row -> row.price("1.140")),
                fault("S03", row -> row.warrants(501)),
                fault("S03", row -> row.warrants(0)),
                fault("S03", row -> row.warrants(1000)),
                fault("S06", row -> row.signed(null, "2007-01-18")),
                fault("S06", row -> row.signed("2007-01-18", null)),
                fault("S06", row -> row.signed(null, null)),
                fault("S06", row -> row.signed("2007-01-18", "2007-01-25")),
                fault("none", row -> row.signed("2007-01-18", "2007-01-24")),
                fault("S08", row -> row.participant("")),
                fault("S08", row -> row.participant("5")),
                fault("S08", row -> row.participant("00051")),
                fault("S08", row -> row.participant("00A5")),
                fault("S08", row -> row.account("")),
                fault("S10", row -> row.stating("NASD member")),
                fault("S10", row -> row.stating("none but one")),
                fault("none", row -> row.stating("None")),
                fault("none", row -> row.stating("NONE.")));
    }

    private static Arguments fault(String code, UnaryOperator<SampleSubscription> change) {
        return Arguments.of(code, change);
    }

    @ParameterizedTest(name = "{index} {0}")
    @MethodSource("faults")
    void aFaultOfTheSignaturePageRaisesItsCodeAlone(String code, UnaryOperator<SampleSubscription> change) {
        assertThat(codes(change.apply(SampleSubscription.of("A", 1000))))
                .isEqualTo(code.equals("none") ? List.of() : List.of(code + " A"));
    }

    @ParameterizedTest(name = "{index} {0}")
    @MethodSource("faults")
    void aWithdrawnOrRejectedSubscriptionRaisesNone(String code, UnaryOperator<SampleSubscription> change) {
        for (Subscription.Status status : List.of(Subscription.Status.WITHDRAWN,
                Subscription.Status.REJECTED)) {
            assertThat(codes(change.apply(SampleSubscription.of("A", 1000)).status(status))).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            HOLD,  1001, 500, S04 A
            HOLD,  1001, 501, S04 A
            HOLD,  1001, 502, S03 A;S04 A
            HOLD,  1001, 499, S03 A;S04 A
            FLOOR, 1001, 500, ''
            FLOOR, 1001, 501, S03 A
            HOLD,  1000, 500, ''
            """)
    void anOddNumberOfSharesNeedsAPolicy(OddShares policy, long shares, long warrants, String codes) {
        Offering offering = new SampleOffering().oddShares(policy).build();
        assertThat(codes(offering, SampleSubscription.of("A", shares).warrants(warrants)))
                .isEqualTo(codes.isEmpty() ? List.of() : List.of(codes.split(";")));
    }

    @Test
    void aWrongPriceThatTheAggregateFollowsIsBothABadPriceAndABadAggregate() {
        assertThat(codes(SampleSubscription.of("A", 1000).price("1.15").aggregate("1150.00")))
                .containsExactly("S01 A", "S02 A");
    }

    @Test
    void whatIsExpectedAndFoundStandsInTheBreak() {
        Break found = breaks(SampleOffering.offering(), SampleSubscription.of("A", 1000).aggregate("1100.00")
                .at("subscriptions/book.csv", 7)).get(0);
        assertThat(found.expected().plain()).isEqualTo("1140.00");
        assertThat(found.actual().plain()).isEqualTo("1100.00");
        assertThat(found.difference().plain()).isEqualTo("-40.00");
        assertThat(found.source()).hasToString("subscriptions/book.csv:7");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2000, 1000, 2000, 1000, ''
            1999, 1000, 2000, 1000, S05
            2000,  999, 2000, 1000, S05
            1999,  999, 2000, 1000, S05;S05
            """)
    void aBookBeyondTheOfferingStopsTheClosing(long limit, long warrantLimit, long shares, long warrants,
            String codes) {
        Offering offering = new SampleOffering().limits(limit, warrantLimit).build();
        List<Break> found = breaks(offering, SampleSubscription.of("A", shares / 2).warrants(warrants / 2),
                SampleSubscription.of("B", shares / 2).warrants(warrants / 2),
                SampleSubscription.of("C", 5000).withdrawn());
        assertThat(String.join(";", found.stream().map(one -> one.code().name()).toList())).isEqualTo(codes);
        assertThat(found).allMatch(one -> one.subject() == Subject.CLOSING && one.key().text(
                Part.SUBSCRIPTION)
                .isEmpty());
        assertThat(found).extracting(Break::id).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"13-1234567", "131234567", "123-45-6789"})
    void aTaxpayerNumberOfNineDigitsIsGood(String number) {
        assertThat(codes(SampleSubscription.of("A", 1000).taxpayerNumber(number))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "13-123456", "1312345678", "13-12345678", "123-4-56789", "13 1234567",
            "applied for",
            "12-345-6789", "\u0661\u0662-1234567"})
    void anyOtherTaxpayerNumberIsAWarningThatDoesNotShowIt(String number) {
        List<Break> found = breaks(SampleOffering.offering(),
                SampleSubscription.of("A", 1000).taxpayerNumber(number));
        assertThat(found).extracting(one -> one.code().name()).containsExactly("S07");
        if (!number.isEmpty()) {
            assertThat(found.get(0).toString()).doesNotContain(number);
        }
    }

    @Test
    void noMessageCarriesTheTaxpayerNumber() {
        List<Break> found = breaks(new SampleOffering().limits(1, 1).build(),
                SampleSubscription.of("A", 1001).price("1.15").aggregate("1.00").warrants(7)
                        .signed(null, null)
                        .participant("").stating("20 %").taxpayerNumber("98-7654321").account("X"),
                SampleSubscription.of("A", 9).taxpayerNumber("98-7654321").account("X"),
                SampleSubscription.of("B", 9).taxpayerNumber("98-7654321").account("X")
                        .investor("Investor of A").participant(""));
        assertThat(found.toString()).doesNotContain("7654321");
        assertThat(found).extracting(one -> one.code().name())
                .contains("S01", "S02", "S03", "S04", "S05", "S06",
                        "S08", "S09", "S10");
        assertThat(found).extracting(Break::id).doesNotHaveDuplicates();
    }

    @Test
    void twoContentsOfOneVersionAreBothShown() {
        Break found = breaks(SampleOffering.offering(), SampleSubscription.of("A", 1000).at("one.csv", 2),
                SampleSubscription.of("A", 2000).at("two.csv", 3)).get(0);
        assertThat(found.code()).hasToString("S09");
        assertThat(found.key().text(Part.SUBSCRIPTION)).isEqualTo("A");
        assertThat(found.toldCandidates()).hasSize(2);
        assertThat(found.toldCandidates().toString()).contains("one.csv:2", "two.csv:3", "1000", "2000");
    }

    @ParameterizedTest
    @EnumSource(Subscription.Status.class)
    void aContradictionIsRaisedUnlessNoContentIsActive(Subscription.Status status) {
        assertThat(codes(SampleSubscription.of("A", 1000).withdrawn(),
                SampleSubscription.of("A", 2000).status(status)))
                .isEqualTo(status == Subscription.Status.ACTIVE ? List.of("S09 A") : List.of());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Alder Fund LP,   0005, ACCT-1, Alder Fund L.P., 0005, ACCT-1, true
            Alder Fund I LP, 0005, ACCT-1, Alder Fund II,   0005, ACCT-1, false
            Alder Fund LP,   0005, ACCT-1, Alder Fund LP,   0005, ACCT-2, false
            Alder Fund LP,   0005, ACCT-1, Alder Fund LP,   0015, ACCT-1, false
            Alder Fund LP,   0005, '1',    Alder Fund LP,   0005, '01',   false
            """)
    void theSameInvestorAndAccountUnderTwoIdsIsQuestioned(String investor, String participant, String account,
            String otherInvestor, String otherParticipant, String otherAccount, boolean same) {
        assertThat(codes(
                SampleSubscription.of("A", 1000).investor(investor).participant(participant).account(account),
                SampleSubscription.of("B", 2000).investor(otherInvestor).participant(otherParticipant)
                        .account(otherAccount)))
                .isEqualTo(same ? List.of("S09 A", "S09 B") : List.of());
    }

    @Test
    void aWithdrawnTwinOfASubscriptionIsNoQuestion() {
        assertThat(codes(SampleSubscription.of("A", 1000).investor("Alder").account("X"),
                SampleSubscription.of("B", 1000).investor("Alder").account("X").withdrawn())).isEmpty();
    }

    private static List<String> codes(SampleSubscription... rows) {
        return codes(SampleOffering.offering(), rows);
    }

    private static List<String> codes(Offering offering, SampleSubscription... rows) {
        return breaks(offering, rows).stream()
                .map(found -> found.code() + " " + found.key().text(Part.SUBSCRIPTION)).sorted().toList();
    }

    private static List<Break> breaks(Offering offering, SampleSubscription... rows) {
        return BookChecks.of(SampleSubscription.book(rows), offering, TODAY);
    }
}
