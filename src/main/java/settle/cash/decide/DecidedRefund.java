package settle.cash.decide;

import java.util.Collection;
import java.util.Currency;
import settle.cash.order.CashOrder;
import settle.identity.WireKey;
import settle.money.Money;

/**
 * What people have decided on the refund of a wire. What a debit has paid is first of all what was decided
 * before without a debit.
 *
 * @param decided how much goes back by their word
 * @param paid how much of it the debits that they named have paid
 * @param bound how much of it can be applied no more: people gave it back of what nobody had, or it is paid
 */
record DecidedRefund(Money decided, Money paid, Money bound) {

    /** @param orders on this wire and on others, in the order in which they took effect */
    static DecidedRefund of(Collection<CashOrder> orders, WireKey wire, Currency currency) {
        Adding adding = new Adding(currency);
        orders.stream().filter(order -> order.wire().equals(wire)).forEach(order -> order.tell(adding));
        return new DecidedRefund(adding.decided, adding.paid, adding.bound);
    }

    /** Takes orders up in their turn. */
    private static final class Adding implements CashOrder.Cases {

        private Money decided;
        private Money paid;
        private Money bound;

        Adding(Currency currency) {
            decided = Money.zero(currency);
            paid = decided;
            bound = decided;
        }

        @Override
        public void apply(CashOrder.Apply order) {
            // What goes back of it nobody has decided on.
        }

        @Override
        public void release(CashOrder.Release order) {
            // It places nothing.
        }

        @Override
        public void giveBack(CashOrder.GiveBack order) {
            decided = decided.plus(order.amount());
            bind(order, order.amount());
        }

        @Override
        public void confirm(CashOrder.ConfirmRefund order) {
            decided = order.paidBy().isPresent() ? decided.max(paid.plus(order.amount()))
                    : decided.plus(order.amount());
            bind(order, Money.zero(decided.currency()));
        }

        private void bind(CashOrder order, Money given) {
            Money byDebit = order.paidBy().map(CashOrder.Paid::amount).orElse(Money.zero(given.currency()));
            paid = paid.plus(byDebit);
            bound = bound.plus(given.max(byDebit));
        }
    }
}
