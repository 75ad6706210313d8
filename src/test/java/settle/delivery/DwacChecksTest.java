package settle.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import settle.breaks.Break;
import settle.breaks.BreakCode;
import settle.breaks.Key.Part;
import settle.fixture.SampleOffering;
import settle.fixture.SampleRequest;
import settle.fixture.SampleSubscription;
import settle.identity.SubscriptionId;
import settle.offering.Offering;

class DwacChecksTest {

    private static final SampleSubscription SUBSCRIPTION =
            SampleSubscription.of("A", 100).account("0012345").accountName("Alder Fund, L.P.");

    static Stream<Arguments> differences() {
        return Stream.of(
                difference(List.of(), request -> request),
                difference(List.of(), request -> request.accountName("")),
                difference(List.of(), request -> request.accountName("ALDER FUND LP")),
                difference(List.of(), request -> request.cusip("14067d102")),
                difference(List.of("D03"), request -> request.participant("5")),
                difference(List.of("D03"), request -> request.participant("0015")),
                difference(List.of("D04"), request -> request.account("12345")),
                difference(List.of("D04"), request -> request.account("")),
                difference(List.of("D04"), request -> request.accountName("Alder Fund II")),
                difference(List.of("D05"), request -> request.cusip("14067D103")),
                difference(List.of("D05"), request -> request.cusip("")),
                difference(List.of("D03", "D04", "D05"),
                        request -> request.participant("0015").account("7").cusip("X")));
    }

    private static Arguments difference(List<String> codes, UnaryOperator<SampleRequest> change) {
        return Arguments.of(codes, change);
    }

    @ParameterizedTest(name = "{index} {0}")
    @MethodSource("differences")
    void aRequestIsComparedWithExhibitA(List<String> codes, UnaryOperator<SampleRequest> change) {
        assertThat(codes(change.apply(request("D1", 100)))).isEqualTo(codes);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            99,  -1
            101, 1
            0,   -100
            """)
    void aDifferentQuantityIsD02(long quantity, String difference) {
        List<Break> found = breaks(request("D1", quantity));
        assertThat(found).extracting(one -> one.code().name()).containsExactly("D02");
        assertThat(found.get(0).difference().plain()).isEqualTo(difference);
        assertThat(found.get(0).key().text(Part.SUBSCRIPTION)).isEqualTo("A");
        assertThat(found.get(0).key().text(Part.REQUEST)).isEqualTo("D1");
    }

    @Test
    void anInvestorWithoutAnyRequestIsD01() {
        assertThat(codes()).containsExactly("D01");
    }

    @ParameterizedTest
    @EnumSource(value = DwacRequest.Status.class, names = {"REJECTED", "DROPPED", "CANCELLED"})
    void aFailedRequestWithoutALaterGoodOneIsD06AndNotD01(DwacRequest.Status status) {
        assertThat(codes(request("D1", 100).decided(status, "2007-01-22T10:00"))).containsExactly("D06");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2007-01-22T11:00, PENDING,  ''
            2007-01-22T11:00, APPROVED, ''
            2007-01-19T13:00, PENDING,  D06
            2007-01-22T11:00, REJECTED, D06;D06
            """)
    void onlyALaterGoodRequestCuresAFailedOne(String entered, DwacRequest.Status status, String codes) {
        List<String> found = codes(afterRelease(),
                request("D1", 100).decided(DwacRequest.Status.REJECTED, "2007-01-22T10:00"),
                request("D2", 100).entered(entered).decided(status,
                        status == DwacRequest.Status.PENDING ? null : "2007-01-24T10:30"));
        assertThat(found).isEqualTo(codes.isEmpty() ? List.of() : List.of(codes.split(";")));
    }

