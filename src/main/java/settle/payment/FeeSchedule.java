package settle.payment;

import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import settle.identity.SubscriptionId;
import settle.money.Money;
import settle.offering.Offering;

/**
 * The fees: each once on the aggregate gross of what closes, rounded half up to the cent, and for information
 * the share of every investor, spread by largest remainder so that the shares add up to the fee.
 */
public final class FeeSchedule {

    private FeeSchedule() {}

    public static Money fee(Offering.FeeTerms terms, Money gross) {
        return gross.times(terms.rate(), RoundingMode.HALF_UP);
    }

    /**
     * Spreads a fee over what it is charged on.
     *
     * @param purchases by subscription, all zero or above; the order breaks ties between equal remainders
     * @return for each subscription its share; empty where nothing was purchased
     */
    public static Map<SubscriptionId, Money> spread(Money fee, Map<SubscriptionId, Money> purchases) {
        BigInteger gross = purchases.values().stream().map(amount -> BigInteger.valueOf(amount.minor()))
                .reduce(BigInteger.ZERO, BigInteger::add);
        if (gross.signum() == 0) {
            return Map.of();
        }
        Map<SubscriptionId, Money> shares = new LinkedHashMap<>();
        record Remainder(SubscriptionId id, BigInteger rest) {}
        List<Remainder> remainders = new ArrayList<>();
        long spread = 0;
        for (Map.Entry<SubscriptionId, Money> purchase : purchases.entrySet()) {
            BigInteger[] share = BigInteger.valueOf(fee.minor())
                    .multiply(BigInteger.valueOf(purchase.getValue().minor())).divideAndRemainder(gross);
            shares.put(purchase.getKey(), new Money(share[0].longValueExact(), fee.currency()));
            spread += share[0].longValueExact();
            remainders.add(new Remainder(purchase.getKey(), share[1]));
        }
        remainders.sort(Comparator.comparing(Remainder::rest).reversed());
        Money cent = new Money(1, fee.currency());
        for (int at = 0; at < fee.minor() - spread; at++) {
            shares.merge(remainders.get(at).id(), cent, Money::plus);
        }
        return shares;
    }
}
