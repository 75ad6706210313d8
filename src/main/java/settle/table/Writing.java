package settle.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import settle.money.Money;
import settle.money.Price;

/**
 * How values are written: each has one text.
 *
 * @param <T> the values
 */
public record Writing<T>(Kind kind, Function<T, String> texts) {

    static final String BETWEEN_NAMES = ";";

    public static final Writing<String> TEXT = new Writing<>(Kind.TEXT, text -> text);
    public static final Writing<Long> WHOLE = new Writing<>(Kind.WHOLE, number -> Long.toString(number));
    /** Without zeros at its end. */
    public static final Writing<BigDecimal> DECIMAL =
            new Writing<>(Kind.DECIMAL, number -> number.stripTrailingZeros().toPlainString());
    public static final Writing<Price> PRICE = new Writing<>(Kind.DECIMAL, Price::toString);
    public static final Writing<Money> MONEY = new Writing<>(Kind.MONEY, Money::toString);
    public static final Writing<LocalDate> DATE = new Writing<>(Kind.DATE, LocalDate::toString);
    public static final Writing<LocalTime> TIME = new Writing<>(Kind.TIME, LocalTime::toString);
    public static final Writing<LocalDateTime> MOMENT = new Writing<>(Kind.MOMENT, LocalDateTime::toString);
    /** {@code true} or {@code false}. */
    public static final Writing<Boolean> FLAG = new Writing<>(Kind.CHOICE, flag -> Boolean.toString(flag));
    /** The constants of an enum, by name. */
    public static final Writing<Enum<?>> CHOICE = new Writing<>(Kind.CHOICE, Enum::name);
    public static final Writing<List<String>> NAMES =
            new Writing<>(Kind.NAMES, names -> String.join(BETWEEN_NAMES, names));

    public String text(T value) {
        return texts.apply(value);
    }

    /** The same of what may be missing; empty text stands for nothing. */
    public Writing<Optional<T>> optional() {
        return new Writing<>(kind, value -> value.map(texts).orElse(""));
    }
}
