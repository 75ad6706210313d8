package settle.bankfile.swift;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import settle.bankfile.text.PaymentText;
import settle.statement.BankEntry.Direction;

/**
 * A statement line: {@code :61:0701190119C1140,00NTRFCUSTOMERREF//BANKREF}, and supplementary details on
 * the line below.
 *
 * @param entryDate on which it was booked; empty where the bank gives none: nothing, blanks or zeros
 * @param code type of transaction, such as {@code NTRF}
 * @param customerReference the payer's, which several payments may share; empty where it is a word that says
 *     that there is none, or where else it stands
 * @param bankReference the bank's own, behind {@code //}; empty likewise
 */
record MtEntryLine(
        LocalDate valueDate,
        Optional<LocalDate> entryDate,
        Mark mark,
        BigDecimal amount,
        String code,
        String customerReference,
        String bankReference,
        String supplement) {

    /** Characters that a reference may have. */
    static final int MAX_REFERENCE = 100;

    /** The mark of direction. Of a reversal the direction is its own, not that of what it reverses. */
    enum Mark {
        C(Direction.CREDIT),
        D(Direction.DEBIT),
        RC(Direction.DEBIT),
        RD(Direction.CREDIT),
        EC(Direction.CREDIT),
        ED(Direction.DEBIT);

        private final Direction direction;

        Mark(Direction direction) {
            this.direction = direction;
        }

        Direction direction() {
            return direction;
        }

        boolean isReversal() {
            return this == RC || this == RD;
        }

        boolean isExpected() {
            return this == EC || this == ED;
        }
    }

    /** Words in the place of a reference: none, cut off, or to be found in the details. */
    private static final Set<String> NO_REFERENCES =
            Set.of("N", "NOREF", "EREF", "EREF+", "KREF", "KREF+", "PREF", "MARF");

    private static final Pattern LINE = Pattern.compile(
            "(?<value>[0-9]{6})(?:0000| {1,4}|(?<entry>[0-9]{4}))?"
                    + "(?<mark>RC|RD|EC|ED|C|D)[A-Z]? ?(?<amount>[0-9,.]+) ?"
                    + "(?<code>[A-Z][A-Z0-9 ]{3})?(?<references>.*)");
    private static final Pattern CODE = Pattern.compile("[NFS].{3}");

    /** The day of the booking, as far as it is known. */
    LocalDate day() {
        return entryDate.orElse(valueDate);
    }

    static MtReading<MtEntryLine> of(MtToken.Field field, Currency currency) {
        List<String> lines = field.lines();
        Matcher matcher = LINE.matcher(field.value());
        int supplement = 1;
        if (!matcher.matches() && lines.size() > 1) {
            matcher = LINE.matcher(field.value() + lines.get(1).strip());
            supplement = 2;
        }
        if (!matcher.matches()) {
            return MtReading.fault("", "value date, mark, amount and type such as 070119C1140,00NTRF",
                    lines.get(0));
        }
        return of(matcher, currency, String.join(" ", lines.subList(supplement, lines.size())).strip());
    }

    private static MtReading<MtEntryLine> of(Matcher parts, Currency currency, String supplement) {
        Optional<LocalDate> valueDate = MtValues.date(parts.group("value"));
        if (valueDate.isEmpty()) {
            return MtReading.fault("value date", "a date such as 070119", parts.group("value"));
        }
        String entry = parts.group("entry");
        Optional<LocalDate> entryDate = Optional.ofNullable(entry).flatMap(day -> MtValues.dayNearest(day,
                valueDate.get()));
        if (entry != null && entryDate.isEmpty()) {
            return MtReading.fault("entry date", "a month and day such as 0119", entry);
        }
        Optional<BigDecimal> amount = MtValues.amount(parts.group("amount"), currency);
        if (amount.isEmpty()) {
            return MtReading.fault("amount", MtValues.AN_AMOUNT, parts.group("amount"));
        }
        String code = parts.group("code") == null ? "" : parts.group("code").strip();
        if (parts.group("code") == null || !CODE.matcher(parts.group("code")).matches()) {
            return MtReading.fault("type", "N, F or S and three characters, such as NTRF", code);
        }
        String references = parts.group("references");
        int slashes = references.indexOf("//");
        String customer = slashes < 0 ? references : references.substring(0, slashes);
        String bank = slashes < 0 ? "" : references.substring(slashes + 2);
        if (Math.max(customer.strip().length(), bank.strip().length()) > MAX_REFERENCE) {
            return MtReading.fault("reference", "at most " + MAX_REFERENCE + " characters", references);
        }
        return MtReading.of(new MtEntryLine(valueDate.get(), entryDate,
                Mark.valueOf(parts.group("mark")), amount.get(), code, reference(customer), reference(bank),
                supplement));
    }

    private static String reference(String text) {
        String reference = text.strip();
        return NO_REFERENCES.contains(reference) || PaymentText.isNoReference(reference) ? "" : reference;
    }
}
