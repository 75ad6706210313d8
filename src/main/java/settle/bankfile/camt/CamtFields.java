package settle.bankfile.camt;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import settle.bankfile.StatementContext;
import settle.money.Money;
import settle.statement.BankEntry.Direction;
import settle.statement.BookedAt;

/**
 * One record of a message while it is read: hands out its fields as values and notes what is wrong with them.
 * A field that cannot be read gives a stand-in, so that all faults of a record are found at once.
 */
final class CamtFields {

    /** Characters of an identifier; the standard's have 35, a store takes 100, and a position may follow. */
    static final int MAX_IDENTIFIER = 90;

    private static final Pattern DECIMAL =
            Pattern.compile("[+-]?([0-9]{1,30}(\\.[0-9]{0,20})?|\\.[0-9]{1,20})");
    private static final Pattern END_OF_DAY = Pattern.compile("(.*)T24:00(?::00(?:\\.0+)?)?(|Z|[+-].*)");
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,18}");
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ISO_DATE.withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ISO_LOCAL_DATE_TIME.withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter OFFSET_MOMENT =
            DateTimeFormatter.ISO_OFFSET_DATE_TIME.withResolverStyle(ResolverStyle.STRICT);

    /** What is wrong with one field. */
    record Fault(int line, String field, String reason) {}

    private final CamtElement record;
    private final StatementContext context;
    private final List<Fault> faults = new ArrayList<>();

    CamtFields(CamtElement record, StatementContext context) {
        this.record = record;
        this.context = context;
        record.excess().ifPresent(limit -> faults.add(
                new Fault(record.line(), "", "expected a record within the limits, found that " + limit)));
    }

    List<Fault> faults() {
        return List.copyOf(faults);
    }

    boolean isBroken() {
        return !faults.isEmpty();
    }

    void fault(String expected, String... path) {
        String field = record.name() + "/" + String.join("/", path);
        CamtElement element = record.at(path);
        String found = element == CamtElement.NONE ? "nothing" : "\"" + element.text() + "\"";
        int line = element == CamtElement.NONE ? record.line() : element.line();
        faults.add(new Fault(line, field, "expected " + expected + ", found " + found));
    }

    /** An amount with its currency, zero or above, with no fractions of a cent. */
    Money amount(String... path) {
        CamtElement element = record.at(path);
        Optional<Currency> currency = currency(element.currency());
        if (element != CamtElement.NONE && currency.isEmpty()) {
            String field = record.name() + "/" + String.join("/", path) + "/@Ccy";
            faults.add(new Fault(element.line(), field,
                    "expected an ISO 4217 currency, found "
                            + (element.currency().isEmpty() ? "none" : "\"" + element.currency() + "\"")));
        }
        Currency known = currency.orElse(context.currency());
        Optional<BigDecimal> amount = amount(element.text(), Money.places(known));
        if (amount.isEmpty()) {
            fault("an amount of at most hundredths, zero or above, such as 1140.00", path);
        }
        return Money.ofDecimal(amount.orElse(BigDecimal.ZERO), known);
    }

    /** A sum of amounts, which states no currency; empty where it cannot be read. */
    Optional<BigDecimal> sum(String... path) {
        Optional<BigDecimal> sum = decimal(record.text(path));
        if (sum.isEmpty()) {
            fault("a sum such as 1140.00", path);
        }
        return sum;
    }

    /** A whole number; empty where it cannot be read. */
    Optional<BigDecimal> count(String... path) {
        Optional<BigDecimal> count = Optional.of(record.text(path))
                .filter(text -> WHOLE.matcher(text).matches())
                .map(BigDecimal::new);
        if (count.isEmpty()) {
            fault("a whole number", path);
        }
        return count;
    }

    Direction direction(String... path) {
        return switch (record.text(path)) {
            case "CRDT" -> Direction.CREDIT;
            case "DBIT" -> Direction.DEBIT;
            default -> {
                fault("CRDT or DBIT", path);
                yield Direction.CREDIT;
            }
        };
    }

    /** An indicator such as RvslInd; false where there is none. */
    boolean indicator(String... path) {
        return switch (record.text(path)) {
            case "true", "1" -> true;
            case "false", "0", "" -> false;
            default -> {
                fault("true or false", path);
                yield false;
            }
        };
    }

    /** A reference, number or code; empty where there is none. */
    String identifier(String... path) {
        String text = record.text(path);
        if (text.length() > MAX_IDENTIFIER) {
            fault("at most " + MAX_IDENTIFIER + " characters", path);
            return "";
        }
        return text;
    }

    /**
     * A moment in its {@code DtTm}, or a day in its {@code Dt}; a moment with an offset is told in the
     * context's zone.
     */
    Optional<BookedAt> moment(String... path) {
        CamtElement element = record.at(path);
        if (element == CamtElement.NONE) {
            return Optional.empty();
        }
        Optional<BookedAt> read = instant(element.text("DtTm")).map(BookedAt::of)
                .or(() -> BookedAt.on(endOf(element.text("DtTm")).or(() -> day(element.text("Dt")))));
        if (read.isEmpty()) {
            String found = element.text("DtTm") + element.text("Dt");
            faults.add(new Fault(element.line(), record.name() + "/" + String.join("/", path),
                    "expected a Dt such as 2007-01-19 or a DtTm such as 2007-01-19T10:02:00-05:00, found \""
                            + found + "\""));
        }
        return read;
    }

    Optional<LocalDate> date(String... path) {
        return moment(path).map(BookedAt::date);
    }

    /** The day that a moment at 24 o'clock, in the offering's zone, is the end of. */
    private Optional<LocalDate> endOf(String text) {
        Matcher end = END_OF_DAY.matcher(text);
        return end.matches() ? day(end.group(1)).filter(day -> instant(day.plusDays(1) + "T00:00:00" + end
                .group(2)).filter(day.plusDays(1).atStartOfDay()::equals).isPresent()) : Optional.empty();
    }

    /** A day in an element of its own, or the day of a moment; empty where it cannot be read. */
    Optional<LocalDate> dayOf(String... path) {
        return day(record.text(path)).or(() -> instantOf(path).map(LocalDateTime::toLocalDate));
    }

    /** A moment in an element of its own, in the offering's zone; empty where it cannot be read. */
    Optional<LocalDateTime> instantOf(String... path) {
        return instant(record.text(path));
    }

    static Optional<BigDecimal> decimal(String text) {
        return DECIMAL.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    /**
     * The number of an amount: zero or above, with at most so many places, within the range of {@link Money}.
     */
    private static Optional<BigDecimal> amount(String text, int places) {
        return decimal(text).filter(amount -> !text.startsWith("-"))
                .map(BigDecimal::stripTrailingZeros)
                .filter(amount -> amount.scale() <= places)
                .filter(amount -> amount.precision() - amount.scale() <= Money.MAX_INTEGER_DIGITS);
    }

    static Optional<Currency> currency(String code) {
        try {
            return Optional.of(Currency.getInstance(code));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> day(String text) {
        return attempt(text, date -> LocalDate.parse(date, DATE));
    }

    private Optional<LocalDateTime> instant(String text) {
        return attempt(text, moment -> LocalDateTime.parse(moment, MOMENT)).or(() -> attempt(text,
                moment -> OffsetDateTime.parse(moment, OFFSET_MOMENT)
                        .atZoneSameInstant(context.zone()).toLocalDateTime()));
    }

    private static <T> Optional<T> attempt(String text, Function<String, T> parse) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(parse.apply(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
