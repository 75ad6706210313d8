package settle.payment;

import settle.identity.WireKey;
import settle.money.Money;

/** People say that a debit paid so much of a refund. */
public record Tie(WireKey debit, WireKey wire, Money amount) {}
