package settle.bankfile.swift;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import settle.bankfile.text.PaymentText;
import settle.offering.BankDialect;
import settle.statement.BankEntry.Remitter;

/** What the :86: of an entry says, structured or free. */
record MtDetails(Remitter remitter, String remittance, String imad, String uetr, String reverses) {

    private static final MtDetails NONE = new MtDetails(new Remitter("", "", ""), "", "", "", "");

    /**
     * Reads the lines of a :86:. The bank's own patterns of the offering file go before its structure.
     *
     * @param credit whether the other side of the entry is the payer
     */
    static MtDetails of(List<String> lines, boolean credit, BankDialect dialect) {
        if (lines.stream().allMatch(String::isBlank)) {
            return NONE;
        }
        String text = MtWrapping.lines(lines);
        PaymentText free = PaymentText.of(text, dialect);
        return MtStructuredText.of(lines, credit).map(structured -> of(structured, free, text, dialect))
                .orElseGet(() -> new MtDetails(free.remitter(), free.remittance(), free.imad(), free.uetr(),
                        free.reverses()));
    }

    private static MtDetails of(
            MtStructuredText structured, PaymentText free, String text, BankDialect dialect) {
        PaymentText inner = PaymentText.of(structured.remittance(), BankDialect.STANDARD);
        BiFunction<String, String, Optional<String>> own = (column, value) -> Optional.ofNullable(dialect
                .textPatterns().get(column))
                .filter(pattern -> pattern.matcher(text).find() && !value.isEmpty())
                .map(pattern -> value);
        Remitter other = structured.other();
        return new MtDetails(
                new Remitter(
                        own.apply("originator_name", free.originatorName())
                                .orElse(MtStructuredText.firstOf(other.name(), inner.originatorName())),
                        own.apply("originator_account", free.originatorAccount())
                                .orElse(MtStructuredText.firstOf(other.account(), inner.originatorAccount())),
                        own.apply("originator_bank", free.originatorBank())
                                .orElse(MtStructuredText.firstOf(other.bank(), inner.originatorBank()))),
                own.apply("remittance", free.remittance()).orElse(structured.remittance()),
                own.apply("imad", free.imad()).orElse(MtStructuredText.firstOf(inner.imad(), free.imad())),
                own.apply("uetr", free.uetr()).orElse(MtStructuredText.firstOf(inner.uetr(), free.uetr())),
                own.apply("reverses", free.reverses())
                        .orElse(MtStructuredText.firstOf(inner.reverses(), free.reverses())));
    }
}
