package settle.bankfile.camt;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import settle.bankfile.StatementContext;
import settle.breaks.BreakCode;
import settle.money.Money;
import settle.statement.BankEntry;
import settle.statement.BankEntry.Direction;

/**
 * One entry while it is read. Its transactions become entries of their own where their amounts add up to its
 * amount; else it stays one entry, with what they say, and a note. Where they state what was booked, and no
 * charges, it is a failed control too. They are held until the entry ends, so that this can be told; beyond
 * {@link #MAX_DETAILS} of them each is handed out at once.
 */
final class CamtEntry {

    /** Transactions of one entry that are held. */
    static final int MAX_DETAILS = 1_000;
    /** Characters of their texts that are held. */
    static final int MAX_HELD_CHARACTERS = 2_000_000;

    private static final Set<String> KEPT = Set.of("NtryRef", "Amt", "CdtDbtInd", "RvslInd", "Sts",
            "BookgDt", "ValDt", "AcctSvcrRef", "BkTxCd", "AddtlNtryInf");

    private final CamtElement head;
    private final CamtStatement statement;
    private final CamtEvents events;
    private final StatementContext context;
    private final List<CamtDetail> held = new ArrayList<>();
    private CamtBooking booking;
    private CamtBatch batch;
    private boolean broken;
    private boolean streaming;
    /** Whether its transactions are told one by one: its own text is then no single one's. */
    private boolean divided;
    private boolean charged;
    /** What its {@code NtryDtls} say that its amount is; empty where one of them does not say it. */
    private Optional<BigDecimal> parts = Optional.of(BigDecimal.ZERO);
    private boolean parted;
    private int heldCharacters;
    private long position;
    private BigDecimal sum = BigDecimal.ZERO;

    CamtEntry(int line, CamtStatement statement, CamtEvents events, StatementContext context) {
        head = new CamtElement("Ntry", "", line);
        this.statement = statement;
        this.events = events;
        this.context = context;
    }

    /** A field of the entry itself; what is of no use here is passed over. */
    void field(CamtElement field) {
        charged |= field.name().equals("Chrgs");
        if (!KEPT.contains(field.name())) {
            return;
        }
        String reason = head.has(field.name()) ? "it stands twice" : field.excess().orElse("");
        if (!reason.isEmpty()) {
            broken = true;
            events.malformed(field.line(), "Ntry/" + field.name(),
                    "expected it once and within limits, found that " + reason);
            return;
        }
        head.add(field);
    }

    void beginDetails() {
        batch = new CamtBatch(booking());
    }

    void batch(CamtElement stated) {
        details().states(stated);
    }

    /** Those that are read; in the first version nothing begins them. */
    private CamtBatch details() {
        if (batch == null) {
            beginDetails();
        }
        return batch;
    }

    void detail(CamtElement element) {
        CamtFields fields = new CamtFields(element, context);
        CamtDetail detail = CamtDetail.of(element, fields, booking(), statement.account(), context);
        position++;
        details().add(fields.isBroken() ? Optional.empty() : detail.partOf(booking), detail.binding());
        if (fields.isBroken()) {
            events.malformed(fields);
            broken = true;
        } else if (counts()) {
            hold(detail);
        }
    }

    void endDetails() {
        parted = true;
        Optional<BigDecimal> part = details().check(events, context);
        parts = parts.flatMap(before -> part.map(before::add));
        batch = null;
    }

    /** Hands out what was held, and counts the entry in. */
    void end() {
        if (batch != null) {
            endDetails();
        }
        CamtBooking known = booking();
        statement.add(known, !broken);
        if (!broken && known.standing() == CamtBooking.Standing.INFORMATION) {
            statement.notes().information();
        } else if (counts() && streaming) {
            checkSum(sum);
        } else if (counts()) {
            if (parted && !charged) {
                parts.ifPresent(this::checkSum);
            }
            settle();
        }
    }

    /** Whether entries may come of it. */
    private boolean counts() {
        return !broken && booking().standing() != CamtBooking.Standing.INFORMATION
                && !statement.account().isEmpty();
    }

    private CamtBooking booking() {
        if (booking == null) {
            CamtFields fields = new CamtFields(head, context);
            booking = CamtBooking.of(head, fields, context);
            broken |= fields.isBroken();
            events.malformed(fields);
        }
        return booking;
    }

