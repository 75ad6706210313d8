package settle.payment;

import settle.identity.WireKey;
import settle.money.Money;

/**
 * A refund, or a part of one, that people decided without naming the debit that pays it.
 *
 * @param wire that goes back
 * @param amount how much of it this decision refunds
 */
public record Announced(WireKey wire, Money amount) {}
