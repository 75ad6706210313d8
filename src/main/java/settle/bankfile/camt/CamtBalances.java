package settle.bankfile.camt;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import settle.bankfile.StatementContext;
import settle.breaks.BreakCode;
import settle.money.Money;
import settle.statement.BankEntry.Direction;
import settle.statement.BookedAt;

/**
 * The booked balances of one statement: {@code OPBD} or {@code PRCD} before its entries, {@code CLBD} after
 * them, {@code ITBD} at a moment of the day: the entries of a report need not be all that led to it, so that
 * nothing rolls within one. Those of what is available or expected say nothing about the booked entries.
 */
final class CamtBalances {

    /** Balances of one kind that a statement may have, one for each day or page. */
    static final int MAX_BALANCES = 1_000;

    /** A booked balance; of a page rather than of the statement where it is interim. */
    record Balance(String code, boolean interim, Optional<BookedAt> moment, Money amount, int line) {

        Optional<LocalDate> date() {
            return moment.map(BookedAt::date);
        }

        private LocalDate day() {
            return date().orElse(LocalDate.MIN);
        }

        BigDecimal decimal() {
            return amount.decimal();
        }

        private String text() {
            return amount + " " + amount.currency();
        }
    }

    private static final Comparator<Balance> WHOLE_FIRST = Comparator.comparing(Balance::interim);

    private final Map<String, List<Balance>> balances = new HashMap<>();
    private final Map<String, BigDecimal> bookedNet = new HashMap<>();
    /** Of the entries that say when. */
    private LocalDateTime lastBooked = LocalDateTime.MIN;
    private Optional<LocalDate> lastDay = Optional.empty();

    /** Takes a {@code Bal}; one that is not booked is passed over, whatever it states. */
    void take(CamtElement element, CamtEvents events, StatementContext context) {
        String code = element.text("Tp", "CdOrPrtry", "Cd") + element.text("Tp", "Cd");
        if (!List.of("OPBD", "PRCD", "CLBD", "ITBD").contains(code)) {
            return;
        }
        CamtFields fields = new CamtFields(element, context);
        Money amount = fields.amount("Amt");
        boolean debit = fields.direction("CdtDbtInd") == Direction.DEBIT;
        boolean interim = element.text("Tp", "SubTp", "Cd").equals("INTM");
        Balance balance = new Balance(code, interim, fields.moment("Dt"), debit ? amount.negated() : amount,
                element.line());
        List<Balance> ofKind = balances.computeIfAbsent(code, any -> new ArrayList<>());
        if (ofKind.size() == MAX_BALANCES) {
            fields.fault("at most " + MAX_BALANCES + " balances of a kind", "Tp");
        }
        if (!fields.isBroken()) {
            ofKind.add(balance);
        }
        events.malformed(fields);
    }

    void add(CamtBooking booking) {
        if (booking.standing() == CamtBooking.Standing.BOOKED) {
            BigDecimal amount = booking.amount().decimal();
            booking.bookedAt().map(BookedAt::date).filter(day -> lastDay.stream().noneMatch(day::isBefore))
                    .ifPresent(day -> lastDay = Optional.of(day));
            booking.bookedAt().filter(moment -> moment.time().isPresent()).map(BookedAt::orderingMoment)
                    .filter(lastBooked::isBefore).ifPresent(moment -> lastBooked = moment);
            bookedNet.merge(booking.amount().currency().getCurrencyCode(),
                    booking.direction() == Direction.CREDIT ? amount : amount.negate(), BigDecimal::add);
        }
    }

    /** Of several the earliest; the first in the file where dates say no more. */
    Optional<Balance> opening() {
        return earliest("OPBD").or(() -> earliest("PRCD"));
    }

    /** Of several the latest; the last in the file where dates say no more. */
    Optional<Balance> closing() {
        return of("CLBD").stream().reduce((one, other) -> WHOLE_FIRST.reversed().thenComparing(Balance::day)
                .compare(one, other) > 0 ? one : other);
    }

    /**
     * The day that the closing balance speaks for. The midnight in which a day begins is the end of the day
     * before, where the statement opens before it and all its entries are booked before it too.
     */
    Optional<LocalDate> closingDay() {
        return closing().flatMap(Balance::moment).map(moment -> moment.time().filter(
                LocalTime.MIDNIGHT::equals).isPresent() && lastDay.filter(moment.date()::isAfter).isPresent()
                && opening().flatMap(Balance::date).filter(moment.date()::isAfter).isPresent()
                        ? moment.date().minusDays(1) : moment.date());
    }

    /** The day that the opening balance is of, where a balance of the day before does not stand for it. */
    Optional<LocalDate> openingDay() {
        return earliest("OPBD").flatMap(Balance::date);
    }

    /** The latest one of a moment of the day; empty where two of one moment differ. */
    Optional<Balance> interim() {
        List<Balance> latest = of("ITBD").stream().filter(balance -> balance.moment().isPresent())
                .collect(Collectors.groupingBy(balance -> balance.moment().get().orderingMoment(),
                        TreeMap::new,
                        Collectors.toList()))
                .descendingMap().values().stream().findFirst().orElse(List.of());
        boolean agree = latest.stream().map(Balance::amount).distinct().count() == 1;
        return agree ? Optional.of(latest.get(0)) : Optional.empty();
    }

    /** Whether no entry says that it was booked later. */
    boolean noneBookedAfter(BookedAt moment) {
        return !lastBooked.isAfter(moment.orderingMoment());
    }

    /** Checks that the balances roll forward with the booked entries. */
    void check(CamtEvents events, CamtNotes notes) {
        Optional<Balance> opening = opening();
        Optional<Balance> closing = closing();
        Optional<Balance> previous = earliest("PRCD");
        if (previous.isPresent() && opening.isPresent()
                && !opening.get().amount().equals(previous.get().amount())) {
            events.failed(BreakCode.F03, previous.get().line(), "PRCD against OPBD", previous.get().text(),
                    opening.get().text());
        }
        if (opening.isEmpty() || closing.isEmpty()) {
            return;
        }
        String currency = opening.get().amount().currency().getCurrencyCode();
        BigDecimal net = bookedNet.getOrDefault(currency, BigDecimal.ZERO);
        BigDecimal rolled = opening.get().decimal().add(net);
        boolean holds = closing.get().amount().currency().getCurrencyCode().equals(currency)
                && closing.get().decimal().compareTo(rolled) == 0;
        notes.proof(opening.get().code() + " " + opening.get().amount()
                + ", booked entries " + net.toPlainString() + " and CLBD " + closing.get().amount()
                + (holds ? " agree" : " do not agree"));
        if (!holds) {
            events.failed(BreakCode.F03, closing.get().line(), "CLBD", closing.get().text(),
                    rolled.toPlainString() + " " + currency);
        }
    }

    private Optional<Balance> earliest(String code) {
        return of(code).stream().min(WHOLE_FIRST.thenComparing(Balance::day));
    }

    private List<Balance> of(String code) {
        return balances.getOrDefault(code, List.of());
    }
}
