package settle.closing;

import java.util.Collection;
import java.util.Currency;
import settle.cash.apply.Allocation;
import settle.cash.apply.Placement;
import settle.cash.wire.Standing;
import settle.money.Money;

/**
 * The money in escrow, by where it stands.
 *
 * @param book the sum of all booked entries of the account, each wire once
 * @param allocated what is applied to subscriptions
 * @param unplaced what belongs to nobody known
 * @param bankItems interest of the bank less its charges
 * @param refundable what goes back to remitters
 * @param disbursed what was paid out
 */
public record CashTotals(Money book, Money allocated, Money unplaced, Money bankItems, Money refundable,
        Money disbursed) {

    public static CashTotals none(Currency currency) {
        Money none = Money.zero(currency);
        return new CashTotals(none, none, none, none, none, none);
    }

    static CashTotals of(PlacedCash cash, Currency currency) {
        return of(cash.placements(), cash.allocations(), currency);
    }

    static CashTotals of(Collection<Placement> placements, Collection<Allocation> allocations,
            Currency currency) {
        CashTotals none = none(currency);
        CashTotals placed = placements.stream().filter(placement -> placement.wire().inEscrow())
                .map(placement -> none.with(placement)).reduce(none, CashTotals::plus);
        Money allocated = allocations.stream().map(Allocation::amount)
                .reduce(none.allocated(), Money::plus);
        return new CashTotals(placed.book, allocated, placed.unplaced, placed.bankItems, placed.refundable,
                placed.disbursed);
    }

    private CashTotals with(Placement placement) {
        boolean bankItem = placement.wire().standing() == Standing.BANK_ITEM;
        return new CashTotals(book.plus(placement.wire().entry().signedAmount()), allocated,
                bankItem ? unplaced : unplaced.plus(placement.unplaced()),
                bankItem ? bankItems.plus(placement.unplaced()) : bankItems,
                refundable.plus(placement.refundable()),
                disbursed.minus(placement.disbursed()));
    }

    public CashTotals plus(CashTotals other) {
        return new CashTotals(book.plus(other.book), allocated.plus(other.allocated),
                unplaced.plus(other.unplaced), bankItems.plus(other.bankItems),
                refundable.plus(other.refundable),
                disbursed.plus(other.disbursed));
    }

    /** What the ledgers say is in the account. */
    public Money ledgers() {
        return allocated.plus(unplaced).plus(bankItems).plus(refundable).minus(disbursed);
    }
}
