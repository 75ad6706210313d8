package settle.closing;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import settle.cash.Allocation;
import settle.cash.Placement;
import settle.money.Money;
import settle.offering.Offering;

/**
 * The three-way proof: what the bank says is in the account, what its entries add up to, and what the
 * investors' ledgers hold of it are one amount.
 *
 * @param bank the closing balance of the bank's last statement; empty where none states one
 * @param book the sum of all booked entries of the account, each wire once
 * @param allocated what is applied to subscriptions
 * @param unplaced what belongs to nobody known, interest and charges of the bank with it
 * @param refundable what goes back to remitters
 * @param disbursed what was paid out
 */
public record ProofOfCash(Optional<Money> bank, Money book, Money allocated, Money unplaced, Money refundable,
        Money disbursed) {

    static ProofOfCash of(Collection<Placement> placements, Collection<Allocation> allocations,
            Optional<Money> bank, Offering offering) {
        Money none = Money.zero(offering.currency());
        List<Placement> inEscrow = placements.stream().filter(placement -> placement.wire().inEscrow())
                .toList();
        Money book = sum(inEscrow, placement -> placement.wire().wire().entry().signedAmount(), none);
        return new ProofOfCash(bank, book, sum(allocations, Allocation::amount, none),
                sum(inEscrow, Placement::unplaced, none), sum(inEscrow, Placement::refundable, none),
                sum(inEscrow, Placement::disbursed, none).negated());
    }

    /** What the ledgers say is in the account. */
    public Money ledgers() {
        return allocated.plus(unplaced).plus(refundable).minus(disbursed);
    }

    public boolean holds() {
        return book.equals(ledgers()) && bank.filter(stated -> !stated.equals(book)).isEmpty();
    }

    private static <T> Money sum(Collection<T> items, Function<T, Money> amount, Money none) {
        return items.stream().map(amount).reduce(none, Money::plus);
    }
}
