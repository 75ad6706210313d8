package settle.intake;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import settle.bankfile.text.PaymentText;
import settle.offering.BankLayout;
import settle.statement.BankEntry.Status;
import settle.table.EntryColumns;
import settle.table.Times;

/**
 * Turns a row in a bank's own layout into a canonical one. What does not fit the layout is a fault of the
 * row, told with the bank's own text.
 */
final class BankLayoutTranslation {

    private final BankLayout layout;
    private final BankFormats formats;

    BankLayoutTranslation(BankLayout layout, BankFormats formats) {
        this.layout = layout;
        this.formats = formats;
    }

    Row translate(Row original) {
        Row row = original.renamed(layout.columns());
        statusNobodyMapped(original, row);
        EntryColumns.WORD_COLUMNS.forEach(column -> ours(row, column));
        layout.constants().forEach(row::putIfEmpty);
        date(row);
        moment(row);
        switch (layout.amounts()) {
            case DIRECTION_COLUMN -> directed(row);
            case SIGNED -> signed(row);
            case TWO_COLUMNS -> twoColumns(row);
        }
        description(row);
        return row;
    }

    /** The bank's word for a status or type in ours. */
    private void ours(Row row, String column) {
        String word = row.optional(column);
        Map<String, String> known = layout.words().getOrDefault(column, Map.of());
        known.entrySet().stream().filter(one -> one.getKey().strip().equalsIgnoreCase(word)).findFirst()
                .ifPresentOrElse(one -> row.put(column, one.getValue()), () -> {
                    if (!word.isEmpty() && !EntryColumns.isOwnWord(column, word)) {
                        row.fault(column, "the layout does not say what the bank's word \"" + word
                                + "\" means; say so under " + column);
                        row.put(column, "");
                    }
                });
    }

    /** A status that the bank states counts, whether its column is described or not. */
    private void statusNobodyMapped(Row original, Row row) {
        if (layout.columns().containsKey(EntryColumns.STATUS)) {
            return;
        }
        for (String column : original.columns()) {
            String word = original.optional(column);
            Map<String, String> known = layout.words().getOrDefault(EntryColumns.STATUS, Map.of());
            if (!StatusWords.isStatus(column, word) || layout.columns().containsValue(column) || word
                    .isEmpty()) {
                continue;
            }
            Optional<Status> status = known.containsKey(word) ? Optional.of(Status.valueOf(known.get(word)))
                    : StatusWords.status(word);
            status.ifPresentOrElse(ours -> row.put(EntryColumns.STATUS, ours.name()),
                    () -> row.fault(EntryColumns.STATUS, "the layout does not say what the bank's word \""
                            + word
                            + "\" in its column " + column
                            + " means; map the column and say so under status"));
        }
    }

    private void directed(Row row) {
        row.change("direction", word -> layout.directions().getOrDefault(word, word));
        number(row, "amount").ifPresent(number -> {
            String sign = switch (number.sign()) {
                case NONE -> "";
                case PLUS -> "+";
                case MINUS -> "-";
                case CREDIT -> agrees(row, "CREDIT") ? "" : "+";
                case DEBIT -> agrees(row, "DEBIT") ? "" : "-";
            };
            if (!sign.isEmpty()) {
                row.fault("amount", "expected an amount without a sign beside its direction, found \""
                        + row.optional("amount") + "\"");
            }
            row.put("amount", number.digits());
        });
    }

    private static boolean agrees(Row row, String direction) {
        return row.optional("direction").equalsIgnoreCase(direction);
    }

    private void signed(Row row) {
        Optional<PrintedNumber> amount = number(row, "amount");
        row.put("direction", amount.filter(PrintedNumber::isOut).isPresent() ? "DEBIT" : "CREDIT");
        row.put("amount", amount.map(PrintedNumber::digits).orElse(""));
    }

    private void twoColumns(Row row) {
        Optional<PrintedNumber> credit = number(row, "credit_amount");
        Optional<PrintedNumber> debit = number(row, "debit_amount");
        boolean in = credit.filter(number -> !number.isZero()).isPresent();
        boolean out = debit.filter(number -> !number.isZero()).isPresent();
        if (in && out) {
            row.fault("credit_amount", "expected an amount in or an amount out, found both");
        }
        if (in && credit.get().isOut() || out && debit.get().sign() == PrintedNumber.Sign.CREDIT) {
            row.fault(in ? "credit_amount" : "debit_amount", "a sign that contradicts the column");
        }
        boolean debited = out || !in && credit.isEmpty() && debit.isPresent();
        row.put("direction", debited ? "DEBIT" : "CREDIT");
        row.put("amount", (debited ? debit : credit).map(PrintedNumber::digits).orElse(""));
    }

    /**
     * The number in a column; empty where there is none, and a fault of the row where it is not written as
     * the layout says.
     */
    private Optional<PrintedNumber> number(Row row, String column) {
        String text = row.optional(column);
        if (PrintedNumber.isNone(text)) {
            return Optional.empty();
        }
        Optional<PrintedNumber> number = PrintedNumber.of(text, layout, row.optional("currency"));
        if (number.isEmpty() && !text.isEmpty()) {
            row.fault(column, "expected a number with \"" + layout.decimalSeparator()
                    + "\" before its cents, found \"" + text + "\"");
        }
        return number;
    }

    /**
     * Where no column names the payer, the description is the bank's: it says who pays, from which bank and
     * under which numbers, as the text of an entry does in any other format.
     */
    private void description(Row row) {
        String text = row.optional("remittance");
        if (layout.columns().containsKey("originator_name") || text.isEmpty()) {
            return;
        }
        PaymentText read = PaymentText.of(text, formats.dialect());
        row.putIfEmpty("originator_name", read.remitter().name());
        row.putIfEmpty("originator_account", read.remitter().account());
        row.putIfEmpty("originator_bank", read.remitter().bank());
        row.putIfEmpty("imad", read.imad());
        row.putIfEmpty("omad", read.omad());
        row.putIfEmpty("reverses", read.reverses());
        row.put("remittance", read.remittance());
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
                .flatMap(format -> parsed(text, any -> here(any, format)))
                .map(LocalDateTime::toString));
        read.ifPresent(moment -> row.put("booked_at", moment));
        if (read.isEmpty() && !text.isEmpty() && layout.timeFormat().isPresent()) {
            row.fault("booked_at", "expected a moment as " + layout.timeFormat().get() + ", found \"" + text
                    + "\"");
        }
    }

    /** A moment in the offering's zone: one with an offset or a zone of its own is the same moment there. */
    private LocalDateTime here(String text, DateTimeFormatter format) {
        TemporalAccessor moment = format.parseBest(text, ZonedDateTime::from, LocalDateTime::from);
        return moment instanceof ZonedDateTime zoned
                ? zoned.withZoneSameInstant(formats.zone()).toLocalDateTime() : LocalDateTime.from(moment);
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
