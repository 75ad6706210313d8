package settle.bankfile.swift;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import settle.bankfile.StatementContext;
import settle.bankfile.text.PaymentText;
import settle.money.Money;
import settle.statement.BankEntry;
import settle.statement.BankEntry.Direction;
import settle.statement.BankEntry.Remitter;
import settle.statement.BankEntry.Status;
import settle.statement.BankEntry.Type;
import settle.statement.BookedAt;
import settle.statement.Statement;
import settle.statement.StatementEvent;

/**
 * Makes the one credit of an MT910. It has no control: nothing proves its amount.
 *
 * <p>An MT900, the advice of a debit, has the same fields but for :50a: and :56a:. So a message without a
 * heading is taken for a credit only where it has one of these.
 */
final class MtAdvice {

    private static final Pattern AMOUNT = Pattern.compile("([0-9]{6})([A-Z]{3})(.*)");
    /** The first line of a payment that is sent back, and the reference of what is sent back. */
    private static final Pattern RETURN = Pattern.compile("^/(?:RETN|REJT)/");
    private static final Pattern RETURNED = Pattern.compile("/MREF/([^/\\s]+)");

    private final StatementContext context;
    private final MtFaults faults;

    /** The value date, currency and amount of :32A:. */
    private record Value(LocalDate date, Currency currency, BigDecimal amount) {}

    MtAdvice(StatementContext context, MtFaults faults) {
        this.context = context;
        this.faults = faults;
    }

    /**
     * Tells the entry and its statement.
     *
     * @param moment when it was booked, if the bank says so
     * @param line on which the message begins
     */
    void tell(Map<MtTag, MtToken.Field> fields, String account, Optional<MtMoment> moment,
            MtToken.Heading heading, int line) {
        MtToken.Field amount = fields.get(MtTag.VALUE_AND_AMOUNT);
        if (amount == null) {
            return;
        }
        if (heading.type().isEmpty() && !fields.containsKey(MtTag.ORDERING_CUSTOMER)
                && !fields.containsKey(MtTag.INTERMEDIARY)) {
            faults.malformed(line, ":50a:", "expected a heading of MT910 or who paid, found neither: it "
                    + "may be the advice of a debit (MT900)", amount.text());
            return;
        }
        value(amount).or(fault -> faults.malformed(amount, fault)).ifPresent(value -> {
            faults.events().accept(new StatementEvent.Entry(
                    entry(fields, account, value, moment, heading.uetr().orElse(""), line)));
            faults.events().accept(new StatementEvent.StatementEnd(new Statement(account,
                    value.currency().getCurrencyCode(), text(fields, MtTag.REFERENCE), OptionalLong.empty(),
                    Optional.of(value.date()), Optional.empty(), Optional.empty(), 1, List.of(),
                    faults.source(line))));
        });
    }

    private BankEntry entry(Map<MtTag, MtToken.Field> fields, String account, Value value,
            Optional<MtMoment> moment, String uetr, int line) {
        List<String> sent = lines(fields, MtTag.SENDER_TO_RECEIVER);
        String text = String.join("\n", MtParty.unfolded(sent));
        PaymentText read = PaymentText.ofPayer(text, Direction.CREDIT, context.dialect()).on(value.date());
        boolean returned = RETURN.matcher(text).find();
        Matcher original = RETURNED.matcher(text);
        String reverses = returned && original.find() ? original.group(1) : read.reverses();
        MtParty payer = MtParty.of(lines(fields, MtTag.ORDERING_CUSTOMER));
        MtParty bank = MtParty.of(lines(fields, MtTag.ORDERING_INSTITUTION));
        String related = text(fields, MtTag.RELATED_REFERENCE);
        BookedAt booked = moment.map(MtMoment::moment).orElse(new BookedAt(value.date(), Optional.empty()));
        return new BankEntry(account, text(fields, MtTag.REFERENCE), MtEntries.identifier(read.imadOr(
                text(fields, MtTag.REFERENCE))),
                MtEntries.identifier(MtStructuredText.firstOf(uetr, read.uetr()).toLowerCase(Locale.ROOT)),
                "MT910", Optional.of(booked), value.date(), Direction.CREDIT,
                Money.ofDecimal(value.amount(), value.currency()), returned ? Type.RETURN : Type.WIRE_IN,
                Status.BOOKED,
                new Remitter(payer.name(), MtEntries.identifier(payer.account()),
                        MtStructuredText.firstOf(bank.name(), bank.account())),
                PaymentText.with(MtWrapping.inOneLine(text), related), MtEntries.identifier(reverses),
                faults.source(line)).withOmad(MtEntries.identifier(read.omad()));
    }

    private static MtReading<Value> value(MtToken.Field field) {
        Matcher matcher = AMOUNT.matcher(field.value());
        if (!matcher.matches()) {
            return MtReading.fault("", "a date, a currency and an amount such as 070119USD1140,00",
                    field.value());
        }
        Optional<LocalDate> date = MtValues.date(matcher.group(1));
        Optional<Currency> currency = MtValues.currency(matcher.group(2));
        Optional<BigDecimal> amount = currency.flatMap(known -> MtValues.amount(matcher.group(3), known));
        if (date.isEmpty()) {
            return MtReading.fault("date", "a date such as 070119", matcher.group(1));
        }
        if (currency.isEmpty()) {
            return MtReading.fault("currency", "a currency such as USD", matcher.group(2));
        }
        return amount.map(decimal -> MtReading.of(new Value(date.get(), currency.get(), decimal)))
                .orElseGet(() -> MtReading.fault("amount", MtValues.AN_AMOUNT, matcher.group(3)));
    }

    private static List<String> lines(Map<MtTag, MtToken.Field> fields, MtTag tag) {
        return fields.containsKey(tag) ? fields.get(tag).lines() : new ArrayList<>();
    }

    /** A reference; empty where it says that there is none. */
    private static String text(Map<MtTag, MtToken.Field> fields, MtTag tag) {
        String text = fields.containsKey(tag) ? fields.get(tag).value() : "";
        return PaymentText.isNoReference(text) ? "" : MtEntries.identifier(text);
    }
}
