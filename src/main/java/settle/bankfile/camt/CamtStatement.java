package settle.bankfile.camt;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import settle.bankfile.StatementContext;
import settle.breaks.BreakCode;
import settle.statement.BookedAt;
import settle.statement.Statement;
import settle.statement.StatementPages;

/** One statement, report or notification while it is read: of which account it is, and its controls. */
final class CamtStatement {

    private static final Set<String> COPIES = Set.of("COPY", "CODU", "DUPL");

    private final CamtElement head;
    private final CamtElement group;
    private final CamtMessage message;
    private final CamtEvents events;
    private final StatementContext context;
    private final CamtTotals totals = new CamtTotals();
    private final CamtBalances balances = new CamtBalances();
    private final CamtNotes notes = new CamtNotes();
    private String account;
    private Optional<LocalDate> date;
    private String entryCurrency = "";
    private long emitted;

    /**
     * A statement of which nothing is known yet.
     *
     * @param group {@code GrpHdr} of its message
     */
    CamtStatement(CamtMessage message, CamtElement group, int line, CamtEvents events,
            StatementContext context) {
        head = new CamtElement(message.part(), "", line);
        this.group = group;
        this.message = message;
        this.events = events;
        this.context = context;
    }

    /** A field of the statement itself; what is of no use here is passed over. */
    void field(CamtElement field) {
        Set<String> kept = Set.of("Id", "ElctrncSeqNb", "LglSeqNb", "CreDtTm", "FrToDt", "CpyDplctInd",
                "Acct", "TxsSummry", message.pagination());
        if (field.name().equals("Bal")) {
            balances.take(field, events, context);
        } else if (kept.contains(field.name()) && head.has(field.name())) {
            events.malformed(field.line(), head.name() + "/" + field.name(),
                    "expected it once, found it twice");
        } else if (kept.contains(field.name())) {
            field.excess().ifPresent(limit -> events.malformed(field.line(), head.name() + "/" + field.name(),
                    "expected a record within the limits, found that " + limit));
            head.add(field);
        }
    }

    /** The account's number without blanks; empty, and told as malformed, where there is none. */
    String account() {
        if (account == null) {
            CamtFields fields = new CamtFields(head, context);
            String iban = fields.identifier("Acct", "Id", "IBAN");
            account = (iban.isEmpty() ? fields.identifier("Acct", "Id", "Othr", "Id") : iban)
                    .replace(" ", "");
            if (account.isEmpty() && !fields.isBroken()) {
                fields.fault("the account's IBAN or other number", "Acct", "Id");
            }
            events.malformed(fields);
        }
        return account;
    }

    /** The last day that it speaks of, else the day on which it or its message was made. */
    Optional<LocalDate> date() {
        if (date == null) {
            CamtFields fields = new CamtFields(head, context);
            date = lastDay().or(() -> fields.dayOf("CreDtTm"))
                    .or(() -> new CamtFields(group, context).dayOf("CreDtTm"));
        }
        return date;
    }

    private Optional<LocalDate> lastDay() {
        CamtFields fields = new CamtFields(head, context);
        return fields.dayOf("FrToDt", "ToDtTm").or(() -> fields.dayOf("FrToDt", "ToDt"));
    }

    /**
     * Up to when it speaks: when it was made, or the end of the days that it is of, if these were over by
     * then; empty of a statement, which speaks for its days.
     */
    Optional<BookedAt> moment() {
        return message == CamtMessage.STATEMENT ? Optional.empty()
                : made().map(made -> balances.closingDay().or(this::lastDay)
                        .filter(made.date()::isAfter)
                        .map(over -> new BookedAt(over, Optional.empty())).orElse(made));
    }

    private Optional<BookedAt> made() {
        return Stream.of(head, group).flatMap(made -> new CamtFields(made, context).instantOf("CreDtTm")
                .stream()).findFirst()
                .map(made -> BookedAt.ofReport(made.toLocalDate(), Optional.of(made.toLocalTime())));
    }

    CamtNotes notes() {
        return notes;
    }

    /** Counts an entry in. */
    void add(CamtBooking booking, boolean readable) {
        totals.add(booking, readable);
        if (readable) {
            balances.add(booking);
            entryCurrency = entryCurrency.isEmpty() ? booking.amount().currency().getCurrencyCode()
                    : entryCurrency;
        }
    }

    void emitted() {
        emitted++;
    }

