package settle.cash.apply;

import java.util.Optional;
import settle.cash.order.Refund;
import settle.cash.wire.StandingWire;
import settle.money.Money;

/**
 * Where all the money of one wire stands. Of a credit in escrow {@code applied + refundable + unplaced +
 * disbursed + returned} is its amount; of a debit in escrow, {@code unplaced + disbursed - returned} is its
 * negated amount. What is not in escrow is nowhere.
 *
 * @param applied the sum of its allocations
 * @param refund what is owed back to the remitter (C04, C10, C19)
 * @param unplaced held until somebody knows whose it is; interest and charges of the bank too
 * @param returned given back by a booked return, or, of that return, what it gave back
 * @param disbursed paid out of escrow, below zero, or come back after it was; what of a return came back, too
 */
public record Placement(StandingWire wire, Money applied, Optional<Refund> refund, Money unplaced,
        Money returned,
        Money disbursed) {

    /** A wire of which nothing is applied or goes back. */
    public static Placement idle(StandingWire wire) {
        Money none = Money.zero(wire.amount().currency());
        Money rest = wire.inEscrow() ? wire.signedRest() : none;
        return switch (wire.standing().idle()) {
            case UNPLACED -> new Placement(wire, none, Optional.empty(), rest.plus(wire.takenBack()),
                    wire.returned(), wire.takenBack().negated());
            case DISBURSED -> new Placement(wire, none, Optional.empty(), none, wire.returned(), rest);
            case NOWHERE -> new Placement(wire, none, Optional.empty(), none, wire.returned(), none);
        };
    }

    /** A receipt of which some is applied, some goes back, and what was not returned is unplaced. */
    public static Placement of(StandingWire wire, Money applied, Optional<Refund> refund) {
        Money none = Money.zero(applied.currency());
        Money unplaced = wire.signedRest().minus(applied).minus(refund.map(Refund::amount).orElse(none));
        if (none.exceeds(unplaced)) {
            throw new IllegalStateException("more is placed of wire " + wire.reference() + " than there is");
        }
        return new Placement(wire, applied, refund, unplaced, wire.returned(), none);
    }

    public Money refundable() {
        return refund.map(Refund::amount).orElse(Money.zero(applied.currency()));
    }
}
