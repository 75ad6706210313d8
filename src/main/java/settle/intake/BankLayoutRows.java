package settle.intake;

import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import settle.offering.BankLayout;
import settle.statement.BankEntry;
import settle.table.EntryColumns;
import settle.table.InputTable;

/**
 * Account entries in a bank's own layout, which the offering file describes.
 *
 * @param table the canonical columns
 */
record BankLayoutRows(BankLayout layout, InputTable<BankEntry> table) implements RowFormat<BankEntry> {

    static BankLayoutRows of(BankLayout layout, ZoneId zone, Currency currency) {
        return new BankLayoutRows(layout, layout.columns().containsKey(EntryColumns.REFERENCE)
                ? EntryColumns.of(zone, currency) : EntryColumns.withoutReference(zone, currency));
    }

    @Override
    public String name() {
        return layout.name();
    }

    @Override
    public char delimiter() {
        return layout.delimiter();
    }

    @Override
    public List<String> required() {
        return layout.columns().values().stream().sorted().toList();
    }

    @Override
    public Outcome<BankEntry> parse(Row original) {
        Row row = new BankLayoutTranslation(layout).translate(original);
        BankEntry entry = table.read(row, row.source());
        return row.outcome(() -> entry);
    }
}
