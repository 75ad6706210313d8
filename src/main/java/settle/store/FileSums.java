package settle.store;

import java.math.BigDecimal;

/**
 * What the staged rows of a file add up to; see {@link settle.proof.StagedFile}.
 */
record FileSums(long rows, BigDecimal printedTotal, BigDecimal netOfAll, BigDecimal netOfOwn,
        long otherAccountRows,
        long otherCurrencyRows, String lastBooked) {

    /** Of rows that have no direction and no account. */
    static FileSums plain(long rows, BigDecimal printedTotal) {
        return new FileSums(rows, printedTotal, BigDecimal.ZERO, BigDecimal.ZERO, 0, 0, "");
    }
}