    /** Checks its controls, and tells what it is. */
    void end(CamtSeries series) {
        CamtFields fields = new CamtFields(head, context);
        checkOriginal(fields);
        totals.check(head.at("TxsSummry"), events, notes, context);
        if (totals.complete()) {
            balances.check(events, notes);
        }
        String currency = currency(fields);
        OptionalLong sequence = sequence(fields);
        Optional<LocalDate> day = balances.closing().isPresent() ? balances.closingDay().or(this::date)
                : balances.openingDay().or(this::date);
        if (!account().isEmpty()) {
            String numberField = head.has("ElctrncSeqNb") ? "ElctrncSeqNb" : "LglSeqNb";
            int line = head.has(numberField) ? head.at(numberField).line() : head.line();
            series.follow(account() + " " + currency, new CamtSeries.Part(sequence,
                    head.has(message.pagination()), day, balances.opening(), balances.closing(), line),
                    events);
        }
        events.malformed(fields);
        events.end(interim().map(balance -> new Statement(account(), currency, fields.identifier("Id"),
                sequence, StatementPages.ALL, upTo(balance), Optional.empty(), Optional.of(balance.decimal()),
                emitted, controls(sequence), events.at(head.line())))
                .orElseGet(() -> new Statement(account(), currency, fields.identifier("Id"), sequence,
                        StatementPages.ALL, day.map(this::upTo),
                        balances.opening().map(CamtBalances.Balance::decimal),
                        balances.closing().map(CamtBalances.Balance::decimal), emitted, controls(sequence),
                        events.at(head.line()))));
    }

    /** The moment that a closing balance of a day speaks for: when it was made, if the day was not over. */
    private BookedAt upTo(LocalDate day) {
        BookedAt whole = new BookedAt(day, Optional.empty());
        return made().filter(any -> balances.closing().isPresent())
                .filter(made -> made.date().equals(day) && balances.noneBookedAfter(made)).orElse(whole);
    }

    /** The balance of a report during the day, of a moment that is known. */
    private Optional<CamtBalances.Balance> interim() {
        return balances.interim().filter(balance -> message == CamtMessage.ACCOUNT_REPORT
                && balances.closing().isEmpty() && totals.complete() && upTo(balance).isPresent());
    }

    /**
     * The moment that an interim balance speaks for: that of the report where that was made later on its day,
     * and has no entry in between.
     */
    private Optional<BookedAt> upTo(CamtBalances.Balance balance) {
        BookedAt stated = balance.moment().orElseThrow();
        Optional<BookedAt> made = moment().filter(report -> report.time().isPresent()
                && report.date().equals(stated.date()) && (stated.time().isEmpty() || stated.mayPrecede(
                        report) && balances.noneBookedAfter(stated)));
        return made.or(() -> Optional.of(stated).filter(own -> own.time().isPresent()));
    }

    private void checkOriginal(CamtFields fields) {
        String copy = head.text("CpyDplctInd");
        if (COPIES.contains(copy)) {
            events.failed(BreakCode.F06, head.at("CpyDplctInd").line(), "CpyDplctInd", "an original", copy);
        } else if (head.has("CpyDplctInd")) {
            fields.fault("COPY, CODU or DUPL", "CpyDplctInd");
        }
    }

    private String currency(CamtFields fields) {
        if (head.has("Acct", "Ccy") && CamtFields.currency(head.text("Acct", "Ccy")).isEmpty()) {
            fields.fault("an ISO 4217 currency", "Acct", "Ccy");
        } else if (head.has("Acct", "Ccy")) {
            return head.text("Acct", "Ccy");
        }
        return balances.opening().or(balances::closing)
                .map(balance -> balance.amount().currency().getCurrencyCode())
                .orElse(entryCurrency.isEmpty() ? context.currency().getCurrencyCode() : entryCurrency);
    }

    private OptionalLong sequence(CamtFields fields) {
        for (String field : List.of("ElctrncSeqNb", "LglSeqNb")) {
            if (head.has(field)) {
                return fields.count(field).map(BigDecimal::longValueExact).map(OptionalLong::of)
                        .orElse(OptionalLong.empty());
            }
        }
        return OptionalLong.empty();
    }

    private List<String> controls(OptionalLong sequence) {
        String page = head.text(message.pagination(), "PgNb");
        if (!page.isEmpty()) {
            notes.add("page " + page + (head.text(message.pagination(), "LastPgInd").equals("true")
                    ? ", the last one" : ", not the last one") + " of statement " + sequence.orElse(0));
        }
        return notes.all();
    }
}
