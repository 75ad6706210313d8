package settle.cash.wire;

import java.util.Optional;
import java.util.function.Function;
import settle.breaks.BreakCode;
import settle.breaks.CashWording;
import settle.breaks.Figure;
import settle.offering.Offering;

/** Where a wire stands before anybody asks to whom it belongs; declared in the order in which it is asked. */
public enum Standing {
    /** Two sightings contradict each other. */
    DISAGREES(BreakCode.C20, Idle.UNPLACED, offering -> Figure.text("sightings that agree")),
    /** An entry of no money, which banks report for the record. */
    NO_MONEY(Idle.NOWHERE),
    OTHER_ACCOUNT(BreakCode.C15, Idle.NOWHERE, offering -> CashWording.C15_ACCOUNT
            .labelling(Figure.text(offering.escrow().accountNumber()))),
    FOREIGN_CURRENCY(BreakCode.C16, Idle.NOWHERE, offering -> CashWording.C16_CURRENCY
            .labelling(Figure.text(offering.currency().getCurrencyCode()))),
    /** Money in another currency that the bank gave back whole, and the debit by which it did. */
    FOREIGN_RETURNED(Idle.NOWHERE),
    /** Interest or a charge of the bank, and what takes such a one back. */
    BANK_ITEM(Idle.UNPLACED),
    /** A debit that gives a credit back. */
    RETURN(Idle.UNPLACED),
    /** A debit that gives nothing back: it pays something that is planned, or it is X04. */
    DISBURSEMENT(Idle.DISBURSED),
    /** A credit that gives a disbursement back. */
    RETURNED_DISBURSEMENT(Idle.DISBURSED),
    /** The same of a debit of which it is open whether it went out. */
    RETURNED_DISPUTED_DEBIT(Idle.UNPLACED),
    RETURNED(BreakCode.C12, Idle.UNPLACED, offering -> Figure.text("money that stays")),
    /** Some of it was given back, and for certain no more. */
    PARTLY_RETURNED(BreakCode.C12, Idle.UNPLACED, offering -> Figure.text("money that stays")),
    /** Not booked, or not yet value-dated, at the moment that the run speaks for. */
    PENDING(BreakCode.C17, Idle.UNPLACED, offering -> Figure.text("booked and value-dated by now")),
    LATE(BreakCode.C14, Idle.UNPLACED, offering -> CashWording.C14_BY
            .labelling(Figure.of(offering.closing().cutOff()))),
    /** Nothing stands in the way of its being applied. */
    GOOD(null, Idle.UNPLACED, offering -> Figure.NOTHING);

    /** What the money of a wire that is put to nobody counts as, where it is in escrow. */
    public enum Idle {
        UNPLACED,
        DISBURSED,
        NOWHERE
    }

    private final boolean receipt;
    private final BreakCode code;
    private final Idle idle;
    private final Function<Offering, Figure> expected;

    /** Money that came for somebody. */
    Standing(BreakCode code, Idle idle, Function<Offering, Figure> expected) {
        this.receipt = true;
        this.code = code;
        this.idle = idle;
        this.expected = expected;
    }

    /** No money that came for anybody. */
    Standing(Idle idle) {
        this.receipt = false;
        this.code = null;
        this.idle = idle;
        this.expected = offering -> Figure.NOTHING;
    }

    /** Why a receipt may not be applied; empty for a good one, and for what is no receipt. */
    public Optional<BreakCode> code() {
        return Optional.ofNullable(code);
    }

    /** Whether it is money that came for somebody, though it may not be applied. */
    public boolean isReceipt() {
        return receipt;
    }

    public Idle idle() {
        return idle;
    }

    /** What a receipt that is held back would have to be; nothing for others. */
    public Figure expected(Offering offering) {
        return expected.apply(offering);
    }
}
