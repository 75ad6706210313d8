package settle.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import settle.money.Money;
import settle.money.Price;
import settle.statement.BookedAt;

/** The types that columns of files have, and how each says that a text is none of its values. */
public final class Types {

    /** Characters that an identifier may have. */
    public static final int MAX_IDENTIFIER = 100;
    /** Characters that any other text may have. */
    public static final int MAX_TEXT = 2_000;

    public static final Type<String> TEXT = text(MAX_TEXT, Types::bounded);
    public static final Type<String> IDENTIFIER = text(MAX_IDENTIFIER, Types::bounded);
    /** A text that must be there. */
    public static final Type<String> STATED_TEXT = text(MAX_TEXT, Types::stated);
    /** An identifier that must be there. */
    public static final Type<String> STATED_IDENTIFIER = text(MAX_IDENTIFIER, Types::stated);

    /** A date. */
    public static final Type<LocalDate> DATE = new Type<>(Writing.DATE, 10, List.of(), false,
            LocalDate::parse,
            parsed("a date such as 2007-01-24", LocalDate.EPOCH, Times::date));

    /** A time of day to the nanosecond. */
    public static final Type<LocalTime> TIME = new Type<>(Writing.TIME, 18, List.of(), false,
            LocalTime::parse,
            parsed("a time such as 10:00", LocalTime.MIN, Times::time));

    /** A currency of ISO 4217, in any case. */
    public static final Type<Currency> CURRENCY = new Type<>(
            new Writing<>(Kind.CHOICE, Currency::getCurrencyCode), 3,
            Currency.getAvailableCurrencies().stream().map(Currency::getCurrencyCode).sorted().toList(),
            false,
            Currency::getInstance,
            parsed("a currency such as USD", Currency.getInstance("USD"), Types::currency));

    /** Texts with {@code ;} between them; blank ones are none. */
    public static final Type<List<String>> NAMES = new Type<>(Writing.NAMES, MAX_TEXT, List.of(), false,
            Types::names, (text, fault) -> names(TEXT.read(text, fault)));

