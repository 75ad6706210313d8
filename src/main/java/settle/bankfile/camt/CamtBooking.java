package settle.bankfile.camt;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import settle.bankfile.StatementContext;
import settle.money.Money;
import settle.statement.BankEntry.Direction;
import settle.statement.BookedAt;

/**
 * What an entry says of the booking itself, before its transactions: {@code Ntry} without {@code NtryDtls}.
 *
 * @param line on which it begins
 * @param reversal whether it takes an earlier booking back; its direction is its own, not the earlier one's
 * @param reference the bank's own: {@code AcctSvcrRef}; empty without one
 * @param entryReference {@code NtryRef}, to be taken where there is no other; empty where it identifies
 *      nothing
 */
record CamtBooking(
        int line,
        Money amount,
        Direction direction,
        boolean reversal,
        Standing standing,
        Optional<BookedAt> bookedAt,
        Optional<LocalDate> valueDate,
        String reference,
        String entryReference,
        CamtTransactionCode code) {

    /** What an entry's status makes of it. */
    enum Standing {
        BOOKED,
        /** Not booked yet: PDNG and FUTR. */
        PENDING,
        /** No money at all, only a word about it. */
        INFORMATION
    }

    /** Shorter ones are counters, which begin again with each statement and so identify nothing. */
    private static final int SHORTEST_ENTRY_REFERENCE = 10;
    private static final Pattern IBAN = Pattern.compile("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}");

    /** Reads an entry's own fields. */
    static CamtBooking of(CamtElement entry, CamtFields fields, StatementContext context) {
        Direction direction = fields.direction("CdtDbtInd");
        Optional<BookedAt> bookedAt = fields.moment("BookgDt");
        return new CamtBooking(entry.line(), fields.amount("Amt"), direction, fields.indicator("RvslInd"),
                standing(entry, fields), bookedAt,
                fields.date("ValDt").or(() -> bookedAt.map(BookedAt::date)),
                CamtReferences.given(fields.identifier("AcctSvcrRef")), entryReference(fields),
                CamtTransactionCode.of(fields, direction, context.dialect()));
    }

    boolean isReturn() {
        return reversal || code.isReturn();
    }

    /** The status: a plain code in version 2, in an element of its own later. */
    private static Standing standing(CamtElement entry, CamtFields fields) {
        String code = entry.has("Sts", "Cd") ? entry.text("Sts", "Cd") : entry.text("Sts");
        return switch (code) {
            case "BOOK" -> Standing.BOOKED;
            case "PDNG", "FUTR" -> Standing.PENDING;
            case "INFO" -> Standing.INFORMATION;
            default -> {
                fields.fault("BOOK, PDNG, FUTR or INFO",
                        entry.has("Sts", "Cd") ? new String[]{"Sts", "Cd"} : new String[]{"Sts"});
                yield Standing.INFORMATION;
            }
        };
    }

    /** {@code NtryRef} where it is more than a counter or an account number, which some banks write there. */
    private static String entryReference(CamtFields fields) {
        String reference = CamtReferences.given(fields.identifier("NtryRef"));
        boolean identifies = reference.length() >= SHORTEST_ENTRY_REFERENCE
                && !IBAN.matcher(reference).matches();
        return identifies ? reference : "";
    }
}
