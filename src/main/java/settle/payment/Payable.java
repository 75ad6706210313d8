package settle.payment;

import settle.book.PartyName;
import settle.money.Money;

/**
 * What the escrow agent is to pay to one payee.
 *
 * @param name what tells it from the others: the line of the funds flow; of a refund, the key of its wire
 * @param title what it is called in a sentence
 * @param payee empty where the bank names no remitter
 * @param owedTo the payee's name as it is compared
 * @param amount zero or above
 */
public record Payable(Kind kind, String name, String title, String payee, PartyName owedTo, Money amount) {

    /** What is paid; in this order where a payee is owed several. */
    public enum Kind {
        ISSUER,
        FEE,
        EXPENSES,
        REFUND
    }

    public Payable {
        if (amount.minor() < 0) {
            throw new IllegalArgumentException(name + " of " + amount);
        }
    }

    public static Payable toIssuer(String issuer, Money amount) {
        return of(Kind.ISSUER, "paid_to_issuer", "the proceeds", issuer, amount);
    }

    public static Payable fee(String name, String payee, Money amount) {
        return of(Kind.FEE, "fee:" + name, name, payee, amount);
    }

    public static Payable expenses(String payee, Money amount) {
        return of(Kind.EXPENSES, "expenses", "the expenses", payee, amount);
    }

    /** What of a wire goes back to its remitter. */
    public static Payable refund(String wireKey, String reference, String remitter, Money amount) {
        return of(Kind.REFUND, wireKey, "the refund of wire " + reference, remitter, amount);
    }

    private static Payable of(Kind kind, String name, String title, String payee, Money amount) {
        return new Payable(kind, name, title, payee, PartyName.of(payee), amount);
    }

    /** Whether a debit to somebody whom the bank calls so is to this payee. */
    boolean isOwedTo(PartyName paid) {
        return switch (kind) {
            case ISSUER, FEE, EXPENSES -> paid.isNameOf(owedTo);
            case REFUND -> paid.samePayerAs(owedTo);
        };
    }
}
