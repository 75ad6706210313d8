package settle.proof;

import java.math.BigDecimal;
import java.util.Optional;
import settle.identity.FileId;
import settle.offering.InputKind;

/**
 * A file whose records are all staged, with what they add up to.
 *
 * @param id of the file in the store
 * @param rows records that were read
 * @param rejects records that were not
 * @param printedTotal sum of the amounts, shares or quantities of the rows as printed
 * @param netOfAll credits less debits of the booked rows; zero for kinds without directions
 * @param netOfOwn the same of the rows of the escrow account and currency alone
 * @param lastBooked ISO moment of the last booked row; empty text without one
 */
public record StagedFile(
        long id,
        InputKind kind,
        String path,
        String sha256,
        String format,
        long rows,
        long rejects,
        BigDecimal printedTotal,
        BigDecimal netOfAll,
        BigDecimal netOfOwn,
        long otherAccountRows,
        long otherCurrencyRows,
        String lastBooked,
        ControlTotals control) {

    /** This content of this path. */
    public FileId content() {
        return new FileId(path, sha256);
    }

    /** Opening balance and activity, of all rows or of the account's own, give the closing balance. */
    boolean rolls() {
        return rollsWith(netOfAll) || rollsWith(netOfOwn);
    }

    /** Whether its balances only roll if entries of other accounts or currencies are counted in. */
    public boolean balancesCarryForeignEntries() {
        return bothBalances() && rollsWith(netOfAll) && !rollsWith(netOfOwn);
    }

    boolean bothBalances() {
        return control.openingBalance().isPresent() && control.closingBalance().isPresent();
    }

    private boolean rollsWith(BigDecimal net) {
        Optional<BigDecimal> closing = control.openingBalance().map(net::add);
        return closing.flatMap(sum -> control.closingBalance().map(stated -> stated.compareTo(sum) == 0))
                .orElse(true);
    }
}
