package settle.closing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import settle.cash.BankEntry;
import settle.cash.CashPosition;
import settle.cash.StandingWire;
import settle.money.Money;

/**
 * The balances that one escrow file states.
 *
 * @param lastBooked ISO moment of its last booked entry; empty text without one
 * @param entries how many the file has
 * @param carriesForeignEntries whether the balances count in entries of other accounts or currencies
 */
public record StatedBalance(Optional<Money> opening, Money closing, String lastBooked, long entries,
        String path,
        boolean carriesForeignEntries) {

    private static final Comparator<StatedBalance> LATEST = Comparator
            .comparing(StatedBalance::lastBooked)
            .thenComparing(StatedBalance::entries)
            .thenComparing(StatedBalance::path);

    /**
     * What the bank says is in the account: the closing balance of the statement that no other one carries
     * on. Where several are last, because statements overlap, the one with the latest entry is. Where
     * balances count in entries of other accounts, these are taken out again.
     */
    public static Optional<Money> bankBalance(List<StatedBalance> balances, CashPosition position) {
        List<StatedBalance> last = new ArrayList<>();
        for (StatedBalance balance : balances) {
            boolean carriedOn = balances.stream().anyMatch(other -> LATEST.compare(other, balance) > 0
                    && other.opening().filter(balance.closing()::equals).isPresent());
            if (!carriedOn) {
                last.add(balance);
            }
        }
        boolean foreign = balances.stream().anyMatch(StatedBalance::carriesForeignEntries);
        return (last.isEmpty() ? balances : last).stream().max(LATEST).map(StatedBalance::closing)
                .map(closing -> foreign ? closing.minus(foreignEntries(closing, position)) : closing);
    }

    private static Money foreignEntries(Money like, CashPosition position) {
        long minor = position.wires().stream()
                .filter(wire -> !wire.inEscrow())
                .map(StandingWire::wire)
                .map(wire -> wire.entry())
                .filter(BankEntry::isBooked)
                .mapToLong(entry -> entry.signedAmount().minor())
                .sum();
        return new Money(minor, like.currency());
    }
}
