package settle.closing;

import java.util.Collection;
import java.util.Collections;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import settle.breaks.Break;
import settle.breaks.Severity;
import settle.money.Money;
import settle.offering.Offering;

/**
 * What a closing, or a part of one, adds up to. The totals of parts add up to those of the whole, in any
 * order and grouping.
 *
 * @param breaks how many stand, by severity, each severity named
 */
public record Totals(InvestorTotals investors, CashTotals cash, Map<Severity, Long> breaks) {

    public Totals {
        Map<Severity, Long> all = new EnumMap<>(Severity.class);
        for (Severity severity : Severity.values()) {
            all.put(severity, breaks.getOrDefault(severity, 0L));
        }
        breaks = Collections.unmodifiableMap(all);
    }

    /** Of nothing: what leaves every other total as it is. */
    public static Totals none(Currency currency) {
        return new Totals(InvestorTotals.none(currency), CashTotals.none(currency), Map.of());
    }

    static Totals of(List<InvestorSettlement> investors, CashTotals cash, Collection<Break> breaks,
            Offering offering) {
        Map<Severity, Long> counts = new EnumMap<>(Severity.class);
        breaks.forEach(found -> counts.merge(found.severity(), 1L, Math::addExact));
        return new Totals(investors(investors, offering), cash, counts);
    }

    static InvestorTotals investors(List<InvestorSettlement> investors, Offering offering) {
        return investors.stream().map(investor -> InvestorTotals.of(investor, offering))
                .reduce(InvestorTotals.none(offering.currency()), InvestorTotals::plus);
    }

    public Totals plus(Totals other) {
        Map<Severity, Long> counts = new EnumMap<>(breaks);
        other.breaks.forEach((severity, count) -> counts.merge(severity, count, Math::addExact));
        return new Totals(investors.plus(other.investors), cash.plus(other.cash), counts);
    }

    /** Applied to investors whose purchase is not in the gross proceeds. */
    public Money held() {
        return investors.held();
    }
}
