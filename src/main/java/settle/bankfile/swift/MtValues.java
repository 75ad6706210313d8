package settle.bankfile.swift;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import settle.money.Money;

/** The amounts, dates and currencies of SWIFT: {@code 1234,5}, {@code 070119}, {@code USD}. */
final class MtValues {

    /** What an amount must look like, for a reason. */
    static final String AN_AMOUNT = "an amount such as 1234,56 with at most the decimals of its currency";

    private static final Pattern AMOUNT =
            Pattern.compile("0*(?<whole>[0-9]{0," + Money.MAX_INTEGER_DIGITS + "}),(?<cents>[0-9]*)");
    private static final Pattern DATE = Pattern.compile("[0-9]{6}");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}");
    /** Years from here on are of the last century. */
    private static final int FIRST_YEAR_BEFORE_2000 = 80;

    private static final Map<String, Currency> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .collect(Collectors.toUnmodifiableMap(Currency::getCurrencyCode, currency -> currency));

    private MtValues() {}

    /** {@code 1234,56}, {@code 1234,} or {@code ,50}: exactly one comma, a digit at least. */
    static Optional<BigDecimal> amount(String text, Currency currency) {
        Matcher matcher = AMOUNT.matcher(text);
        if (!matcher.matches() || text.length() == 1) {
            return Optional.empty();
        }
        BigDecimal decimal = new BigDecimal("0" + matcher.group("whole") + "." + matcher.group("cents")
                + "0");
        int places = Money.places(currency);
        return decimal.stripTrailingZeros().scale() > places ? Optional.empty()
                : Optional.of(decimal.setScale(places, RoundingMode.UNNECESSARY));
    }

    /** {@code YYMMDD}. */
    static Optional<LocalDate> date(String text) {
        if (!DATE.matcher(text).matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(text.substring(0, 2));
        return day((year < FIRST_YEAR_BEFORE_2000 ? 2000 : 1900) + year, text.substring(2));
    }

    /**
     * {@code MMDD}: the day of that name nearest to another, since around New Year it is not of the same
     * year.
     */
    static Optional<LocalDate> dayNearest(String text, LocalDate other) {
        if (!DAY.matcher(text).matches()) {
            return Optional.empty();
        }
        return Stream.of(-1, 0, 1).map(years -> day(other.getYear() + years, text)).flatMap(Optional::stream)
                .min(Comparator.comparingLong(day -> Math.abs(ChronoUnit.DAYS.between(other, day))));
    }

    static Optional<Currency> currency(String code) {
        return Optional.ofNullable(CURRENCIES.get(code));
    }

    private static Optional<LocalDate> day(int year, String monthAndDay) {
        try {
            return Optional.of(LocalDate.of(year, Integer.parseInt(monthAndDay.substring(0, 2)),
                    Integer.parseInt(monthAndDay.substring(2))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
