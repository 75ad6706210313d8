package settle.bankfile.swift;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import settle.bankfile.StatementContext;
import settle.bankfile.text.PaymentText;
import settle.identity.SourceLine;
import settle.money.Money;
import settle.statement.BankEntry;
import settle.statement.BankEntry.Remitter;
import settle.statement.BankEntry.Status;
import settle.statement.BookedAt;

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
                .on(line.bookedOn());
        read.show(String.join("\n", text), source, context);
        Remitter other = read.remitter();
        return new BankEntry(account, line.bankReference(), identifier(read.imadOr(line.bankReference())),
                identifier(read.uetr()), line.code(), Optional.of(new BookedAt(line.bookedOn(), Optional
                        .empty())), line.valueDate(),
                line.mark().direction(), Money.ofDecimal(line.amount(), currency),
                MtEntryTypes.of(line.code(), line.mark()),
                line.mark().isExpected() ? Status.PENDING : Status.BOOKED,
                new Remitter(other.name(), identifier(other.account()), other.bank()),
                PaymentText.with(read.remittance(), detailed ? line.supplement() : "", line
                        .customerReference()),
                identifier(read.reverses()), source).withCustomerReference(line.customerReference())
                .withOmad(identifier(read.omad()));
    }

    /** What was taken for an identifier in a text, unless it is too long to be one. */
    static String identifier(String text) {
        return text.length() <= MtEntryLine.MAX_REFERENCE ? text : "";
    }
}
