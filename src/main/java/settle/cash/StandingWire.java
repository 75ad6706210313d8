package settle.cash;

import settle.money.Money;

/**
 * A wire and where it stands.
 *
 * @param why a clause that says what the standing is founded on; empty for a good one
 * @param inEscrow whether its amount is part of what the escrow account holds
 * @param returned of a receipt, what was given back of it by booked debits; of a debit, what it gave back
 */
public record StandingWire(Wire wire, Standing standing, String why, boolean inEscrow, Money returned) {}
