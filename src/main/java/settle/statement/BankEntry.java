package settle.statement;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import settle.identity.SourceLine;
import settle.money.Money;

/**
 * One sighting of an account entry in a bank's file. All text fields are empty where the bank gave nothing.
 *
 * @param account number of the account that the entry is of
 * @param reference the bank's own reference
 * @param imad Fedwire's identifier of the message, as its sender has it; else as its receiver has it
 * @param uetr SWIFT's unique end-to-end reference of the payment
 * @param typeCode the bank's own code of the kind of entry, such as {@code BAI 195} or {@code NTRF}
 * @param bookedAt when the bank booked it; empty where the bank does not say
 * @param amount above zero, in the entry's currency
 * @param reverses the bank's reference of the entry that this one returns
 * @param report what tells the report that it stands in from others, even from one that came under the same
 *     path before: in one report two entries are never sightings of one wire unless a reference says so
 * @param omad Fedwire's identifier of the message, as its receiver has it
 * @param secondReference another one that the bank gives the entry: of its booking, which may be one of
 *     several payments, beside the reference of its transaction; empty text without one
 */
public record BankEntry(
        String account,
        String reference,
        String imad,
        String uetr,
        String typeCode,
        Optional<BookedAt> bookedAt,
        LocalDate valueDate,
        Direction direction,
        Money amount,
        Type type,
        Status status,
        Remitter remitter,
        String remittance,
        String reverses,
        SourceLine source,
        String report,
        String customerReference,
        String omad,
        String secondReference) {

    /** In the order of files, lines and reports. */
    public static final Comparator<BankEntry> IN_ORDER =
            Comparator.comparing(BankEntry::source).thenComparing(BankEntry::report);

    /** An entry of a file of which no other content is known. */
    public BankEntry(String account, String reference, String imad, String uetr, String typeCode,
            Optional<BookedAt> bookedAt, LocalDate valueDate, Direction direction, Money amount, Type type,
            Status status, Remitter remitter, String remittance, String reverses, SourceLine source) {
        this(account, reference, imad, uetr, typeCode, bookedAt, valueDate, direction, amount, type, status,
                remitter, remittance, reverses, source, source.file(), "", "", "");
    }

    /** An entry of a format that has neither an end-to-end reference nor a type code of the bank's own. */
    public BankEntry(String account, String reference, String imad, Optional<BookedAt> bookedAt,
            LocalDate valueDate,
            Direction direction, Money amount, Type type, Status status, Remitter remitter, String remittance,
            String reverses, SourceLine source) {
        this(account, reference, imad, "", "", bookedAt, valueDate, direction, amount, type, status, remitter,
                remittance, reverses, source);
    }

    public enum Direction {
        CREDIT,
        DEBIT
    }

    public enum Type {
        WIRE_IN,
        WIRE_OUT,
        RETURN,
        FEE,
        INTEREST,
        OTHER
    }

    public enum Status {
        BOOKED,
        PENDING
    }

    /** Characters of the longest name of an account or wire; a longer text that a payer may write is none. */
    public static final int LONGEST_NAME = 100;

    /** Who sent the money, as the bank names them. */
    public record Remitter(String name, String account, String bank) {

        public Remitter {
            account = nameOrNone(account);
        }
    }

    private static String nameOrNone(String text) {
        return text.length() > LONGEST_NAME ? "" : text;
    }

    /** The same entry as one of a certain report. */
    public BankEntry in(String otherReport) {
        return new BankEntry(account, reference, imad, uetr, typeCode, bookedAt, valueDate, direction, amount,
                type, status, remitter, remittance, reverses, source, otherReport, customerReference, omad,
                secondReference);
    }

    /** What it says, wherever it was read. */
    public BankEntry anywhere() {
        return new BankEntry(account, reference, imad, uetr, typeCode, bookedAt, valueDate, direction, amount,
                type, status, remitter, remittance, reverses, SourceLine.NONE, "", customerReference, omad,
                secondReference);
    }

    /**
     * The same entry as one of an interim report: without a day or a time of its own it was booked by the
     * moment of the report, if at all, whenever it is valued.
     *
     * @param moment empty where the report speaks for whole days, or does not say when it was made
     */
    public BankEntry by(Optional<BookedAt> moment) {
        Optional<BookedAt> booked = moment.filter(any -> isBooked())
                .map(report -> bookedAt.map(own -> own.by(report)).orElse(report.atLatest()));
        return booked.isEmpty() || booked.equals(bookedAt) ? this
                : new BankEntry(account, reference, imad, uetr, typeCode, booked, valueDate, direction,
                        amount, type, status, remitter, remittance, reverses, source, report,
                        customerReference, omad, secondReference);
    }

    /** The same entry of an account whose number is written otherwise. */
    public BankEntry of(String number) {
        return number.equals(account) ? this : new BankEntry(number, reference, imad, uetr, typeCode,
                bookedAt,
                valueDate, direction, amount, type, status, remitter, remittance, reverses, source, report,
                customerReference, omad, secondReference);
    }

    /** The same entry with these numbers of Fedwire, of itself and of what it takes back. */
    public BankEntry numbered(String ofSender, String ofReceiver, String ofReversed) {
        boolean same = ofSender.equals(imad) && ofReceiver.equals(omad) && ofReversed.equals(reverses);
        return same ? this : new BankEntry(account, reference, ofSender, uetr, typeCode, bookedAt, valueDate,
                direction, amount, type, status, remitter, remittance, ofReversed, source, report,
                customerReference, ofReceiver, secondReference);
    }

    /** The same entry with a payer whom another sighting names in full. */
    public BankEntry from(Remitter whole) {
        return new BankEntry(account, reference, imad, uetr, typeCode, bookedAt, valueDate, direction, amount,
                type, status, new Remitter(whole.name(), said(remitter.account(), whole.account()),
                        said(remitter.bank(), whole.bank())),
                remittance, reverses, source, report, customerReference, omad, secondReference);
    }

    /** The same entry with another text. */
    public BankEntry saying(String whole) {
        return new BankEntry(account, reference, imad, uetr, typeCode, bookedAt, valueDate, direction, amount,
                type, status, remitter, whole, reverses, source, report, customerReference, omad,
                secondReference);
    }

    private static String said(String first, String otherwise) {
        return first.isEmpty() ? otherwise : first;
    }

    /** The same entry with a reference that is not the bank's own. */
    public BankEntry withCustomerReference(String other) {
        return new BankEntry(account, reference, imad, uetr, typeCode, bookedAt, valueDate, direction, amount,
                type, status, remitter, remittance, reverses, source, report, nameOrNone(other), omad,
                secondReference);
    }

    /** The same entry with Fedwire's identifier of its message as its receiver has it. */
    public BankEntry withOmad(String number) {
        return numbered(imad, number, reverses);
    }

    /** The same entry with another reference that the bank gives it. */
    public BankEntry withSecondReference(String other) {
        return new BankEntry(account, reference, imad, uetr, typeCode, bookedAt, valueDate, direction, amount,
                type, status, remitter, remittance, reverses, source, report, customerReference, omad,
                other.equals(reference) ? "" : nameOrNone(other));
    }

    public boolean isBooked() {
        return status == Status.BOOKED;
    }

    public boolean isCredit() {
        return direction == Direction.CREDIT;
    }

    /** Interest or a charge, whichever way it goes. */
    public boolean isBankItem() {
        return type == Type.INTEREST || type == Type.FEE;
    }

    /** When it was booked, as far as known: without a booking moment, on its value date at no known time. */
    public BookedAt effective() {
        return bookedAt.orElse(new BookedAt(valueDate, Optional.empty()));
    }

    /** The amount as the balance sees it: credits up, debits down. */
    public Money signedAmount() {
        return isCredit() ? amount : amount.negated();
    }
}
