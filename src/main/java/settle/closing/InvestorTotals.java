package settle.closing;

import java.util.Collections;
import java.util.Currency;
import java.util.EnumMap;
import java.util.Map;
import settle.delivery.DwacRequest;
import settle.money.Money;
import settle.money.Shares;
import settle.money.Warrants;
import settle.offering.Offering;

/**
 * What the lines of the tie-out add up to.
 *
 * @param verdicts how many have which, each verdict named
 * @param ended withdrawn or rejected ones, which count as {@link InvestorVerdict#HOLD}
 * @param gross due from those whose purchase is in the gross proceeds
 * @param held applied to the others
 * @param shares of active subscriptions
 * @param closingShares of those who close
 * @param deliverable shares of good requests that stand for active subscriptions
 * @param warrants due on active subscriptions
 */
public record InvestorTotals(Map<InvestorVerdict, Long> verdicts, long ended, Money due, Money applied,
        Money gross, Money held, Shares shares, Shares closingShares, Shares deliverable, Warrants warrants) {

    public InvestorTotals {
        Map<InvestorVerdict, Long> all = new EnumMap<>(InvestorVerdict.class);
        for (InvestorVerdict verdict : InvestorVerdict.values()) {
            all.put(verdict, verdicts.getOrDefault(verdict, 0L));
        }
        verdicts = Collections.unmodifiableMap(all);
    }

    public static InvestorTotals none(Currency currency) {
        Money none = Money.zero(currency);
        return new InvestorTotals(Map.of(), 0, none, none, none, none, Shares.NONE, Shares.NONE, Shares.NONE,
                Warrants.NONE);
    }

    static InvestorTotals of(InvestorSettlement investor, Offering offering) {
        Money none = Money.zero(offering.currency());
        boolean active = investor.subscription().isActive();
        Shares shares = active ? investor.subscription().shares() : Shares.NONE;
        return new InvestorTotals(Map.of(investor.verdict(), 1L), active ? 0 : 1, investor.due(),
                investor.applied(),
                investor.inGross() ? investor.due() : none, investor.inGross() ? none : investor.applied(),
                shares, investor.closes() ? shares : Shares.NONE,
                active ? investor.dwac().filter(DwacRequest::isGood).map(DwacRequest::quantity)
                        .orElse(Shares.NONE) : Shares.NONE,
                investor.subscription().warrantsDue(offering.unit()));
    }

    public InvestorTotals plus(InvestorTotals other) {
        Map<InvestorVerdict, Long> counts = new EnumMap<>(verdicts);
        other.verdicts.forEach((verdict, count) -> counts.merge(verdict, count, Math::addExact));
        return new InvestorTotals(counts, Math.addExact(ended, other.ended), due.plus(other.due),
                applied.plus(other.applied), gross.plus(other.gross), held.plus(other.held), shares.plus(
                        other.shares),
                closingShares.plus(other.closingShares), deliverable.plus(other.deliverable),
                warrants.plus(other.warrants));
    }

    /** How many investors have a verdict. */
    public long count(InvestorVerdict verdict) {
        return verdicts.get(verdict);
    }

    /** How many subscriptions there are. */
    public long count() {
        return verdicts.values().stream().mapToLong(Long::longValue).sum();
    }
}
