package settle.cash.apply;

import settle.money.Money;

/**
 * The money applied to a subscription, against what is due on it.
 *
 * @param due zero for a subscription that is withdrawn or rejected
 * @param applied never more than is due
 * @param over whether more came, which goes back
 */
public record Funding(Money due, Money applied, boolean over) {

    public CashStatus status() {
        if (applied.isZero()) {
            return CashStatus.UNFUNDED;
        }
        if (due.exceeds(applied)) {
            return CashStatus.SHORT;
        }
        return over ? CashStatus.OVER : CashStatus.FUNDED;
    }
}
