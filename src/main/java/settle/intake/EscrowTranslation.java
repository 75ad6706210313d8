package settle.intake;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import settle.offering.BankLayout;

/**
 * Turns a row in a bank's own layout into a canonical one. What does not fit the layout is left as it stands,
 * so that the canonical reading refuses it with the bank's own text.
 */
final class EscrowTranslation {

    private final BankLayout layout;

    EscrowTranslation(BankLayout layout) {
        this.layout = layout;
    }

    /** A formatter for a pattern, strict about dates that do not exist; empty if it is no pattern. */
    static Optional<DateTimeFormatter> formatter(String pattern) {
        try {
            String strict = pattern.replace("yyyy", "uuuu").replaceAll("(?<!u)yy(?!y)", "uu");
            return Optional.of(DateTimeFormatter.ofPattern(strict, Locale.US)
                    .withResolverStyle(ResolverStyle.STRICT));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    Row translate(Row original) {
        Row row = original.renamed(layout.columns());
        layout.constants().forEach((column, value) -> row.putIfEmpty(column, value));
        row.change("value_date", this::date);
        row.change("booked_at", this::moment);
        switch (layout.amounts()) {
            case DIRECTION_COLUMN -> {
                row.change("amount", this::number);
                row.change("direction", word -> layout.directions().getOrDefault(word, word));
            }
            case SIGNED -> signed(row);
            case TWO_COLUMNS -> twoColumns(row);
        }
        return row;
    }

    private void signed(Row row) {
        String amount = number(row.optional("amount"));
        boolean debit = amount.startsWith("-");
        row.put("direction", debit ? "DEBIT" : "CREDIT");
        row.put("amount", debit || amount.startsWith("+") ? amount.substring(1) : amount);
    }

    private void twoColumns(Row row) {
        String credit = number(row.optional("credit_amount"));
        String debit = number(row.optional("debit_amount"));
        if (!isNothing(credit) && !isNothing(debit)) {
            row.fault("credit_amount", "expected an amount in or an amount out, found both");
        }
        boolean out = isNothing(credit) && !isNothing(debit);
        row.put("direction", out ? "DEBIT" : "CREDIT");
        String amount = out ? debit : credit;
        row.put("amount", out && amount.startsWith("-") ? amount.substring(1) : amount);
    }

    private static boolean isNothing(String amount) {
        return amount.isEmpty() || amount.matches("0+(\\.0+)?");
    }

    private String number(String text) {
        String decimal = Pattern.quote(String.valueOf(layout.decimalSeparator()));
        String plain = "[+-]?[0-9]+(" + decimal + "[0-9]+)?";
        if (layout.groupingSeparator().isPresent()) {
            String group = String.valueOf(layout.groupingSeparator().get());
            String grouped = "[+-]?[0-9]{1,3}(" + Pattern.quote(group) + "[0-9]{3})+(" + decimal + "[0-9]+)?";
            if (text.matches(grouped)) {
                return text.replace(group, "").replace(layout.decimalSeparator(), '.');
            }
        }
        return text.matches(plain) ? text.replace(layout.decimalSeparator(), '.') : text;
    }

    private String date(String text) {
        return formatter(layout.dateFormat()).map(format -> parsed(text, format, false)).orElse(text);
    }

    private String moment(String text) {
        String day = date(text);
        if (!day.equals(text) || layout.timeFormat().isEmpty()) {
            return day;
        }
        return formatter(layout.timeFormat().get()).map(format -> parsed(text, format, true)).orElse(text);
    }

    private static String parsed(String text, DateTimeFormatter format, boolean withTime) {
        try {
            return withTime ? LocalDateTime.parse(text, format).toString() : LocalDate.parse(text, format)
                    .toString();
        } catch (DateTimeParseException e) {
            return text;
        }
    }
}
