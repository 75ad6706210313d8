package settle.payment;

import settle.money.Money;

/**
 * A refund, or a part of one, that people decided without naming the debit that pays it.
 *
 * @param wireKey identifies the wire that goes back
 * @param amount how much of it this decision refunds
 */
public record Announced(String wireKey, Money amount) {}
