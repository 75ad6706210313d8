package settle.bankfile.bai2;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import settle.bankfile.Bai2TypeCode;
import settle.bankfile.StatementContext;
import settle.bankfile.text.PaymentText;
import settle.identity.SourceLine;
import settle.money.Money;
import settle.statement.BankEntry;
import settle.statement.BankEntry.Direction;
import settle.statement.BankEntry.Status;
import settle.statement.BookedAt;
import settle.statement.Quoted;

/**
 * A 16 record: {@code 16,type code,amount,funds type,bank reference,customer reference,text}.
 *
 * @param amount as the control totals count it; zero where none is given or readable
 * @param entry what it says of the account; empty for a non-monetary or malformed one
 */
record Bai2Transaction(BigInteger amount, Optional<BankEntry> entry) {

    /** What an entry takes from the account and the group that it stands in. */
    record Place(String account, Currency currency, BookedAt bookedAt, SourceLine source) {}

    /**
     * Reads a transaction; what is wrong with it is noted in the events.
     *
     * @param place empty where the account or its group cannot be read, so that no entry can be made
     */
    static Bai2Transaction read(Bai2Record record, Optional<Place> place, StatementContext context,
            Bai2Events events) {
        Bai2Fields fields = new Bai2Fields(record);
        String code = fields.required("type code");
        Optional<Bai2TypeCode> kind = kind(code, fields, context);
        BigInteger amount = fields.unsignedAmount("amount").orElse(BigInteger.ZERO);
        Bai2Funds funds = Bai2Funds.take(fields);
        String bankReference = fields.next();
        String customerReference = fields.next();
        if (isNonMonetary(code, context) && amount.signum() != 0) {
            fields.fault("amount", "expected none with type code " + code + ", found " + amount);
        }
        Optional<Money> money = place.flatMap(known -> money(amount, known.currency(), fields));
        events.faults(record, fields);
        if (!fields.faults().isEmpty() || !record.faults().isEmpty() || kind.isEmpty() || money.isEmpty()) {
            return new Bai2Transaction(amount, Optional.empty());
        }
        Place at = place.orElseThrow();
        Direction direction = kind.get().direction();
        PaymentText text = PaymentText.ofEither(record.text(), record.otherwise(), direction,
                context.dialect()).on(at.bookedAt().date());
        text.show(record.text(), at.source(), context);
        LocalDate valueDate = funds.valueDate(at.bookedAt().date());
        String reference = given(bankReference, Quoted.number(text.reference()));
        String payersReference = given(customerReference, "");
        return new Bai2Transaction(amount, Optional.of(new BankEntry(at.account(), reference,
                text.imadOr(reference), text.uetr(), "BAI " + code, Optional.of(at.bookedAt()), valueDate,
                direction, money.get(), kind.get().type(), Status.BOOKED, text.remitter(),
                PaymentText.with(text.remittance(), payersReference), text.reverses(), at.source())
                .withCustomerReference(payersReference).withOmad(text.omad())
                .withSecondReference(given(Quoted.banks(text.reference()), ""))));
    }

    private static Optional<Bai2TypeCode> kind(String code, Bai2Fields fields, StatementContext context) {
        if (!Bai2TypeCode.isCode(code)) {
            if (!code.isEmpty()) {
                fields.fault("type code", "expected three digits, found " + code);
            }
            return Optional.empty();
        }
        Optional<Bai2TypeCode> kind = Bai2TypeCode.of(code, context.dialect());
        if (kind.isEmpty() && !isNonMonetary(code, context)) {
            fields.fault("type code", "expected one of a credit or a debit, found " + code
                    + ", which by the standard moves no money; an offering file can say otherwise");
        }
        return kind;
    }

    private static boolean isNonMonetary(String code, StatementContext context) {
        return code.equals(Bai2TypeCode.NON_MONETARY) && Bai2TypeCode.of(code, context.dialect()).isEmpty();
    }

    private static Optional<Money> money(BigInteger amount, Currency currency, Bai2Fields fields) {
        BigDecimal decimal = new BigDecimal(amount, currency.getDefaultFractionDigits());
        if (decimal.compareTo(Money.LIMIT) < 0) {
            return Optional.of(Money.ofDecimal(decimal, currency));
        }
        fields.fault("amount", "expected an amount of whole hundredths below "
                + Money.LIMIT.toPlainString() + ", found " + amount);
        return Optional.empty();
    }

    /** A reference, or what stands in for it where banks' words say that there is none. */
    private static String given(String reference, String otherwise) {
        return PaymentText.isNoReference(reference) ? otherwise : reference;
    }
}