    private void hold(CamtDetail detail) {
        if (streaming) {
            stream(detail, position);
            return;
        }
        held.add(detail);
        heldCharacters += detail.size();
        if (held.size() > MAX_DETAILS || heldCharacters > MAX_HELD_CHARACTERS) {
            streaming = true;
            divided = true;
            for (int at = 0; at < held.size(); at++) {
                stream(held.get(at), at + 1L);
            }
            held.clear();
        }
    }

    private void stream(CamtDetail detail, long at) {
        if (detail.amount().isEmpty()) {
            events.malformed(detail.line(), "TxDtls/Amt", "expected an amount in "
                    + booking.amount().currency() + " in an entry of so many transactions, found none");
            broken = true;
            return;
        }
        sum = sum.add(decimal(detail.partOf(booking).orElseThrow()));
        emit(detail, detail.amount().get(), detail.direction(), numbered(detail, at, false), detail.line());
    }

    /** A reversal may repeat transactions in the direction that they had. */
    private void checkSum(BigDecimal found) {
        BigDecimal signed = booking.isReturn() ? found.abs() : found;
        if (signed.compareTo(decimal(booking.amount())) != 0) {
            events.failed(BreakCode.F01, head.line(), "Ntry/Amt against its TxDtls", booking.amount()
                    .toString(),
                    signed.toPlainString());
        }
    }

    private void settle() {
        if (held.size() > 1 && addUp()) {
            divided = true;
            Set<String> references = new HashSet<>();
            held.forEach(detail -> references.add(detail.references().servicer()));
            boolean distinct = references.size() == held.size();
            for (int at = 0; at < held.size(); at++) {
                CamtDetail detail = held.get(at);
                emit(detail, detail.amount().orElseThrow(), detail.direction(),
                        numbered(detail, at + 1L, distinct), detail.line());
            }
            return;
        }
        CamtDetail whole = held.isEmpty() ? CamtDetail.none(booking)
                : held.size() == 1 ? held.get(0) : CamtDetail.together(held, booking);
        noteAmounts();
        emit(whole, booking.amount(), booking.direction(),
                new CamtPosting(booking, whole, "", context).reference(), head.line());
    }

    private boolean addUp() {
        BigDecimal total = BigDecimal.ZERO;
        for (CamtDetail detail : held) {
            Optional<Money> part = detail.partOf(booking);
            if (part.isEmpty()) {
                return false;
            }
            total = total.add(decimal(part.get()));
        }
        return total.compareTo(decimal(booking.amount())) == 0;
    }

    private void noteAmounts() {
        boolean same = held.size() == 1 && held.get(0).partOf(booking)
                .map(part -> part.equals(booking.amount())).orElse(true);
        if (!held.isEmpty() && !same) {
            statement.notes().add("entry at line " + head.line() + " is told as one: the amounts of its "
                    + held.size() + " transactions do not add up to " + booking.amount());
        }
    }

    /**
     * The transaction's own reference where it tells it from the others, else the entry's with the position.
     */
    private String numbered(CamtDetail detail, long at, boolean distinct) {
        String servicer = detail.references().servicer();
        String entry = booking.reference();
        boolean ofReturn = booking.isReturn() && !entry.isEmpty();
        if (distinct && !servicer.isEmpty() && !servicer.equals(entry) && !ofReturn) {
            return servicer;
        }
        String base = entry.isEmpty() ? servicer.isEmpty() ? booking.entryReference() : servicer : entry;
        return base.isEmpty() ? "" : base + "/" + at;
    }

    private static BigDecimal decimal(Money amount) {
        return amount.decimal();
    }

    private void emit(CamtDetail detail, Money amount, Direction direction, String reference, int line) {
        String information = divided ? "" : head.text("AddtlNtryInf");
        CamtPosting posting = new CamtPosting(booking, detail, information, context);
        if (posting.valueDate().isEmpty() && statement.date().isEmpty()) {
            events.malformed(head.line(), "Ntry/ValDt",
                    "expected a value date or a booking date, found neither");
            return;
        }
        if (posting.valueDate().isEmpty()) {
            statement.notes().add("entry at line " + head.line()
                    + " has no date: that of the message is taken");
        }
        statement.emitted();
        BankEntry entry = posting.entry(statement.account(), amount, direction, reference,
                statement.date().orElse(null), events.at(line)).by(statement.moment());
        events.entry(divided ? entry.withSecondReference(booking.reference()) : posting.alone(entry));
    }
}
