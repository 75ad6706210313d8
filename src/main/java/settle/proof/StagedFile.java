package settle.proof;

import java.math.BigDecimal;
import java.time.LocalDateTime;
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
 * @param arrival how it came
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
        ControlTotals control,
        Arrival arrival) {

    /**
     * How a content came.
     *
     * @param controlSha256 of the control file beside it; empty text without one
     * @param asOf the moment for which the run spoke that first saw it
     */
    public record Arrival(String controlSha256, LocalDateTime asOf) {

        /** Without a control file, and there from the beginning. */
        public static final Arrival FROM_THE_BEGINNING = new Arrival("", LocalDateTime.MIN);
    }

    /** A file that was there from the beginning. */
    public StagedFile(long id, InputKind kind, String path, String sha256, String format, long rows,
            long rejects, BigDecimal printedTotal, BigDecimal netOfAll, BigDecimal netOfOwn,
            long otherAccountRows, long otherCurrencyRows, String lastBooked, ControlTotals control) {
        this(id, kind, path, sha256, format, rows, rejects, printedTotal, netOfAll, netOfOwn,
                otherAccountRows, otherCurrencyRows, lastBooked, control, Arrival.FROM_THE_BEGINNING);
    }

    /** This content of this path. */
    public FileId content() {
        return new FileId(path, sha256);
    }

    /** Whether a record that cannot be read stands in its control, and not in the file itself. */
    boolean hasInControl(Reject reject) {
        return !reject.source().file().equals(path);
    }

    /** Whether another reading is of the same content of the same path, its control included. */
    boolean isReadAgainIn(StagedFile other) {
        return content().equals(other.content())
                && arrival.controlSha256().equals(other.arrival().controlSha256());
    }

    /** The same reading of a content that came with an earlier one. */
    StagedFile arrivedWith(StagedFile earlier) {
        return new StagedFile(id, kind, path, sha256, format, rows, rejects, printedTotal, netOfAll, netOfOwn,
                otherAccountRows, otherCurrencyRows, lastBooked, control, earlier.arrival());
    }

    /** The same beside another control. */
    StagedFile controlledBy(ControlTotals other) {
        return new StagedFile(id, kind, path, sha256, format, rows, rejects, printedTotal, netOfAll, netOfOwn,
                otherAccountRows, otherCurrencyRows, lastBooked, other, arrival);
    }

    /** Opening balance and activity, of all rows or of the account's own, give the closing balance. */
    boolean rolls() {
        return rollsWith(netOfAll) || rollsWith(netOfOwn);
    }

    /** Whether its balances only roll if entries of other accounts or currencies are counted in. */
    public boolean balancesCarryForeignEntries() {
        return bothBalances() && rollsWith(netOfAll) && !rollsWith(netOfOwn);
    }

    /** Whether all its rows are of other accounts. */
    boolean isOfOtherAccounts() {
        return otherAccountRows == rows;
    }

    /** Whether its control states the balance before its entries and the one after them. */
    public boolean bothBalances() {
        return control.openingBalance().isPresent() && control.closingBalance().isPresent();
    }

    private boolean rollsWith(BigDecimal net) {
        Optional<BigDecimal> closing = control.openingBalance().map(net::add);
        return closing.flatMap(sum -> control.closingBalance().map(stated -> stated.compareTo(sum) == 0))
                .orElse(true);
    }
}
