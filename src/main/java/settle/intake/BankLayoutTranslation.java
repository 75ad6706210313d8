package settle.intake;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import settle.offering.BankLayout;
import settle.table.Times;

/**
 * Turns a row in a bank's own layout into a canonical one. What does not fit the layout is a fault of the
 * row, told with the bank's own text.
 */
final class BankLayoutTranslation {

    private final BankLayout layout;

    BankLayoutTranslation(BankLayout layout) {
        this.layout = layout;
    }

    Row translate(Row original) {
        Row row = original.renamed(layout.columns());
        layout.constants().forEach(row::putIfEmpty);
        date(row);
        moment(row);
        switch (layout.amounts()) {
            case DIRECTION_COLUMN -> {
                number(row, "amount").ifPresent(amount -> row.put("amount", amount));
                row.change("direction", word -> layout.directions().getOrDefault(word, word));
            }
            case SIGNED -> signed(row);
            case TWO_COLUMNS -> twoColumns(row);
        }
        return row;
    }

    private void signed(Row row) {
        String amount = number(row, "amount").orElse("");
        boolean debit = amount.startsWith("-");
        row.put("direction", debit ? "DEBIT" : "CREDIT");
        row.put("amount", debit || amount.startsWith("+") ? amount.substring(1) : amount);
    }

    private void twoColumns(Row row) {
        String credit = number(row, "credit_amount").orElse("");
        String debit = number(row, "debit_amount").orElse("");
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

    /**
     * The number in a column, with a point; empty, and a fault of the row, where it is not written as the
     * layout says.
     */
    private Optional<String> number(Row row, String column) {
        String text = row.optional(column);
        String decimal = Pattern.quote(String.valueOf(layout.decimalSeparator()));
        String fraction = "(" + decimal + "[0-9]+)?";
        String group = layout.groupingSeparator().map(String::valueOf).orElse("");
        boolean grouped = !group.isEmpty()
                && text.matches("[+-]?[0-9]{1,3}(" + Pattern.quote(group) + "[0-9]{3})+" + fraction);
        if (grouped || text.matches("[+-]?[0-9]+" + fraction)) {
            String digits = grouped ? text.replace(group, "") : text;
            return Optional.of(digits.replace(layout.decimalSeparator(), '.'));
        }
        if (!text.isEmpty()) {
            row.fault(column, "expected a number with \"" + layout.decimalSeparator()
                    + "\" before its cents, found \""
                    + text + "\"");
        }
        return Optional.empty();
    }

    private void date(Row row) {
        String text = row.optional("value_date");
        Optional<LocalDate> day = day(text);
        day.ifPresent(read -> row.put("value_date", read.toString()));
        if (day.isEmpty() && !text.isEmpty()) {
            row.fault("value_date", "expected a date as " + layout.dateFormat() + ", found \"" + text + "\"");
        }
    }

    private void moment(Row row) {
        String text = row.optional("booked_at");
        Optional<String> read = day(text).map(LocalDate::toString).or(() -> layout.timeFormat()
                .flatMap(Times::formatter)
                .flatMap(format -> parsed(text, any -> LocalDateTime.parse(any, format)))
                .map(LocalDateTime::toString));
        read.ifPresent(moment -> row.put("booked_at", moment));
        if (read.isEmpty() && !text.isEmpty() && layout.timeFormat().isPresent()) {
            row.fault("booked_at", "expected a moment as " + layout.timeFormat().get() + ", found \"" + text
                    + "\"");
        }
    }

    private Optional<LocalDate> day(String text) {
        return Times.formatter(layout.dateFormat())
                .flatMap(format -> parsed(text, any -> LocalDate.parse(any, format)));
    }

    private static <T> Optional<T> parsed(String text, Function<String, T> parser) {
        try {
            return Optional.of(parser.apply(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
