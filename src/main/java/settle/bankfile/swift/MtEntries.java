package settle.bankfile.swift;

import java.util.Currency;
import java.util.List;
import settle.bankfile.StatementContext;
import settle.bankfile.text.PaymentText;
import settle.identity.SourceLine;
import settle.money.Money;
import settle.statement.BankEntry;
import settle.statement.BankEntry.Remitter;
import settle.statement.BankEntry.Status;
import settle.statement.BookedAt;
import settle.statement.Quoted;

/** Makes an entry of a :61: and the :86: behind it. */
final class MtEntries {

    private final StatementContext context;

    MtEntries(StatementContext context) {
        this.context = context;
    }

    /**
     * The entry of a statement line. Only the bank's reference identifies it; the customer's is kept with the
     * remittance.
     *
     * @param details lines of its :86:; none without one
     */
    BankEntry entry(
            String account, Currency currency, MtEntryLine line, List<String> details, SourceLine source) {
        boolean detailed = details.stream().anyMatch(text -> !text.isBlank());
        List<String> text = detailed ? details : List.of(line.supplement());
        PaymentText read = MtDetails.of(text, line.mark().direction(), context.dialect())
                .on(line.day());
        read.show(String.join("\n", text), source, context);
        PaymentText below = supplement(detailed ? line.supplement() : "", line);
        String imad = either(read.imadOr(line.bankReference()), below.imadOr(line.supplement()));
        String reverses = read.reverses().isEmpty() ? below.reverses() : read.reverses();
        Remitter other = read.remitter();
        String said = read.reference().isEmpty() ? below.reference() : read.reference();
        String reference = line.bankReference().isEmpty() ? identifier(Quoted.number(said))
                : line.bankReference();
        return new BankEntry(account, reference, identifier(imad),
                identifier(either(read.uetr(), below.uetr())), line.code(), BookedAt.on(line.entryDate()),
                line.valueDate(),
                line.mark().direction(), Money.ofDecimal(line.amount(), currency),
                MtEntryTypes.of(line.code(), line.mark()),
                line.mark().isExpected() ? Status.PENDING : Status.BOOKED,
                new Remitter(isNamed(other, line) ? below.payerBeside(other.name())
                        : other.name(), identifier(other.account()), other.bank()),
                PaymentText.with(read.remittance(), detailed ? line.supplement() : "", line
                        .customerReference()),
                identifier(reverses), source).withCustomerReference(line.customerReference())
                .withOmad(identifier(either(read.omad(), below.omad())))
                .withSecondReference(identifier(Quoted.banks(said)));
    }

    private static boolean isNamed(Remitter payer, MtEntryLine line) {
        return !payer.name().isEmpty() && line.mark().direction() == BankEntry.Direction.CREDIT;
    }

    /** What supplementary details say beside a :86:. */
    private PaymentText supplement(String text, MtEntryLine line) {
        return PaymentText.of(text, line.mark().direction(), context.dialect()).on(line.day());
    }

    /** The number that one of two places gives; of two that differ neither. */
    private static String either(String one, String other) {
        if (Quoted.banks(one).isEmpty() || Quoted.banks(other).isEmpty()) {
            return Quoted.banks(other).isEmpty() && !one.isEmpty() ? one : other;
        }
        return one.equals(other) ? one : "";
    }

    /** What was taken for an identifier in a text, unless it is too long to be one. */
    static String identifier(String text) {
        return text.length() <= MtEntryLine.MAX_REFERENCE ? text : "";
    }
}
