package settle.bankfile.swift;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A balance: {@code :60F:C070118USD1234,56}.
 *
 * @param name of its field, such as {@code 60F}
 * @param amount below zero for a debit balance
 */
record MtBalance(String name, int line, LocalDate date, Currency currency, BigDecimal amount) {

    private static final Pattern BALANCE = Pattern.compile("([CD])([0-9]{6})([A-Z]{3})(.*)");

    static MtReading<MtBalance> of(MtToken.Field field) {
        Matcher matcher = BALANCE.matcher(field.value());
        if (!matcher.matches()) {
            return MtReading.fault("", "C or D, a date, a currency and an amount, such as C070118USD1234,56",
                    field.value());
        }
        Optional<LocalDate> date = MtValues.date(matcher.group(2));
        Optional<Currency> currency = MtValues.currency(matcher.group(3));
        Optional<BigDecimal> amount = currency.flatMap(known -> MtValues.amount(matcher.group(4), known));
        if (date.isEmpty()) {
            return MtReading.fault("date", "a date such as 070118", matcher.group(2));
        }
        if (currency.isEmpty()) {
            return MtReading.fault("currency", "a currency such as USD", matcher.group(3));
        }
        if (amount.isEmpty()) {
            return MtReading.fault("amount", MtValues.AN_AMOUNT, matcher.group(4));
        }
        return MtReading.of(new MtBalance(field.name(), field.line(), date.get(), currency.get(),
                matcher.group(1).equals("C") ? amount.get() : amount.get().negate()));
    }

    /** Whether the statement begins before this, or goes on after it, in another message. */
    boolean isIntermediate() {
        return name.endsWith("M");
    }
}
