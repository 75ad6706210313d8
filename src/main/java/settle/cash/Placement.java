package settle.cash;

import java.util.Optional;
import settle.breaks.BreakCode;
import settle.identity.SubscriptionId;
import settle.money.Money;
import settle.statement.BankEntry;

/**
 * Where all the money of one wire stands. Of a receipt in escrow {@code applied + refundable + unplaced +
 * returned} is its amount; what is not in escrow is nowhere. Debits are below zero: of one in escrow {@code
 * unplaced + disbursed - returned} is its negated amount.
 *
 * @param applied the sum of its allocations
 * @param refundable owed back to the remitter (C04, C10, C19)
 * @param refundCode why, where something is
 * @param refundOf the subscription that it was more than enough for
 * @param unplaced held until somebody knows whose it is; interest and charges of the bank too
 * @param returned given back by a booked return, or, of that return, what it gave back
 * @param disbursed paid out of escrow
 */
public record Placement(
        StandingWire wire,
        Money applied,
        Money refundable,
        Optional<BreakCode> refundCode,
        Optional<SubscriptionId> refundOf,
        Money unplaced,
        Money returned,
        Money disbursed) {

    /** A wire of which nothing is applied or refundable. */
    public static Placement idle(StandingWire wire) {
        Money none = Money.zero(wire.wire().entry().amount().currency());
        return new Placement(wire, none, none, Optional.empty(), Optional.empty(),
                idleUnplaced(wire, none), wire.returned(), disbursed(wire, none));
    }

    /** A wire of which some is applied, some refundable, and what was not given back unplaced. */
    public static Placement of(StandingWire wire, Money applied, Money refundable,
            Optional<BreakCode> refundCode,
            Optional<SubscriptionId> refundOf) {
        Money unplaced = wire.wire().entry().amount().minus(wire.returned()).minus(applied)
                .minus(refundable);
        return new Placement(wire, applied, refundable, refundCode, refundOf, unplaced, wire.returned(),
                Money.zero(applied.currency()));
    }

    private static Money idleUnplaced(StandingWire wire, Money none) {
        if (!wire.inEscrow()) {
            return none;
        }
        BankEntry entry = wire.wire().entry();
        return switch (wire.standing()) {
            case BANK_ITEM -> entry.signedAmount();
            case DISAGREES -> entry.signedAmount().minus(wire.returned());
            case RETURN -> entry.signedAmount().plus(wire.returned());
            case RETURNED, PARTLY_RETURNED, PENDING, LATE, GOOD -> entry.amount().minus(wire.returned());
            case NO_MONEY, OTHER_ACCOUNT, FOREIGN_CURRENCY, DISBURSEMENT, UNEXPLAINED_DEBIT,
                    RETURNED_DISBURSEMENT -> none;
        };
    }

    private static Money disbursed(StandingWire wire, Money none) {
        boolean paidOut = switch (wire.standing()) {
            case DISBURSEMENT, UNEXPLAINED_DEBIT, RETURNED_DISBURSEMENT -> true;
            case DISAGREES, NO_MONEY, OTHER_ACCOUNT, FOREIGN_CURRENCY, BANK_ITEM, RETURN, RETURNED,
                    PARTLY_RETURNED, PENDING, LATE, GOOD -> false;
        };
        return paidOut && wire.inEscrow() ? wire.wire().entry().signedAmount() : none;
    }
}
