package settle.audit;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import settle.closing.Closing;
import settle.closing.ClosingVerdict;
import settle.closing.InvestorVerdict;
import settle.closing.Totals;
import settle.money.Money;
import settle.payment.EscrowProof;

/**
 * A closing's totals, as the audit trail states them with its verdict.
 *
 * @param investors how many have which verdict
 * @param applied to all investors
 * @param appliedOnHold the part of it that is applied to investors on hold
 * @param unplaced with nobody
 */
public record StatedTotals(Map<InvestorVerdict, Long> investors, Money applied, Money appliedOnHold,
        Money unplaced, Money toRefund) {

    private static final String INVESTORS = "investors_";
    private static final String CURRENCY = "currency";
    private static final String APPLIED = "applied";
    private static final String ON_HOLD = "applied_on_hold";
    private static final String UNPLACED = "unplaced";
    private static final String TO_REFUND = "to_refund";

    public StatedTotals {
        investors = Map.copyOf(investors);
    }

    static StatedTotals of(Closing closing) {
        Totals totals = closing.totals();
        EscrowProof escrow = closing.escrow().proof();
        return new StatedTotals(totals.investors().verdicts(), totals.cash().allocated(), escrow.held(),
                escrow.unplaced(), escrow.refunds());
    }

    /** As an entry states them beside a verdict. */
    AuditFacts facts(ClosingVerdict verdict) {
        AuditFacts facts = AuditFacts.none().with("verdict", verdict.name());
        for (InvestorVerdict each : InvestorVerdict.values()) {
            facts = facts.with(INVESTORS + name(each), investors.get(each));
        }
        return facts.with(CURRENCY, applied.currency().getCurrencyCode()).with(APPLIED, applied.toString())
                .with(ON_HOLD, appliedOnHold.toString()).with(UNPLACED, unplaced.toString())
                .with(TO_REFUND, toRefund.toString());
    }

    /** As an entry has them; empty where it states none. */
    public static Optional<StatedTotals> in(AuditFacts facts) {
        if (facts.get(CURRENCY).isEmpty()) {
            return Optional.empty();
        }
        Map<InvestorVerdict, Long> investors = new EnumMap<>(InvestorVerdict.class);
        for (InvestorVerdict each : InvestorVerdict.values()) {
            investors.put(each, Long.parseLong(facts.get(INVESTORS + name(each))));
        }
        return Optional.of(new StatedTotals(investors, amount(facts, APPLIED), amount(facts, ON_HOLD),
                amount(facts, UNPLACED), amount(facts, TO_REFUND)));
    }

    /** What cannot go on: applied to investors on hold, or placed with nobody. */
    public Money blocked() {
        return appliedOnHold.plus(unplaced);
    }

    private static String name(InvestorVerdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }

    private static Money amount(AuditFacts facts, String name) {
        return Money.ofDecimal(new BigDecimal(facts.get(name)), Currency.getInstance(facts.get(CURRENCY)));
    }
}
