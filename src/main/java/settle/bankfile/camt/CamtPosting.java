package settle.bankfile.camt;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import settle.bankfile.StatementContext;
import settle.bankfile.text.FedwireNumber;
import settle.bankfile.text.PaymentText;
import settle.identity.SourceLine;
import settle.money.Money;
import settle.offering.BankDialect;
import settle.statement.BankEntry;
import settle.statement.BankEntry.Direction;
import settle.statement.BankEntry.Remitter;
import settle.statement.BankEntry.Status;
import settle.statement.BankEntry.Type;
import settle.statement.BookedAt;
import settle.statement.Quoted;

/**
 * One account entry, put together from what its booking and its transaction say. What stands in fields goes
 * before what the bank wrote into its free text.
 *
 * @param information {@code AddtlNtryInf}
 */
record CamtPosting(CamtBooking booking, CamtDetail detail, String information, StatementContext context) {

    /** Shorter texts may stand in others by chance. */
    private static final int SHORTEST_REPEATED = 6;

    private static final PaymentText NO_WORDS = PaymentText.of("", BankDialect.STANDARD);

    /**
     * The entry.
     *
     * @param reference the bank's, of this transaction
     * @param otherwise value date where neither booking nor transaction has a date
     */
    BankEntry entry(String account, Money amount, Direction direction, String reference, LocalDate otherwise,
            SourceLine source) {
        CamtReferences references = detail.references();
        LocalDate day = booking.bookedAt().map(BookedAt::date).or(this::valueDate).orElse(otherwise);
        String words = bankText();
        PaymentText text =
                words.isEmpty() ? NO_WORDS : PaymentText.of(words, direction, context.dialect()).on(day);
        text.show(words, source, context);
        String imad = FedwireNumber.dated(first(references.imad(), text.imadOr(reference)), day);
        String said = first("", Quoted.number(text.reference()));
        return new BankEntry(account, reference.isEmpty() ? said : reference, imad, first(references.uetr(),
                text.uetr()), code().text(),
                booking.bookedAt(), valueDate().orElse(otherwise), direction, amount, type(),
                booking.standing() == CamtBooking.Standing.BOOKED ? Status.BOOKED : Status.PENDING,
                remitter(text, direction), remittance(),
                FedwireNumber.dated(reverses(reference, text, direction, imad), day), source)
                .withCustomerReference(identifier(references.endToEnd()))
                .withOmad(FedwireNumber.dated(first(references.omad(), text.omad()), day))
                .withSecondReference(first("", Quoted.banks(text.reference())));
    }

    /** The entry of a booking that is one transaction: all references of the booking are its own too. */
    BankEntry alone(BankEntry entry) {
        BankEntry whole = booking.reference().isEmpty() || booking.reference().equals(entry.reference())
                ? entry : entry.withSecondReference(booking.reference());
        return Quoted.banks(entry.imad()).isEmpty() ? Stream.of(booking.reference(), booking.entryReference())
                .flatMap(reference -> FedwireNumber.whole(reference).stream()).findFirst()
                .map(imad -> whole.numbered(imad, entry.omad(), entry.reverses())).orElse(whole) : whole;
    }

    /** An identifier, unless it is too long to be one. */
    private static String identifier(String text) {
        return text.length() <= CamtFields.MAX_IDENTIFIER ? text : "";
    }

    Optional<LocalDate> valueDate() {
        return booking.valueDate().or(detail::settledOn);
    }

    /**
     * The reference of an entry that is one transaction: the transaction's, but of a return the booking's.
     */
    String reference() {
        String servicer = detail.references().servicer();
        boolean own = !servicer.isEmpty() && (booking.reference().isEmpty() || !isReturn());
        String reference = own ? servicer : booking.reference();
        return reference.isEmpty() ? booking.entryReference() : reference;
    }

    private CamtTransactionCode code() {
        return detail.code().within(booking.code());
    }

    private boolean isReturn() {
        return booking.isReturn() || detail.returned();
    }

    /** A charge or interest that is taken back is still the bank's own item. */
    private Type type() {
        Type type = code().type();
        boolean bankItem = type == Type.FEE || type == Type.INTEREST;
        return isReturn() && !bankItem ? Type.RETURN : type;
    }

    private String remittance() {
        List<String> parts = new ArrayList<>(detail.remittance());
        parts.add(information);
        return CamtRemittance.line(parts);
    }

    /** The bank's words; what the payer wrote is taken off where the bank repeats it. */
    private String bankText() {
        String words = Stream.of(detail.bankText(), information).filter(part -> !part.isEmpty())
                .reduce((one, other) -> one + "\n" + other).orElse("");
        for (String repeated : detail.written()) {
            words = repeated.length() < SHORTEST_REPEATED ? words : words.replace(repeated, "\n");
        }
        return words;
    }

    private Remitter remitter(PaymentText text, Direction direction) {
        Remitter structured = detail.remitter();
        boolean paid = direction == Direction.CREDIT && !isReturn();
        return new Remitter(first(paid ? text.payerBeside(structured.name()) : structured.name(), text
                .originatorName()),
                first(structured.account(), text.originatorAccount()),
                first(structured.bank(), text.originatorBank()));
    }

    /**
     * What a return gives back: the reference that is marked as the original's; else the transaction's own
     * where the booking has another one, since references of a reversed transaction are repeated; else what
     * the bank's words say.
     */
    private String reverses(String reference, PaymentText text, Direction direction, String imad) {
        if (!isReturn()) {
            return direction == Direction.DEBIT ? first("", text.reverses()) : "";
        }
        CamtReferences references = detail.references();
        if (!references.original().isEmpty()) {
            return references.original();
        }
        if (!references.servicer().isEmpty() && !references.servicer().equals(reference)
                && !references.servicer().equals(booking.reference())) {
            return references.servicer();
        }
        return first(first("", text.reverses()), booking.reversal() ? imad : "");
    }

    /** What stands in a field, else what was found in text, if that may be an identifier or a name at all. */
    private static String first(String structured, String found) {
        return structured.isEmpty() && found.length() <= CamtFields.MAX_IDENTIFIER ? found : structured;
    }
}
