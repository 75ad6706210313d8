package settle.closing;

import java.util.Optional;
import settle.money.Money;

/**
 * The three-way proof: what the bank says is in the account, what its entries add up to, and what the
 * investors' ledgers hold of it are one amount.
 *
 * @param bank the closing balance of the bank's last statement; empty where none states one
 */
public record ProofOfCash(Optional<Money> bank, CashTotals cash) {

    public boolean holds() {
        return bankDiffers().isEmpty() && !ledgersDiffer();
    }

    /** What the bank states, where it is not what its entries add up to. */
    public Optional<Money> bankDiffers() {
        return bank.filter(stated -> !stated.equals(cash.book()));
    }

    public boolean ledgersDiffer() {
        return !cash.book().equals(cash.ledgers());
    }
}
