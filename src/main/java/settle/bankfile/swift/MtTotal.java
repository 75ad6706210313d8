package settle.bankfile.swift;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import settle.statement.BankEntry.Direction;

/**
 * Number and sum of the entries of one direction: {@code :90C:12USD43411,20}.
 *
 * @param name of its field, such as {@code 90C}
 */
record MtTotal(String name, int line, Direction direction, long count, Currency currency, BigDecimal sum) {

    private static final Pattern TOTAL = Pattern.compile("([0-9]{1,9})([A-Z]{3})(.*)");

    static MtReading<MtTotal> of(MtToken.Field field, Direction direction) {
        Matcher matcher = TOTAL.matcher(field.value());
        if (!matcher.matches()) {
            return MtReading.fault("", "a number, a currency and an amount, such as 12USD43411,20",
                    field.value());
        }
        Optional<Currency> currency = MtValues.currency(matcher.group(2));
        Optional<BigDecimal> sum = currency.flatMap(known -> MtValues.amount(matcher.group(3), known));
        if (currency.isEmpty()) {
            return MtReading.fault("currency", "a currency such as USD", matcher.group(2));
        }
        if (sum.isEmpty()) {
            return MtReading.fault("sum", MtValues.AN_AMOUNT, matcher.group(3));
        }
        return MtReading.of(new MtTotal(field.name(), field.line(), direction,
                Long.parseLong(matcher.group(1)), currency.get(), sum.get()));
    }

    /** {@code debits} or {@code credits}. */
    String entries() {
        return direction == Direction.DEBIT ? "debits" : "credits";
    }
}
