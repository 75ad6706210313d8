package settle.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import settle.identity.SourceLine;
import settle.money.Money;
import settle.money.Price;
import settle.proof.Reject;
import settle.statement.BookedAt;

/**
 * One record while it is read: hands out its fields as values and notes what is wrong with them. A field that
 * cannot be read gives a stand-in, so that all faults of a row are found at once; {@link #outcome} then
 * yields a reject.
 */
public final class Row {

    /** Characters that an identifier may have. */
    public static final int MAX_IDENTIFIER = 100;
    /** The highest version of anything. */
    public static final int MAX_VERSION = 1_000_000;
    /** Characters that any other text may have. */
    public static final int MAX_TEXT = 2_000;

    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,15}");

    private final SourceLine source;
    private final String text;
    private final Times times;
    private final Map<String, String> fields = new HashMap<>();
    private final Map<String, String> faults = new LinkedHashMap<>();

    Row(SourceLine source, String text, Times times) {
        this.source = source;
        this.text = text;
        this.times = times;
    }

    void put(String column, String value) {
        fields.put(column, value.strip());
    }

    void putIfEmpty(String column, String value) {
        if (fields.getOrDefault(column, "").isEmpty()) {
            put(column, value);
        }
    }

    void change(String column, UnaryOperator<String> change) {
        fields.computeIfPresent(column, (any, value) -> value.isEmpty() ? value : change.apply(value));
    }

    /** This row under other names of its columns: canonical name → name here. */
    Row renamed(Map<String, String> columns) {
        Row row = new Row(source, text, times);
        columns.forEach((canonical, here) -> row.fields.put(canonical, fields.getOrDefault(here, "")));
        row.faults.putAll(faults);
        return row;
    }

    /**
     * Notes the first fault of a column; under an empty name, that of the record as a whole, which hides the
     * rest.
     */
    void fault(String column, String reason) {
        if (faults.containsKey("")) {
            return;
        }
        faults.putIfAbsent(column, reason);
    }

    SourceLine source() {
        return source;
    }

    boolean isBroken() {
        return !faults.isEmpty();
    }

    /** The value that was read, or the reject of the row. */
    public <T> Outcome<T> outcome(Supplier<T> value) {
        if (!isBroken()) {
            return Outcome.read(value.get());
        }
        String reason = faults.entrySet().stream()
                .map(fault -> (fault.getKey().isEmpty() ? "" : fault.getKey() + ": ") + fault.getValue())
                .collect(Collectors.joining("; "));
        return Outcome.rejected(new Reject(source, faults.keySet().iterator().next(), reason, text));
    }

    /** The text of a column, empty where the file has no such column. */
    public String optional(String column) {
        return bounded(column, MAX_TEXT);
    }

    public String identifier(String column) {
        return bounded(column, MAX_IDENTIFIER);
    }

    /** An identifier that must be there. */
    public String required(String column) {
        String value = identifier(column);
        if (value.isEmpty()) {
            fault(column, "expected a value, found nothing");
        }
        return value.isEmpty() ? "-" : value;
    }

    public String requiredText(String column) {
        String value = optional(column);
        if (value.isEmpty()) {
            fault(column, "expected a value, found nothing");
        }
        return value;
    }

    /** An amount above zero. */
    public Money amount(String column, Currency currency) {
        return read(column, "an amount above zero with at most two places", new Money(1, currency),
                value -> Money.parse(value, currency).filter(Money::isPositive));
    }

    public Price price(String column, int places) {
        return read(column, "a price above zero with at most " + places + " places",
                new Price(BigDecimal.ONE), value -> Price.parse(value, places));
    }

    /** A whole number of at least {@code least}. */
    public long whole(String column, long least) {
        return read(column, "a whole number of at least " + least, least, value -> Optional.of(value)
                .filter(number -> WHOLE.matcher(number).matches()).map(Long::valueOf)
                .filter(number -> number >= least));
    }

    public int version(String column) {
        long stated = optional(column).isEmpty() ? 1 : whole(column, 1);
        if (stated > MAX_VERSION) {
            fault(column, "expected at most " + MAX_VERSION + ", found " + stated);
        }
        return (int) Math.min(stated, MAX_VERSION);
    }

    public LocalDate date(String column) {
        return read(column, "a date such as 2007-01-24", LocalDate.EPOCH, Times::date);
    }

    public Optional<LocalDate> optionalDate(String column) {
        return optional(column).isEmpty() ? Optional.empty() : Optional.of(date(column));
    }

    public Optional<LocalDateTime> optionalMoment(String column) {
        return optional(column).isEmpty() ? Optional.empty() : Optional.of(read(column,
                "a moment such as 2007-01-24T10:00", LocalDateTime.MIN, times::momentOrEndOfDay));
    }

    public Optional<BookedAt> optionalBookedAt(String column) {
        return optional(column).isEmpty() ? Optional.empty() : Optional.of(read(column,
                "a moment such as 2007-01-24T10:00", new BookedAt(LocalDate.EPOCH, Optional.empty()),
                times::bookedAt));
    }

    public Currency currency(String column) {
        return read(column, "a currency such as USD", Currency.getInstance("USD"), value -> Currency
                .getAvailableCurrencies().stream()
                .filter(any -> any.getCurrencyCode().equalsIgnoreCase(value)).findAny());
    }

    /** One of the constants of an enum, in any case. */
    public <E extends Enum<E>> E choice(String column, Class<E> type) {
        E[] constants = type.getEnumConstants();
        return read(column, "one of " + Arrays.toString(constants), constants[0], value -> Arrays.stream(
                constants)
                .filter(constant -> constant.name().equals(value.toUpperCase(Locale.ROOT))).findAny());
    }

    public <E extends Enum<E>> E choice(String column, E whenEmpty) {
        return optional(column).isEmpty() ? whenEmpty : choice(column, whenEmpty.getDeclaringClass());
    }

    private <T> T read(String column, String expected, T standIn, Function<String, Optional<T>> parser) {
        String value = fields.getOrDefault(column, "");
        Optional<T> parsed = parser.apply(value);
        if (parsed.isEmpty()) {
            fault(column, "expected " + expected + ", found "
                    + (value.isEmpty() ? "nothing" : "\"" + value + "\""));
        }
        return parsed.orElse(standIn);
    }

    private String bounded(String column, int most) {
        String value = fields.getOrDefault(column, "");
        if (value.length() > most) {
            fault(column, "expected at most " + most + " characters, found " + value.length());
            return "";
        }
        return value;
    }
}
