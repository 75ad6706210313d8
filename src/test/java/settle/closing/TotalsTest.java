package settle.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static settle.fixture.SampleOffering.usd;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import settle.breaks.Break;
import settle.breaks.Severity;
import settle.cash.apply.Allocation;
import settle.cash.apply.Placement;
import settle.fixture.JudgedClosing;
import settle.fixture.SampleEntry;
import settle.fixture.SampleOffering;
import settle.fixture.SampleRequest;
import settle.fixture.SampleSubscription;
import settle.money.Shares;
import settle.money.Warrants;

/** Three investors: one closes, with an excess to refund, one is short, one withdrew; a stranger paid too. */
class TotalsTest {

    private static final Closing CLOSING = new JudgedClosing()
            .book(SampleSubscription.of("CPST-001", 1000), SampleSubscription.of("CPST-002", 2000),
                    SampleSubscription.of("CPST-003", 4000).withdrawn())
            .entries(SampleEntry.credit("W1", "1200.00").from("Investor of CPST-001"),
                    SampleEntry.credit("W2", "280.00").from("Investor of CPST-002"),
                    SampleEntry.credit("W3", "7.00").from("Nobody"))
            .requests(SampleRequest.of("D1", "CPST-001", 1000)).judge();

    @Test
    void everythingIsCountedOnce() {
        Totals totals = CLOSING.totals();
        assertThat(totals.investors().verdicts()).isEqualTo(Map.of(InvestorVerdict.HOLD, 2L,
                InvestorVerdict.RELEASE, 1L, InvestorVerdict.SETTLED, 0L));
        assertThat(totals.investors().count()).isEqualTo(3);
        assertThat(totals.investors().count(InvestorVerdict.HOLD)).isEqualTo(2);
        assertThat(totals.investors().ended()).isEqualTo(1);
        assertThat(totals.investors().due()).isEqualTo(usd("3420.00"));
        assertThat(totals.investors().applied()).isEqualTo(usd("1420.00"));
        assertThat(totals.investors().gross()).isEqualTo(usd("1140.00"));
        assertThat(totals.investors().shares()).isEqualTo(new Shares(3000));
        assertThat(totals.investors().closingShares()).isEqualTo(new Shares(1000));
        assertThat(totals.investors().deliverable()).isEqualTo(new Shares(1000));
        assertThat(totals.cash()).isEqualTo(new CashTotals(usd("1487.00"), usd("1420.00"), usd("7.00"),
                usd("0.00"),
                usd("60.00"), usd("0.00")));
        assertThat(totals.held()).isEqualTo(usd("280.00"));
    }

    @Test
    void warrantsAreDueOnActiveSubscriptionsAlone() {
        Warrants each = CLOSING.investors().stream().map(InvestorSettlement::subscription)
                .filter(one -> one.isActive()).map(one -> one.warrants())
                .reduce(Warrants.NONE, Warrants::plus);
        assertThat(CLOSING.totals().investors().warrants()).isEqualTo(each);
    }

    @Test
    void everyBreakThatStandsIsCountedUnderItsSeverity() {
        Map<Severity, Long> breaks = CLOSING.totals().breaks();
        assertThat(breaks.keySet()).containsExactly(Severity.values());
        assertThat(breaks.values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(CLOSING.breaks().size());
    }

    @Test
    void totalsOfPartsAddUpToThoseOfTheWholeInAnyOrder() {
        List<Totals> parts = List.of(part(0), part(1), part(2));
        Totals none = Totals.none(SampleOffering.USD);
        assertThat(none.plus(parts.get(0)).plus(parts.get(1)).plus(parts.get(2)))
                .isEqualTo(CLOSING.totals());
        assertThat(parts.get(2).plus(parts.get(0).plus(parts.get(1))).plus(none))
                .isEqualTo(CLOSING.totals());
    }

    /** One investor, one wire with what is applied of it, and every third break. */
    private static Totals part(int at) {
        Placement placement = CLOSING.cash().placements().get(at);
        List<Allocation> allocations = CLOSING.cash().allocations().stream()
                .filter(one -> one.wire().equals(placement.wire())).toList();
        List<Break> breaks = CLOSING.breaks().stream()
                .filter(found -> CLOSING.breaks().indexOf(found) % 3 == at).toList();
        return Totals.of(List.of(CLOSING.investors().get(at)),
                CashTotals.of(new PlacedCash(allocations, List.of(placement)), SampleOffering.USD), breaks,
                CLOSING.offering());
    }
}
