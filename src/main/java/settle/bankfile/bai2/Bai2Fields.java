package settle.bankfile.bai2;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import settle.statement.BankEntry;

/**
 * Takes the fields of a record one after the other, and notes those that are not what the standard has there.
 */
final class Bai2Fields {

    /** A field that cannot be read: its name in the standard's words, and why. */
    record Fault(String field, String reason) {}

    private static final Pattern UNSIGNED = Pattern.compile("\\+?[0-9]{1,30}");
    private static final Pattern SIGNED = Pattern.compile("[+-]?[0-9]{1,30}");
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,12}");

    /** Those that have a smallest unit. */
    private static final Map<String, Currency> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .filter(currency -> currency.getDefaultFractionDigits() >= 0)
            .collect(Collectors.toUnmodifiableMap(Currency::getCurrencyCode, currency -> currency));

    private final String code;
    private final List<String> fields;
    private final List<Fault> faults = new ArrayList<>();
    private int at;

    Bai2Fields(Bai2Record record) {
        this.code = record.code();
        this.fields = record.fields();
    }

    /** Whether a field that is not blank is left. */
    boolean hasMore() {
        return fields.subList(Math.min(at, fields.size()), fields.size()).stream()
                .anyMatch(field -> !field.isEmpty());
    }

    /** The next field; empty text beyond the last. */
    String next() {
        return at < fields.size() ? fields.get(at++) : "";
    }

    /** Notes what stands beyond the last field that the record has. */
    void end() {
        if (hasMore()) {
            fault("fields", "expected no more, found " + String.join(",", fields.subList(at, fields.size())));
        }
    }

    boolean isNextBlank() {
        return at >= fields.size() || fields.get(at).isEmpty();
    }

    /** A field that must not be blank. */
    String required(String name) {
        String value = next();
        if (value.isEmpty()) {
            fault(name, "expected a value, found none");
        }
        return value;
    }

    /** A name of something, which must not be blank; empty text for one that is too long. */
    String name(String name) {
        String value = required(name);
        if (value.length() > BankEntry.LONGEST_NAME) {
            fault(name, "expected at most " + BankEntry.LONGEST_NAME + " characters, found "
                    + value.length());
            return "";
        }
        return value;
    }

    /** An amount in the currency's smallest unit; empty for a blank or unreadable one. */
    Optional<BigInteger> unsignedAmount(String name) {
        return amount(name, UNSIGNED, "expected digits");
    }

    /**
     * An amount in the currency's smallest unit, with or without a sign; empty for a blank or unreadable one.
     */
    Optional<BigInteger> signedAmount(String name) {
        return amount(name, SIGNED, "expected digits, with or without a sign");
    }

    /** A control's amount, where a blank stands for zero; empty for an unreadable one. */
    Optional<BigInteger> control(String name) {
        int faultsBefore = faults.size();
        Optional<BigInteger> control = signedAmount(name);
        return control.isEmpty() && faults.size() == faultsBefore ? Optional.of(BigInteger.ZERO) : control;
    }

    /** A whole number; empty for a blank or unreadable one. */
    Optional<Long> count(String name) {
        String value = next();
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (!COUNT.matcher(value).matches()) {
            fault(name, "expected a whole number, found " + value);
            return Optional.empty();
        }
        return Optional.of(Long.valueOf(value));
    }

    /** A control's count, which must not be blank. */
    Optional<Long> controlCount(String name) {
        int faultsBefore = faults.size();
        Optional<Long> count = count(name);
        if (count.isEmpty() && faults.size() == faultsBefore) {
            fault(name, "expected a number, found none");
        }
        return count;
    }

    /** A date of six or eight digits; empty for a blank or unreadable one. */
    Optional<LocalDate> date(String name) {
        String value = next();
        Optional<LocalDate> date = Bai2Dates.date(value);
        if (date.isEmpty() && !value.isEmpty()) {
            fault(name, "expected a date as YYMMDD or YYYYMMDD, found " + value);
        }
        return date;
    }

    /** A date that must not be blank; empty for an unreadable one. */
    Optional<LocalDate> requiredDate(String name) {
        int faultsBefore = faults.size();
        Optional<LocalDate> date = date(name);
        if (date.isEmpty() && faults.size() == faultsBefore) {
            fault(name, "expected a date, found none");
        }
        return date;
    }

    /** ISO 4217; empty for a blank or unknown one. */
    Optional<Currency> currency() {
        String value = next();
        Optional<Currency> currency = Optional.ofNullable(CURRENCIES.get(value));
        if (currency.isEmpty() && !value.isEmpty()) {
            fault("currency code", "expected one of ISO 4217, found " + value);
        }
        return currency;
    }

    /** A time; empty for a blank, an unreadable one, and the end of the day. */
    Optional<LocalTime> time(String name) {
        String value = next();
        Optional<LocalTime> time = Bai2Dates.time(value);
        if (time.isEmpty() && !value.isEmpty() && !Bai2Dates.isEndOfDay(value)) {
            fault(name, "expected a time as HHMM, found " + value);
        }
        return time;
    }

    void fault(String name, String reason) {
        faults.add(new Fault(code + " " + name, reason));
    }

    List<Fault> faults() {
        return List.copyOf(faults);
    }

    private Optional<BigInteger> amount(String name, Pattern shape, String expected) {
        String value = next();
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (!shape.matcher(value).matches()) {
            fault(name, expected + ", found " + value);
            return Optional.empty();
        }
        return Optional.of(new BigInteger(value));
    }
}
