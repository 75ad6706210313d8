package settle.payment;

import settle.book.PartyName;
import settle.identity.BankReference;
import settle.identity.WireKey;
import settle.money.Money;

/**
 * What the escrow agent is to pay to one payee.
 *
 * @param id what tells it from the others
 * @param title what it is called in a sentence
 * @param payee empty where the bank names no remitter
 * @param owedTo the payee's name as it is compared
 * @param amount zero or above
 */
public record Payable(Kind kind, LineId id, String title, String payee, PartyName owedTo, Money amount) {

    /** What is paid; in this order where a payee is owed several. */
    public enum Kind {
        ISSUER,
        FEE,
        EXPENSES,
        REFUND
    }

    public Payable {
        if (amount.minor() < 0) {
            throw new IllegalArgumentException(id + " of " + amount);
        }
    }

    public static Payable toIssuer(String issuer, Money amount) {
        return of(Kind.ISSUER, LineId.of(LineId.Sort.PAID_TO_ISSUER), "the proceeds", issuer, amount);
    }

    public static Payable fee(String name, String payee, Money amount) {
        return of(Kind.FEE, LineId.fee(name), name, payee, amount);
    }

    public static Payable expenses(String payee, Money amount) {
        return of(Kind.EXPENSES, LineId.of(LineId.Sort.EXPENSES), "the expenses", payee, amount);
    }

    /** What of a wire goes back to its remitter. */
    public static Payable refund(WireKey wire, BankReference reference, String remitter,
            Money amount) {
        return of(Kind.REFUND, LineId.refundOf(wire), "the refund of wire " + reference, remitter, amount);
    }

    private static Payable of(Kind kind, LineId id, String title, String payee, Money amount) {
        return new Payable(kind, id, title, payee, PartyName.of(payee), amount);
    }

    /** Whether a debit to somebody whom the bank calls so is to this payee. */
    boolean isOwedTo(PartyName paid) {
        return switch (kind) {
            case ISSUER, FEE, EXPENSES -> paid.isNameOf(owedTo);
            case REFUND -> paid.samePayerAs(owedTo);
        };
    }
}
