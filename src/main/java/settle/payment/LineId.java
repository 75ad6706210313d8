package settle.payment;

import java.util.Locale;
import settle.identity.WireKey;

/**
 * What tells a line of the funds flow, or a payment that is planned, from the others.
 *
 * @param of which of its sort: the name of a fee, the key of a wire that goes back; empty where there is one
 */
public record LineId(Sort sort, String of) {

    /** What a line states. */
    public enum Sort {
        GROSS_PROCEEDS,
        FEE,
        EXPENSES,
        NET_PROCEEDS,
        PAID_TO_ISSUER,
        BANK_CHARGES,
        REFUNDS,
        /** The refund of one wire. */
        REFUND,
        UNPLACED,
        HELD_FOR_INVESTORS,
        ESCROW_BALANCE,
        DISBURSED;

        /** Whether it adds up what stands above it. */
        public boolean isTotal() {
            return this == NET_PROCEEDS || this == PAID_TO_ISSUER;
        }
    }

    public static LineId of(Sort sort) {
        return new LineId(sort, "");
    }

    public static LineId fee(String name) {
        return new LineId(Sort.FEE, name);
    }

    public static LineId refundOf(WireKey wire) {
        return new LineId(Sort.REFUND, wire.text());
    }

    /** As a file has it. */
    public String text() {
        String name = sort.name().toLowerCase(Locale.ROOT);
        return of.isEmpty() ? name : name + ":" + of;
    }

    /** As people read it; of a fee its own name. */
    public String title() {
        return sort == Sort.FEE ? of : sort.name().charAt(0) + text().substring(1).replace('_', ' ');
    }
}
