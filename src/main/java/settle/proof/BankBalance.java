package settle.proof;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Optional;
import settle.cash.wire.StandingWire;
import settle.money.Money;
import settle.statement.BankEntry;
import settle.statement.BookedAt;

/**
 * What the bank last stated to be in the account.
 *
 * @param upTo the moment that it speaks for: what is booked later is not yet stated; empty where that is
 *     unknown, so that it speaks for everything
 * @param file that states it
 */
public record BankBalance(Money closing, Optional<LocalDateTime> upTo, String file) {

    /** One that stands in no file with entries of its own. */
    public BankBalance(Money closing, Optional<LocalDateTime> upTo) {
        this(closing, upTo, "");
    }

    /** What the entries that it speaks for add up to. */
    public Money entries(Collection<StandingWire> wires) {
        return sum(wires, true);
    }

    /** The balance with what was booked after it. */
    public Money rolledOn(Collection<StandingWire> wires) {
        return closing.plus(sum(wires, false));
    }

    private Money sum(Collection<StandingWire> wires, boolean stated) {
        return wires.stream().filter(StandingWire::inEscrow).filter(wire -> isStated(wire) == stated)
                .map(wire -> wire.entry().signedAmount())
                .reduce(Money.zero(closing.currency()), Money::plus);
    }

    /** By the earliest booking that a file gives: not every format has the time. */
    private boolean isStated(StandingWire wire) {
        return upTo.isEmpty() || wire.sightings().stream().filter(BankEntry::isBooked)
                .anyMatch(sighting -> isStated(sighting, upTo.get()));
    }

    /**
     * An entry of its day without a time, or valued later without a day of booking, in the file that states
     * it, is among those that led to it.
     */
    private boolean isStated(BankEntry sighting, LocalDateTime moment) {
        BookedAt booked = sighting.effective();
        boolean ofItsDay = booked.time().isEmpty() && booked.date().equals(moment.toLocalDate());
        return !booked.orderingMoment().isAfter(moment) || sighting.source().file().equals(file)
                && (ofItsDay || sighting.bookedAt().isEmpty());
    }
}