    private static final int WHOLE_DIGITS = 15;
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1," + WHOLE_DIGITS + "}");
    private static final int MONEY_DIGITS = Money.MAX_INTEGER_DIGITS + Money.MOST_PLACES;
    private static final int PRICE_DIGITS = 9 + Price.MAX_PLACES;
    private static final int LONGEST_MOMENT = 29;
    private static final String MOMENT = "a moment such as 2007-01-24T10:00";
    private static final String NOTHING = "-";

    private Types() {}

    /** A whole number of at least {@code least}. */
    public static Type<Long> whole(long least) {
        return new Type<>(Writing.WHOLE, WHOLE_DIGITS, List.of(), false, Long::valueOf,
                parsed("a whole number of at least " + least, least, text -> Optional.of(text)
                        .filter(number -> WHOLE.matcher(number).matches()).map(Long::valueOf)
                        .filter(number -> number >= least)));
    }

    /** A whole number of at least {@code least} and at most {@code most}. */
    public static Type<Integer> whole(int least, int most) {
        Type<Long> any = whole(least);
        return new Type<>(any.writing(), Integer.toString(most).length(), List.of(), false, any.values(), (
                text, fault) -> {
            long number = any.read(text, fault);
            if (number > most) {
                fault.accept("expected at most " + most + ", found " + number);
            }
            return Math.min(number, most);
        }).as(Math::toIntExact, Integer::longValue);
    }

    /** A price above zero. */
    public static Type<Price> price(int places) {
        return new Type<>(Writing.PRICE, PRICE_DIGITS, List.of(), false, text -> new Price(new BigDecimal(
                text)),
                parsed("a price above zero with at most " + places + " places", new Price(BigDecimal.ONE),
                        text -> Price.parse(text, places)));
    }

    private static String places(Currency currency) {
        return switch (Money.places(currency)) {
            case 3 -> "three";
            case 4 -> "four";
            default -> "two";
        };
    }

    /** An amount above zero. */
    public static Type<Money> money(Currency currency) {
        return new Type<>(Writing.MONEY, MONEY_DIGITS, List.of(), false,
                text -> Money.ofDecimal(new BigDecimal(text), currency),
                parsed("an amount above zero with at most " + places(currency) + " places", new Money(1,
                        currency),
                        text -> Money.parse(text, currency).filter(Money::isPositive)));
    }

    /** An amount; none at all is 0.00. */
    public static Type<Money> amount(Currency currency) {
        return new Type<>(Writing.MONEY, MONEY_DIGITS, List.of(), false,
                text -> Money.ofDecimal(new BigDecimal(text), currency),
                parsed("an amount with at most " + places(currency) + " places and no sign", new Money(1,
                        currency),
                        text -> Money.parse(text, currency)
                                .filter(money -> money.isPositive() || money.isZero())));
    }

    /** A moment; a date alone is the end of its day. */
    public static Type<LocalDateTime> moment(Times times) {
        Type.Reader<LocalDateTime> reader = parsed(MOMENT, LocalDateTime.MIN, times::momentOrEndOfDay);
        return new Type<>(Writing.MOMENT, LONGEST_MOMENT, List.of(), false, LocalDateTime::parse,
                (text, fault) -> reader.read(TEXT.read(text, fault), fault));
    }

    /** A moment, or a date without a time. */
    public static Type<BookedAt> bookedAt(Times times) {
        Type.Reader<BookedAt> reader = parsed(MOMENT, new BookedAt(LocalDate.EPOCH, Optional.empty()),
                times::bookedAt);
        return new Type<>(new Writing<>(Kind.MOMENT, BookedAt::toString), LONGEST_MOMENT, List.of(), false,
                text -> times.bookedAt(text).orElseThrow(), reader);
    }

    /** One of the constants of an enum, in any case. */
    public static <E extends Enum<E>> Type<E> choice(Class<E> type) {
        E[] constants = type.getEnumConstants();
        List<String> words = Arrays.stream(constants).map(Enum::name).toList();
        return new Type<>(new Writing<>(Kind.CHOICE, Enum::name), words.stream().mapToInt(String::length)
                .max().orElseThrow(), words,
                false, name -> Enum.valueOf(type, name),
                parsed("one of " + words, constants[0], text -> Optional.of(text.toUpperCase(Locale.ROOT))
                        .filter(words::contains).map(name -> Enum.valueOf(type, name))));
    }

    private static Type<String> text(int most, Limited reader) {
        return new Type<>(Writing.TEXT, most, List.of(), false, text -> text,
                (text, fault) -> reader.read(text, most, fault));
    }

    /** Reads a text of limited length. */
    private interface Limited {
        String read(String text, int most, Consumer<String> fault);
    }

    private static String bounded(String text, int most, Consumer<String> fault) {
        if (text.length() > most) {
            fault.accept("expected at most " + most + " characters, found " + text.length());
            return "";
        }
        return text;
    }

    private static String stated(String text, int most, Consumer<String> fault) {
        if (text.isEmpty()) {
            fault.accept("expected a value, found nothing");
        }
        String value = bounded(text, most, fault);
        return value.isEmpty() ? NOTHING : value;
    }

    private static <T> Type.Reader<T> parsed(
            String expected, T standIn, Function<String, Optional<T>> parser) {
        return (text, fault) -> {
            Optional<T> value = parser.apply(text);
            if (value.isEmpty()) {
                fault.accept("expected " + expected + ", found "
                        + (text.isEmpty() ? "nothing" : "\"" + text + "\""));
            }
            return value.orElse(standIn);
        };
    }

    private static Optional<Currency> currency(String code) {
        return Currency.getAvailableCurrencies().stream()
                .filter(any -> any.getCurrencyCode().equalsIgnoreCase(code)).findAny();
    }

    private static List<String> names(String text) {
        return Stream.of(text.split(Writing.BETWEEN_NAMES)).map(Blanks::strip)
                .filter(name -> !name.isEmpty()).toList();
    }
}
