package settle.payment;

import settle.money.Money;

/** People say that a debit paid so much of a refund. */
public record Tie(String debitKey, String wireKey, Money amount) {}