    @Test
    void aFailedRequestIsNotComparedWithExhibitA() {
        assertThat(codes(request("D1", 99).cusip("X").decided(DwacRequest.Status.DROPPED, "2007-01-22T10:00"),
                request("D2", 100).entered("2007-01-22T11:00"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            100, 100, 100
            60,  40,  0
            """)
    void moreThanOneGoodRequestIsD07WhateverTheyAddUpTo(long one, long other, String difference) {
        List<Break> found = breaks(request("D1", one), request("D2", other));
        assertThat(found).filteredOn(each -> each.code().name().equals("D07")).singleElement()
                .satisfies(each -> {
                    assertThat(each.difference().plain()).isEqualTo(difference);
                    assertThat(each.toldCandidates()).hasSize(2);
                });
    }

    @Test
    void sharesApprovedBeforeTheyArePaidAreAFreeDelivery() {
        assertThat(codes(false, SampleOffering.AS_OF, SampleOffering.offering(),
                request("D1", 100).approved("2007-01-23T10:00"))).containsExactly("D08");
        assertThat(codes(false, SampleOffering.DWAC_CUT_OFF, afterRelease(),
                request("D1", 100).approved("2007-01-24T11:00"))).containsExactly("D08");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2007-01-24T10:04, 2007-01-24T17:30, D11
            2007-01-24T10:05, 2007-01-24T17:30, ''
            2007-01-24T11:00, 2007-01-24T17:30, ''
            2007-01-24T10:00, 2007-01-24T10:01, D11
            2007-01-24T10:05, 2007-01-24T10:04, D11
            '',               2007-01-24T17:30, ''
            '',               2007-01-24T10:04, D11
            """)
    void fundedSharesApprovedBeforeTheClosingWentAheadAreD11(String decided, LocalDateTime asOf,
            String code) {
        assertThat(codes(true, asOf, afterRelease(), request("D1", 100)
                .approved(decided.isEmpty() ? null : decided)))
                .isEqualTo(code.isEmpty() ? List.of() : List.of(code));
    }

    @Test
    void fundedSharesApprovedInAClosingWithoutReleaseAreD11() {
        assertThat(codes(request("D1", 100).approved("2007-01-24T09:00"))).containsExactly("D11");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2007-01-24T17:30,    ''
            2007-01-24T17:30:01, D09
            2007-01-25T09:00,    D09
            """)
    void aRequestThatIsPendingAfterTheDwacCutOffIsD09(LocalDateTime asOf, String code) {
        assertThat(codes(true, asOf, SampleOffering.offering(), request("D1", 100)))
                .isEqualTo(code.isEmpty() ? List.of() : List.of(code));
    }

    @Test
    void aRequestThatIsPendingIsRejectedWhereTheOfferingIsTerminated() {
        assertThat(DwacChecks.of(SampleSubscription.of("A", 100).build(), List.of(request("D1", 100).build()),
                true,
                new SampleOffering().terminated().build(), LocalDateTime.parse("2007-01-25T09:00")))
                .filteredOn(one -> one.code() == BreakCode.D09).singleElement().satisfies(one -> assertThat(
                        one.nextAction()).contains("rejects the request")
                        .doesNotContain("WAIVE", "APPROVED"));
    }

    @Test
    void aWithdrawnSubscriptionRaisesNone() {
        assertThat(DwacChecks.of(SampleSubscription.of("A", 100).withdrawn().build(), List.of(), false,
                SampleOffering.offering(), SampleOffering.AS_OF)).isEmpty();
    }

    @Test
    void aRequestOfNobodyIsForTheTransferAgentToReject() {
        Break none = DwacChecks.unlinked(request("D1", 100).build(), List.of());
        Break several = DwacChecks.unlinked(request("D1", 100).build(),
                List.of(new SubscriptionId("A"), new SubscriptionId("B")));
        assertThat(none.code().name()).isEqualTo("D10");
        assertThat(none.key().text(Part.REQUEST)).isEqualTo("D1");
        assertThat(none.key().text(Part.SUBSCRIPTION)).isEmpty();
        assertThat(none.toldCandidates()).isEmpty();
        assertThat(none.actual().plain()).isEqualTo("none");
        assertThat(several.actual().plain()).isEqualTo("2 subscriptions");
        assertThat(several.toldCandidates()).hasSize(2);
        assertThat(several.id()).isEqualTo(none.id());
    }

    @Test
    void noMessageCarriesAnAccountNumber() {
        assertThat(breaks(request("D1", 99).account("777888999").accountName("X").cusip("Y").participant("Z"),
                request("D2", 5).account("777888999").decided(DwacRequest.Status.REJECTED, null)).toString())
                .doesNotContain("777888999").doesNotContain("0012345");
    }

    @Test
    void theFirstGoodRequestStandsForAnInvestorAndElseTheLast() {
        DwacRequest good = request("D2", 100).build();
        DwacRequest bad = request("D1", 100).decided(DwacRequest.Status.REJECTED, null).build();
        DwacRequest worse = request("D3", 100).decided(DwacRequest.Status.CANCELLED, null).build();
        assertThat(new Requests(List.of()).standing()).isEmpty();
        assertThat(new Requests(List.of(bad, good, worse)).standing()).contains(good);
        assertThat(new Requests(List.of(bad, worse)).standing()).contains(worse);
        assertThat(new Requests(List.of(bad, good, worse)).onlyGood()).contains(good);
        assertThat(new Requests(List.of(good, good)).onlyGood()).isEmpty();
    }

    private static SampleRequest request(String id, long quantity) {
        return SampleRequest.of(id, "A", quantity).account("0012345").accountName("Alder Fund LP");
    }

    private static Offering afterRelease() {
        return new SampleOffering().releasedAt("2007-01-24T10:05").build();
    }

    private static List<String> codes(SampleRequest... requests) {
        return codes(SampleOffering.offering(), requests);
    }

    private static List<String> codes(Offering offering, SampleRequest... requests) {
        LocalDateTime asOf = offering.closing().releasedAt().isPresent()
                ? SampleOffering.DWAC_CUT_OFF : SampleOffering.AS_OF;
        return codes(true, asOf, offering, requests);
    }

    private static List<String> codes(
            boolean funded, LocalDateTime asOf, Offering offering, SampleRequest... requests) {
        return DwacChecks.of(SUBSCRIPTION.build(), Stream.of(requests).map(SampleRequest::build).toList(),
                funded,
                offering, asOf).stream().map(found -> found.code().name()).toList();
    }

    private static List<Break> breaks(SampleRequest... requests) {
        List<Break> found = DwacChecks.of(SUBSCRIPTION.build(), Stream.of(requests).map(SampleRequest::build)
                .toList(),
                true, SampleOffering.offering(), SampleOffering.AS_OF);
        assertThat(found).extracting(Break::id).doesNotHaveDuplicates();
        return found;
    }
}
