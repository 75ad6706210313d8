package settle.bankfile.bai2;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import settle.breaks.BreakCode;
import settle.statement.BookedAt;

/**
 * A group being read: from its 02 to its 98.
 *
 * <p>Deletions and tests are F06. A correction is read as an update: what it says again under a reference of
 * before is the same wire, and a contradiction is found there; so an entry without any identifier in a
 * correction is F06.
 */
final class Bai2Group {

    private static final String UPDATE = "1";
    private static final String CORRECTION = "3";
    /** Of days that are over. */
    private static final Set<String> FINAL = Set.of("2", "4");
    private static final Set<String> INTERIM = Set.of("1", "3");
    private static final Map<String, String> NOT_LIVE = Map.of("2", "deletion", "4", "test only");
    private static final Map<String, String> MODIFIERS = Map.of("1", "interim previous-day",
            "2", "final previous-day", "3", "interim same-day", "4", "final same-day");

    private final Bai2Tally tally = new Bai2Tally("98");
    private final Optional<LocalDate> asOf;
    private final Optional<LocalTime> asOfTime;
    private final Optional<Currency> currency;
    private final String status;
    private final String modifier;

    private Bai2Group(Optional<LocalDate> asOf, Optional<LocalTime> asOfTime, Optional<Currency> currency,
            String status, String modifier) {
        this.asOf = asOf;
        this.asOfTime = asOfTime;
        this.currency = currency;
        this.status = status;
        this.modifier = modifier;
    }

    /**
     * {@code 02,receiver,originator,status,as-of date,as-of time,currency,as-of-date modifier}. Interim
     * figures without a time of their own speak for the moment at which their file was made on that day.
     */
    static Bai2Group open(Bai2Record header, Currency currencyOfFile, Optional<BookedAt> made,
            Bai2Events events) {
        Bai2Fields fields = new Bai2Fields(header);
        fields.next();
        fields.next();
        String status = fields.required("group status");
        Optional<LocalDate> asOf = fields.requiredDate("as-of date");
        boolean untimed = fields.isNextBlank();
        Optional<LocalTime> asOfTime = fields.time("as-of time");
        int faultsBefore = fields.faults().size();
        Optional<Currency> stated = fields.currency();
        boolean legible = fields.faults().size() == faultsBefore;
        String modifier = fields.next();
        if (!modifier.isEmpty() && !MODIFIERS.containsKey(modifier)) {
            fields.fault("as-of-date modifier", "expected 1 to 4, found " + modifier);
        }
        if (NOT_LIVE.containsKey(status)) {
            events.controlFailed(BreakCode.F06, header, "02 group status", "1 update",
                    status + " " + NOT_LIVE.get(status));
        } else if (!status.isEmpty() && !status.equals(UPDATE) && !status.equals(CORRECTION)) {
            fields.fault("group status", "expected 1 to 4, found " + status);
        }
        fields.end();
        events.faults(header, fields);
        Optional<Currency> currency = legible ? stated.or(() -> Optional.of(currencyOfFile)) : stated;
        Optional<LocalTime> madeThen = made.filter(any -> untimed && INTERIM.contains(modifier))
                .filter(moment -> asOf.filter(moment.date()::equals).isPresent()).flatMap(BookedAt::time);
        return new Bai2Group(asOf, asOfTime.or(() -> madeThen), currency, status, modifier);
    }

    Bai2Tally tally() {
        return tally;
    }

    /** The day that the group speaks for; empty if it cannot be read. */
    Optional<LocalDate> asOf() {
        return asOf;
    }

    /** The moment up to which it speaks, balances and entries: of a day that is over, for all of it. */
    Optional<BookedAt> upTo() {
        return asOf.map(day -> BookedAt.ofReport(day, FINAL.contains(modifier) ? Optional.empty()
                : asOfTime));
    }

    /** Of accounts that state none of their own; empty if it cannot be read. */
    Optional<Currency> currency() {
        return currency;
    }

    boolean isCorrection() {
        return status.equals(CORRECTION);
    }

    /** What a reader of the balances should know besides: interim figures, a correction. */
    String described() {
        String when = MODIFIERS.containsKey(modifier) ? "02 as-of-date modifier " + modifier + ": "
                + MODIFIERS.get(modifier) : "";
        return when + (isCorrection() ? (when.isEmpty() ? "" : ", ") + "02 group status 3: correction" : "");
    }

    /** {@code 98,control total,number of accounts,number of records}. */
    void close(Bai2Record trailer, Bai2Events events, Bai2Tally file) {
        Bai2Fields fields = new Bai2Fields(trailer);
        Optional<BigInteger> total = fields.control("group control total");
        Optional<Long> accounts = fields.controlCount("number of accounts");
        Optional<Long> records = fields.controlCount("number of records");
        fields.end();
        events.faults(trailer, fields);
        tally.checkTotal(trailer, "group control total", total, events);
        tally.checkMembers(trailer, "number of accounts", accounts, events);
        tally.checkRecords(trailer, records, events);
        file.addMember(total.orElse(tally.total()));
    }
}
