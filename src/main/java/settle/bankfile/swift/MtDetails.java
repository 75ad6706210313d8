package settle.bankfile.swift;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import settle.bankfile.text.PaymentText;
import settle.offering.BankDialect;
import settle.statement.BankEntry.Direction;
import settle.statement.BankEntry.Remitter;
import settle.statement.Quoted;

/** What the :86: of an entry says, structured or free. */
final class MtDetails {

    private MtDetails() {}

    /**
     * Reads the lines of a :86:. The bank's own patterns of the offering file go before its structure.
     *
     * @param direction of a credit the other side of the entry is the payer
     */
    static PaymentText of(List<String> lines, Direction direction, BankDialect dialect) {
        if (lines.stream().allMatch(String::isBlank)) {
            return PaymentText.of("", direction, BankDialect.STANDARD);
        }
        String text = MtWrapping.lines(lines);
        return MtStructuredText.of(lines, direction == Direction.CREDIT)
                .map(structured -> of(structured, text, direction, dialect))
                .orElseGet(() -> PaymentText.ofEither(text, MtWrapping.otherwise(lines), direction,
                        dialect));
    }

    /** In a structured text codes name the parties; labels in the payer's own field name nobody. */
    private static PaymentText of(
            MtStructuredText structured, String text, Direction direction, BankDialect dialect) {
        PaymentText payers =
                PaymentText.ofPayer(structured.remittance(), direction, BankDialect.STANDARD);
        PaymentText free = PaymentText.of(text, direction, dialect);
        BiFunction<String, String, Optional<String>> own = (column, value) -> Optional.ofNullable(dialect
                .textPatterns().get(column))
                .filter(pattern -> pattern.matcher(text).find() && !value.isEmpty())
                .map(pattern -> value);
        Remitter other = structured.other();
        return new PaymentText(
                own.apply("originator_name", free.originatorName()).orElse(other.name()),
                own.apply("originator_account", free.originatorAccount()).orElse(other.account()),
                own.apply("originator_bank", free.originatorBank()).orElse(other.bank()),
                own.apply("imad", free.imad()).orElse(structured.imad()), payers.omad(),
                own.apply("uetr", free.uetr())
                        .orElse(MtStructuredText.firstOf(Quoted.of(structured.uetr()), payers.uetr())),
                "", own.apply("remittance", free.remittance()).orElse(structured.remittance()),
                own.apply("reverses", free.reverses()).orElse(payers.reverses()));
    }
}
