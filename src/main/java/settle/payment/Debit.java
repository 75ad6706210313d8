package settle.payment;

import settle.book.PartyName;
import settle.identity.WireKey;
import settle.money.Money;
import settle.statement.BankEntry;

/**
 * Money that left the account, and neither gave a receipt back nor was a charge of the bank.
 *
 * @param key of the entry; the same in every run
 * @param amount above zero, without what came back of it
 * @param payee to whom it went; empty where that cannot be read
 * @param paid the payee's name as it is compared
 */
public record Debit(WireKey key, Money amount, String payee, PartyName paid) {

    public Debit {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("a debit of " + amount);
        }
    }

    /**
     * An entry as a debit.
     *
     * @param accountName of the escrow account: never its own payee
     */
    public static Debit of(WireKey key, Money amount, BankEntry entry, String accountName) {
        String payee = PayeeName.of(entry, accountName);
        return new Debit(key, amount, payee, PartyName.of(payee));
    }

    public boolean namesPayee() {
        return !paid.isBlank();
    }
}
