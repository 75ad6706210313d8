package settle.bankfile.camt;

import java.math.BigDecimal;
import java.util.Optional;
import settle.bankfile.StatementContext;
import settle.breaks.BreakCode;
import settle.money.Money;

/** The transactions of one {@code NtryDtls}, against the count and total that its {@code Btch} states. */
final class CamtBatch {

    private final CamtBooking booking;
    private CamtElement stated = CamtElement.NONE;
    private long count;
    private Optional<BigDecimal> sum = Optional.of(BigDecimal.ZERO);
    private boolean binding = true;

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
     * @param mustAddUp whether the part is binding
     */
    void add(Optional<Money> part, boolean mustAddUp) {
        count++;
        binding &= mustAddUp;
        sum = sum.flatMap(before -> part.map(one -> before.add(one.decimal())));
    }

    /**
     * Checks what is stated against the transactions, where the file has any.
     *
     * @return its part of the entry's amount, by its transactions or else by its own total; empty where
     *     neither must add up to it
     */
    Optional<BigDecimal> check(CamtEvents events, StatementContext context) {
        Optional<BigDecimal> ofTransactions = count > 0 && binding ? sum : Optional.empty();
        if (stated == CamtElement.NONE) {
            return ofTransactions;
        }
        CamtFields fields = new CamtFields(stated, context);
        Optional<BigDecimal> total = stated.has("TtlAmt") ? total(fields) : Optional.empty();
        if (stated.has("NbOfTxs") && count > 0 && !isSummary(total)) {
            fields.count("NbOfTxs").filter(number -> number.compareTo(BigDecimal.valueOf(count)) != 0)
                    .ifPresent(number -> events.failed(BreakCode.F02, stated.at("NbOfTxs").line(),
                            "Btch/NbOfTxs", number.toPlainString(), Long.toString(count)));
        }
        if (count > 0 && total.isPresent()) {
            sum.filter(found -> found.compareTo(total.get()) != 0).ifPresent(found -> events.failed(
                    BreakCode.F01, stated.at("TtlAmt").line(), "Btch/TtlAmt", total.get().abs()
                            .toPlainString(),
                    found.toPlainString()));
        }
        events.malformed(fields);
        return ofTransactions.or(() -> count == 0 || sum.isEmpty() ? total : Optional.empty());
    }

    /**
     * Whether the one transaction in the file stands for all that were booked together, of which the number
     * is stated: it has no amount, or the whole one.
     */
    private boolean isSummary(Optional<BigDecimal> total) {
        BigDecimal whole = booking.amount().decimal();
        return count == 1 && sum.map(BigDecimal::abs).stream().allMatch(
                part -> part.compareTo(total.map(BigDecimal::abs).orElse(whole)) == 0);
    }

    /** The total, below zero where it goes the other way than the entry; empty in another currency. */
    private Optional<BigDecimal> total(CamtFields fields) {
        Money total = fields.amount("TtlAmt");
        boolean opposite = stated.has("CdtDbtInd") && fields.direction("CdtDbtInd") != booking.direction();
        boolean comparable = !fields.isBroken() && total.currency().equals(booking.amount().currency());
        return comparable ? Optional.of((opposite ? total.negated() : total).decimal())
                : Optional.empty();
    }
}
