package settle.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static settle.fixture.SampleDecision.waive;
import static settle.fixture.SampleEntry.credit;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import settle.book.BookChecks;
import settle.breaks.Break;
import settle.fixture.JudgedClosing;
import settle.fixture.SampleDecision;
import settle.fixture.SampleOffering;
import settle.fixture.SampleRequest;
import settle.fixture.SampleSubscription;

/** 100 shares at the offering's 1.14 are 114.00. */
class AcceptedAggregatesTest {

    /** What two persons accepted, what came, and: amount due, refunds, codes on the investor, verdict. */
    @ParameterizedTest(name = "{0}: price {1}, aggregate {2}, accepted {3}, paid {4}")
    @CsvSource(delimiter = '|', textBlock = """
            a higher price is accepted, and paid       | 1.15 | 115.00 | S01 S02 | 115.00 | 115.00 | 0.00 |         | RELEASE
            a lower price is accepted, and paid        | 1.10 | 110.00 | S01 S02 | 110.00 | 110.00 | 0.00 |         | RELEASE
            an aggregate is accepted, and paid         | 1.14 | 120.00 | S01     | 120.00 | 120.00 | 0.00 |         | RELEASE
            an aggregate is accepted, and less is paid | 1.14 | 220.00 | S01     | 114.00 | 220.00 | 0.00 | C02     | HOLD
            an aggregate is accepted, and more is paid | 1.14 | 110.00 | S01     | 114.00 | 110.00 | 4.00 | C04     | RELEASE
            a price is accepted, its aggregate not yet | 1.15 | 115.00 | S02     | 115.00 | 115.00 | 0.00 | S01     | HOLD
            an aggregate is accepted, its price not    | 1.15 | 115.00 | S01     | 115.00 | 115.00 | 0.00 | S02     | HOLD
            a slip in the price is accepted            | 1.41 | 114.00 | S02     | 114.00 | 114.00 | 0.00 |         | RELEASE
            a slip, and a third amount                 | 1.41 | 120.00 | S02     | 114.00 | 114.00 | 0.00 | S01     | HOLD
            nothing is accepted                        | 1.15 | 115.00 |         | 115.00 | 114.00 | 1.00 | C04 S01 S02 | HOLD
            """)
    void theAggregateThatTwoPersonsAcceptIsDue(String what, String price, String aggregate, String accepted,
            String paid, String due, String refunded, String codes, InvestorVerdict verdict) {
        SampleSubscription page = SampleSubscription.of("CPST-001", 100).price(price).aggregate(aggregate);

        Closing closing = new JudgedClosing().book(page).requests(SampleRequest.of("1", "CPST-001", 100))
                .entries(credit("W1", paid).saying("CPST-001").from("Investor of CPST-001"))
                .waivers(waivers(page, accepted)).judge();

        InvestorSettlement investor = JudgedClosing.investor(closing, "CPST-001");
        assertThat(investor.due()).hasToString(due);
        assertThat(closing.refunds().stream().map(one -> one.amount().toString())
                .collect(Collectors.joining())).isEqualTo(refunded.equals("0.00") ? "" : refunded);
        assertThat(investor.breaks().stream().map(one -> one.code().name()).sorted()
                .collect(Collectors.joining(" "))).isEqualTo(codes == null ? "" : codes);
        assertThat(investor.verdict()).isEqualTo(verdict);
        assertThat(closing.totals().investors().gross())
                .hasToString(verdict == InvestorVerdict.RELEASE ? due : "0.00");
    }

    private static SampleDecision[] waivers(SampleSubscription page, String codes) {
        return BookChecks.of(SampleSubscription.book(page), SampleOffering.offering(),
                SampleOffering.AS_OF.toLocalDate()).stream()
                .filter(found -> codes != null && Arrays.asList(codes.split(" ")).contains(found.code()
                        .name()))
                .map(Break::id).map(id -> waive("D-" + id, id)).toArray(SampleDecision[]::new);
    }
}
