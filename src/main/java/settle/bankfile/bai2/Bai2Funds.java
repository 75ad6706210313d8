package settle.bankfile.bai2;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The funds type of an amount, and when the money is available: at once (0, Z or blank), after one day (1),
 * after two or more (2), in three parts (S: at once, after one day, after two), on a value date (V, date and
 * time), or distributed (D: how many parts, and each part's days and amount).
 *
 * <p>The standard counts business days and knows no calendar; here they are counted as weekdays from the
 * group's as-of date, so that money that is not yet there is never taken as there. Of several parts the last
 * one that is not zero counts.
 *
 * @param valueDate where it is stated (V)
 * @param weekdays after the as-of date, where it is not
 */
record Bai2Funds(Optional<LocalDate> valueDate, int weekdays) {

    /** Parts that a distribution may have. */
    static final int MAX_PARTS = 99;

    private static final Bai2Funds AT_ONCE = new Bai2Funds(Optional.empty(), 0);
    private static final int FIELDS_OF_16 = 5;
    private static final int FUNDS_TYPE = 2;
    /** Commas of a 16 up to the end of its funds type. */
    static final int COMMAS_BEFORE_NEXT = FUNDS_TYPE + 1;

    /** The value date of an entry whose group is as of a date. */
    LocalDate valueDate(LocalDate asOf) {
        return valueDate.orElseGet(() -> Bai2Dates.plusWeekdays(asOf, weekdays));
    }

    /** Takes a funds type and its amounts from a record. */
    static Bai2Funds take(Bai2Fields fields) {
        String type = fields.next();
        return switch (type) {
            case "", "Z", "0" -> AT_ONCE;
            case "1" -> new Bai2Funds(Optional.empty(), 1);
            case "2" -> new Bai2Funds(Optional.empty(), 2);
            case "S" -> inThreeParts(fields);
            case "V" -> onDate(fields);
            case "D" -> distributed(fields);
            default -> {
                fields.fault("funds type", "expected 0, 1, 2, S, V, D, Z or none, found " + type);
                yield AT_ONCE;
            }
        };
    }

    /**
     * How many fields of a 16, given without its code, stand before its text; 0 while that cannot be told.
     */
    static int fieldsBeforeText(CharSequence content) {
        String[] fields = beginning(content).split(",", FUNDS_TYPE + 3);
        if (fields.length < FUNDS_TYPE + 2) {
            return 0;
        }
        return switch (fields[FUNDS_TYPE].trim()) {
            case "S" -> FIELDS_OF_16 + 3;
            case "V" -> FIELDS_OF_16 + 2;
            case "D" -> fields.length < FUNDS_TYPE + 3 ? 0
                    : FIELDS_OF_16 + 1 + 2 * parts(fields[FUNDS_TYPE + 1].trim());
            default -> FIELDS_OF_16;
        };
    }

    /** Up to the comma behind the number of parts. */
    private static String beginning(CharSequence content) {
        int end = 0;
        for (int commas = 0; end < content.length() && commas < FUNDS_TYPE + 2; end++) {
            commas += content.charAt(end) == ',' ? 1 : 0;
        }
        return content.subSequence(0, end).toString();
    }

    private static int parts(String count) {
        return count.matches("[0-9]{1,2}") ? Integer.parseInt(count) : 0;
    }

    private static Bai2Funds inThreeParts(Bai2Fields fields) {
        int weekdays = 0;
        for (int days = 0; days <= 2; days++) {
            if (isSomething(fields.signedAmount("funds available after " + days + " days"))) {
                weekdays = days;
            }
        }
        return new Bai2Funds(Optional.empty(), weekdays);
    }

    private static Bai2Funds onDate(Bai2Fields fields) {
        Optional<LocalDate> date = fields.requiredDate("value date");
        fields.time("value time");
        return new Bai2Funds(date, 0);
    }

    private static Bai2Funds distributed(Bai2Fields fields) {
        long parts = fields.count("number of distributions").orElse(0L);
        if (parts > MAX_PARTS) {
            fields.fault("number of distributions", "expected at most " + MAX_PARTS + ", found " + parts);
            return AT_ONCE;
        }
        long weekdays = 0;
        for (int part = 0; part < parts; part++) {
            long days = fields.count("availability in days").orElse(0L);
            if (isSomething(fields.signedAmount("distributed amount"))) {
                weekdays = Math.max(weekdays, days);
            }
        }
        if (weekdays > MAX_PARTS) {
            fields.fault("availability in days", "expected at most " + MAX_PARTS + ", found " + weekdays);
            return AT_ONCE;
        }
        return new Bai2Funds(Optional.empty(), (int) weekdays);
    }

    private static boolean isSomething(Optional<BigInteger> amount) {
        return amount.isPresent() && amount.get().signum() != 0;
    }
}
