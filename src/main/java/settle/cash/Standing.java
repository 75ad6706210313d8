package settle.cash;

import java.util.Optional;
import settle.breaks.BreakCode;

/** Where a wire stands before anybody asks to whom it belongs; declared in the order in which it is asked. */
public enum Standing {
    /** Two sightings contradict each other. */
    DISAGREES(BreakCode.C20),
    /** An entry of no money, which banks report for the record. */
    NO_MONEY(null),
    OTHER_ACCOUNT(BreakCode.C15),
    FOREIGN_CURRENCY(BreakCode.C16),
    /** Interest or a charge of the bank. */
    BANK_ITEM(BreakCode.C18),
    /** A debit that gives a credit back. */
    RETURN(null),
    /** A debit after the closing went ahead. */
    DISBURSEMENT(null),
    /** A debit that gives nothing back, before the closing went ahead. */
    UNEXPLAINED_DEBIT(BreakCode.X04),
    /** A credit that gives a disbursement back. */
    RETURNED_DISBURSEMENT(null),
    RETURNED(BreakCode.C12),
    /** Some of it was given back, and for certain no more. */
    PARTLY_RETURNED(BreakCode.C12),
    /** Not booked, or not yet value-dated, at the moment that the run speaks for. */
    PENDING(BreakCode.C17),
    LATE(BreakCode.C14),
    /** Nothing stands in the way of its being applied. */
    GOOD(null);

    private final BreakCode code;

    Standing(BreakCode code) {
        this.code = code;
    }

    public Optional<BreakCode> code() {
        return Optional.ofNullable(code);
    }

    /** Whether it is money that came for somebody, though it may not be applied. */
    public boolean isReceipt() {
        return switch (this) {
            case DISAGREES, OTHER_ACCOUNT, FOREIGN_CURRENCY, RETURNED, PARTLY_RETURNED, PENDING, LATE,
                    GOOD -> true;
            case NO_MONEY, BANK_ITEM, RETURN, DISBURSEMENT, UNEXPLAINED_DEBIT, RETURNED_DISBURSEMENT -> false;
        };
    }
}
