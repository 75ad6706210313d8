package settle.table;

import static settle.table.Types.CURRENCY;
import static settle.table.Types.DATE;
import static settle.table.Types.IDENTIFIER;
import static settle.table.Types.STATED_IDENTIFIER;
import static settle.table.Types.TEXT;
import static settle.table.Types.TIME;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import settle.offering.BankLayout;
import settle.offering.InputKind;
import settle.statement.BankEntry;
import settle.statement.BankEntry.Direction;
import settle.statement.BankEntry.Remitter;
import settle.statement.BankEntry.Status;
import settle.statement.BookedAt;
import settle.statement.BookedAt.Word;

/** Account entries in the canonical bank CSV:
 *
 * <pre>
 * account_number,bank_reference,booked_at,value_date,direction,amount,currency,originator_name,remittance
 * 8025720131,B1Q8031C000417,2007-01-19T10:02,2007-01-19,CREDIT,1140000.00,USD,ALDER PEAK PARTNERS LP,CPST 001
 * </pre>
 */
public final class EntryColumns {

    public static final String STATUS = "status";
    public static final String TYPE = "type";

    /** The column that a bank's own layout may lack. */
    public static final String REFERENCE = "bank_reference";

    /** What a layout with two amount columns has in place of {@code amount} and {@code direction}. */
    public static final List<String> AMOUNT_COLUMNS = List.of("credit_amount", "debit_amount");

    /** The columns for which banks have words of their own. */
    public static final List<String> WORD_COLUMNS = List.of(STATUS, TYPE);

    private static final String DIRECTION = "direction";
    private static final String AMOUNT = "amount";

    /** The texts that are kept of an entry. */
    private static final List<InputColumn<BankEntry, ?>> TEXTS = of(ZoneOffset.UTC,
            Currency.getInstance("USD")).stored().stream().filter(column -> column.kind() == Kind.TEXT)
            .toList();

    private EntryColumns() {}

    /** What of an entry is longer than can be kept, and by how much; empty where nothing is. */
    public static Optional<String> excess(BankEntry entry) {
        return TEXTS.stream().filter(column -> column.text(entry).length() > column.type().width())
                .findFirst().map(column -> column.stored() + ": expected at most " + column.type().width()
                        + " characters, found " + column.text(entry).length());
    }

    /**
     * The canonical columns.
     *
     * @param zone of times without an offset
     * @param currency of the account; a row's amounts are in the currency that the row names
     */
    public static InputTable<BankEntry> of(ZoneId zone, Currency currency) {
        return of(zone, currency, STATED_IDENTIFIER);
    }

    /** The same where rows may be without a reference. */
    public static InputTable<BankEntry> withoutReference(ZoneId zone, Currency currency) {
        return of(zone, currency, IDENTIFIER);
    }

    /** Whether a word is one of ours for a status or a type, in any case. */
    public static boolean isOwnWord(String column, String word) {
        Class<? extends Enum<?>> ours = column.equals(STATUS) ? Status.class : BankEntry.Type.class;
        return Stream.of(ours.getEnumConstants()).anyMatch(any -> any.name().equalsIgnoreCase(word));
    }

    /** The canonical columns that a bank's own layout must tell, by how it tells money in from money out. */
    public static List<String> required(InputTable<BankEntry> table, BankLayout.Amounts amounts) {
        return switch (amounts) {
            case DIRECTION_COLUMN -> table.required();
            case SIGNED -> table.required().stream().filter(name -> !name.equals(DIRECTION)).toList();
            case TWO_COLUMNS -> table.required().stream().filter(name -> !name.equals(DIRECTION))
                    .flatMap(name -> name.equals(AMOUNT) ? AMOUNT_COLUMNS.stream() : Stream.of(name))
                    .toList();
        };
    }

    private static InputTable<BankEntry> of(ZoneId zone, Currency currency, Type<String> referenceType) {
        Declaration<BankEntry> columns = new Declaration<>();
        var account = columns.required("account_number", STATED_IDENTIFIER, BankEntry::account);
        var reference = columns.required(REFERENCE, referenceType, BankEntry::reference);
        var imad = columns.optional("imad", IDENTIFIER, BankEntry::imad);
        var omad = columns.optional("omad", IDENTIFIER, BankEntry::omad);
        Function<Cells, Optional<BookedAt>> bookedAt = bookedAt(columns, zone);
        var valueDate = columns.required("value_date", DATE, BankEntry::valueDate);
        var direction = columns.required(DIRECTION, Types.choice(Direction.class), BankEntry::direction);
        var amount = columns.required(AMOUNT, "amount_minor", Types.amount(currency), BankEntry::amount);
        var ofAmount = columns.required("currency", CURRENCY, entry -> entry.amount().currency());
        var type = columns.optional(TYPE, "entry_type",
                Types.choice(BankEntry.Type.class).orElse(BankEntry.Type.OTHER), BankEntry::type);
        var status = columns.optional(STATUS,
                Types.choice(Status.class).orElse(Status.BOOKED), BankEntry::status);
        Function<Cells, Remitter> remitter = remitter(columns);
        var remittance = columns.optional("remittance", TEXT, BankEntry::remittance);
        var reverses = columns.optional("reverses", IDENTIFIER, BankEntry::reverses);
        var uetr = columns.inStore("uetr", IDENTIFIER, BankEntry::uetr);
        var typeCode = columns.inStore("type_code", IDENTIFIER, BankEntry::typeCode);
        var customer = columns.inStore("customer_reference", IDENTIFIER, BankEntry::customerReference);
        var second = columns.inStore("second_reference", IDENTIFIER, BankEntry::secondReference);
        return columns.table(InputKind.ESCROW, amount, BankEntry::source,
                (row, source) -> new BankEntry(row.get(account), row.get(reference), row.get(imad),
                        row.get(uetr), row.get(typeCode),
                        bookedAt.apply(row), row.get(valueDate), row.get(direction),
                        row.get(amount.as(Types.amount(row.get(ofAmount)))), row.get(type), row.get(status),
                        remitter.apply(row), row.get(remittance), row.get(reverses), source)
                        .withCustomerReference(row.get(customer)).withOmad(row.get(omad))
                        .withSecondReference(row.get(second)));
    }

    /** Files have one column for the moment, the store has its day, its time and what is said of them. */
    private static Function<Cells, Optional<BookedAt>> bookedAt(
            Declaration<BankEntry> columns, ZoneId zone) {
        var moment = columns.inFile("booked_at",
                Types.bookedAt(new Times(zone)).optional(), BankEntry::bookedAt);
        var day = columns.inStore("booked_on",
                DATE.optional(), entry -> entry.bookedAt().map(BookedAt::date));
        var time = columns.inStore("booked_time",
                TIME.optional(), entry -> entry.bookedAt().flatMap(BookedAt::time));
        var word = columns.inStore("booked_word", Types.choice(Word.class).optional(),
                entry -> entry.bookedAt().filter(booked -> !booked.isStated()).map(BookedAt::word));
        return row -> row.get(moment).or(() -> row.get(day).map(booked -> new BookedAt(booked, row.get(time),
                row.get(word).orElse(Word.STATED))));
    }

    private static Function<Cells, Remitter> remitter(Declaration<BankEntry> columns) {
        var name = columns.optional("originator_name", TEXT, entry -> entry.remitter().name());
        var account = columns.optional("originator_account", IDENTIFIER, entry -> entry.remitter().account());
        var bank = columns.optional("originator_bank", TEXT, entry -> entry.remitter().bank());
        return row -> new Remitter(row.get(name), row.get(account), row.get(bank));
    }
}
