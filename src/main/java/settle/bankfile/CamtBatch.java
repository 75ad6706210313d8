package settle.bankfile;

import java.math.BigDecimal;
import java.util.Optional;
import settle.breaks.BreakCode;
import settle.money.Money;

/** The transactions of one {@code NtryDtls}, against the count and total that its {@code Btch} states. */
final class CamtBatch {

    private final CamtBooking booking;
    private CamtElement stated = CamtElement.NONE;
    private long count;
    private Optional<BigDecimal> sum = Optional.of(BigDecimal.ZERO);

    CamtBatch(CamtBooking booking) {
        this.booking = booking;
    }

    void states(CamtElement batch) {
        stated = batch;
    }

    /**
     * Counts a transaction.
     *
     * @param part its part of the entry's amount; empty where it cannot be told
     */
    void add(Optional<Money> part) {
        count++;
        sum = sum.flatMap(before -> part.map(one -> before.add(BigDecimal.valueOf(one.minor(), 2))));
    }

    /** Checks what is stated; a batch whose transactions are not in the file at all proves nothing. */
    void check(CamtEvents events, StatementContext context) {
        if (stated == CamtElement.NONE || count == 0) {
            return;
        }
        CamtFields fields = new CamtFields(stated, context);
        if (stated.has("NbOfTxs")) {
            fields.count("NbOfTxs").filter(number -> number.compareTo(BigDecimal.valueOf(count)) != 0)
                    .ifPresent(number -> events.failed(BreakCode.F02, stated.at("NbOfTxs").line(),
                            "Btch/NbOfTxs", number, count));
        }
        if (stated.has("TtlAmt")) {
            Money total = fields.amount("TtlAmt");
            boolean opposite = stated.has("CdtDbtInd")
                    && fields.direction("CdtDbtInd") != booking.direction();
            BigDecimal signed = BigDecimal.valueOf(opposite ? -total.minor() : total.minor(), 2);
            boolean comparable = !fields.isBroken() && total.currency().equals(booking.amount().currency());
            sum.filter(found -> comparable && found.compareTo(signed) != 0).ifPresent(found -> events.failed(
                    BreakCode.F01, stated.at("TtlAmt").line(), "Btch/TtlAmt", total, found));
        }
        events.malformed(fields);
    }
}
