package settle.intake;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import settle.money.Money;
import settle.offering.BankLayout;
import settle.statement.BankEntry;
import settle.statement.BookedAt;

/** Account entries in the canonical bank CSV, or in a bank's own layout that the offering file describes:
 *
 * <pre>
 * account_number,bank_reference,booked_at,value_date,direction,amount,currency,originator_name,remittance
 * 8025720131,B1Q8031C000417,2007-01-19T10:02,2007-01-19,CREDIT,1140000.00,USD,ALDER PEAK PARTNERS LP,CPST 001
 * </pre>
 *
 * @param layout the bank's own; empty for the canonical one
 */
public record EscrowRows(Optional<BankLayout> layout) implements RowFormat<BankEntry> {

    /** The column that a bank's own layout may lack. */
    public static final String REFERENCE = "bank_reference";

    /** The canonical columns. */
    public static final List<String> COLUMNS =
            List.of("account_number", REFERENCE, "imad", "booked_at", "value_date",
                    "direction", "amount", "currency", "type", "status", "originator_name",
                    "originator_account",
                    "originator_bank", "remittance", "reverses");

    /** What a layout with two amount columns has in place of {@code amount} and {@code direction}. */
    public static final List<String> AMOUNT_COLUMNS = List.of("credit_amount", "debit_amount");

    private static final List<String> REQUIRED = List.of(
            "account_number", REFERENCE, "value_date", "direction", "amount", "currency");

    public static List<String> requiredOf(BankLayout.Amounts amounts) {
        return switch (amounts) {
            case DIRECTION_COLUMN -> REQUIRED;
            case SIGNED -> REQUIRED.stream().filter(column -> !column.equals("direction")).toList();
            case TWO_COLUMNS -> List.of(
                    "account_number", REFERENCE, "value_date", "credit_amount", "debit_amount", "currency");
        };
    }

    @Override
    public String name() {
        return layout.map(BankLayout::name).orElse("bank CSV");
    }

    @Override
    public char delimiter() {
        return layout.map(BankLayout::delimiter).orElse(',');
    }

    @Override
    public List<String> required() {
        return layout.map(own -> own.columns().values().stream().sorted().toList()).orElse(REQUIRED);
    }

    @Override
    public Outcome<BankEntry> parse(Row original) {
        Row row = layout.map(own -> new EscrowTranslation(own).translate(original)).orElse(original);
        boolean referenceMayLack = layout.filter(own -> !own.columns().containsKey(REFERENCE)).isPresent();
        String account = row.required("account_number");
        String reference = referenceMayLack ? row.identifier(REFERENCE) : row.required(REFERENCE);
        String imad = row.identifier("imad");
        Optional<BookedAt> bookedAt = row.optionalBookedAt("booked_at");
        LocalDate valueDate = row.date("value_date");
        BankEntry.Direction direction = row.choice("direction", BankEntry.Direction.class);
        Currency currency = row.currency("currency");
        Money amount = row.amount("amount", currency);
        BankEntry.Type type = row.choice("type", BankEntry.Type.OTHER);
        BankEntry.Status status = row.choice("status", BankEntry.Status.BOOKED);
        BankEntry.Remitter remitter = new BankEntry.Remitter(row.optional("originator_name"),
                row.identifier("originator_account"), row.optional("originator_bank"));
        String remittance = row.optional("remittance");
        String reverses = row.identifier("reverses");
        return row.outcome(() -> new BankEntry(account, reference, imad, bookedAt, valueDate, direction,
                amount,
                type, status, remitter, remittance, reverses, row.source()));
    }
}
