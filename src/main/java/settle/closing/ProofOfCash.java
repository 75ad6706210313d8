package settle.closing;

import java.util.Collection;
import java.util.Optional;
import settle.cash.wire.StandingWire;
import settle.money.Money;
import settle.proof.BankBalance;

/**
 * The three-way proof: what the bank says is in the account, what its entries add up to, and what the
 * investors' ledgers hold of it are one amount. The bank is held against what was booked up to its statement.
 *
 * @param bank the closing balance of the bank's last statement; empty where none states one
 * @param stated what the entries add up to that the bank's balance speaks for
 */
public record ProofOfCash(Optional<Money> bank, Money stated, CashTotals cash) {

    static ProofOfCash of(Optional<BankBalance> bank, Collection<StandingWire> wires, CashTotals cash) {
        return new ProofOfCash(bank.map(BankBalance::closing),
                bank.map(balance -> balance.entries(wires)).orElse(cash.book()), cash);
    }

    public boolean holds() {
        return bankDiffers().isEmpty() && !ledgersDiffer();
    }

    /** What the bank states, where it is not what its entries add up to. */
    public Optional<Money> bankDiffers() {
        return bank.filter(balance -> !balance.equals(stated));
    }

    /** What is booked, and not yet in any balance of the bank. */
    public Money notYetStated() {
        return cash.book().minus(stated);
    }

    public boolean ledgersDiffer() {
        return !cash.book().equals(cash.ledgers());
    }
}
