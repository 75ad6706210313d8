package settle.intake;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import settle.offering.BankLayout;
import settle.statement.BankEntry;
import settle.table.EntryColumns;
import settle.table.InputTable;

/**
 * Account entries in a bank's own layout, which the offering file describes.
 *
 * @param table the canonical columns
 * @param formats what bank files are read with
 */
record BankLayoutRows(BankLayout layout, InputTable<BankEntry> table, BankFormats formats)
        implements
            RowFormat<BankEntry> {

    static BankLayoutRows of(BankLayout layout, BankFormats formats) {
        return new BankLayoutRows(layout, EntryColumns.withoutReference(formats.zone(), formats.currency()),
                formats);
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
        return Stream.concat(layout.columns().values().stream(), layout.runningBalance().stream()).distinct()
                .sorted().toList();
    }

    @Override
    public List<String> known() {
        return required();
    }

    @Override
    public boolean titlesAboveHeader() {
        return layout.header() == BankLayout.HeaderLine.FIRST_LINE_WITH_COLUMNS;
    }

    @Override
    public Optional<Pattern> endsAt() {
        return layout.endsAt().map(Pattern::compile);
    }

    @Override
    public RowControls<BankEntry> controls(String path) {
        return layout.footerTotal().isEmpty() && layout.runningBalance().isEmpty() ? RowControls.none()
                : new BankLayoutControls(layout, path);
    }

    @Override
    public Outcome<BankEntry> parse(Row original) {
        Row row = new BankLayoutTranslation(layout, formats).translate(original);
        BankEntry entry = table.read(row, row.source());
        return row.outcome(() -> entry);
    }
}
