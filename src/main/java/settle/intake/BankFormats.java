package settle.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import settle.bankfile.DecodedText;
import settle.bankfile.StatementFormat;
import settle.bankfile.TextWatch;
import settle.bankfile.bai2.Bai2Reader;
import settle.bankfile.camt.CamtReader;
import settle.bankfile.swift.MtReader;
import settle.intake.Formats.Recognition;
import settle.offering.BankDialect;
import settle.offering.BankLayout;
import settle.offering.Offering;
import settle.statement.BankEntry;
import settle.table.EntryColumns;

/**
 * Tells bank files apart by their content, never by their name.
 *
 * @param zone of times without an offset
 * @param currency of amounts where a format states none
 * @param dialect how the bank departs from the formats' standards
 * @param layouts of banks' own CSV files
 * @param watch sees how the texts of entries are read
 */
public record BankFormats(ZoneId zone, Currency currency, BankDialect dialect, List<BankLayout> layouts,
        TextWatch watch) {

    /** The formats that banks send, besides CSV. */
    private static final List<StatementFormat> KNOWN =
            List.of(Bai2Reader.FORMAT, MtReader.FORMAT, CamtReader.FORMAT);

    private static final int BEGINNING = 4_096;

    public BankFormats {
        layouts = List.copyOf(layouts);
    }

    /** Formats whose texts nobody watches. */
    public BankFormats(ZoneId zone, Currency currency, BankDialect dialect, List<BankLayout> layouts) {
        this(zone, currency, dialect, layouts, TextWatch.NONE);
    }

    public static BankFormats of(Offering offering) {
        return new BankFormats(offering.zone(), offering.currency(), offering.bankDialect(), offering
                .bankLayouts());
    }

    /** The same, with somebody who sees how texts are read. */
    BankFormats watchedBy(TextWatch other) {
        return new BankFormats(zone, currency, dialect, layouts, other);
    }

    Recognition<BankEntry> recognise(Path file) throws IOException {
        String beginning = beginning(file);
        for (StatementFormat format : KNOWN) {
            if (format.begins(new StringReader(beginning)) && !UnknownContent.isPage(beginning)) {
                return known(new BankFileFormat(format, this));
            }
        }
        return bankCsv(file);
    }

    private Recognition<BankEntry> bankCsv(Path file) throws IOException {
        RowFormat<BankEntry> best = null;
        long most = 0;
        List<RowFormat<BankEntry>> known = bankCsvs();
        for (RowFormat<BankEntry> rows : known) {
            long share = HeaderSearch.percentNamed(rows, file);
            if (share > most) {
                best = rows;
                most = share;
            }
        }
        return best == null
                ? Recognition.unknown(UnknownContent.cause(file, known)
                        .orElse("no bank format is known that begins like it, and no header that it has"))
                : known(new CsvFormat<>(best));
    }

    private Recognition<BankEntry> known(FileFormat<BankEntry> format) {
        return Recognition.as(new OwnSpelling(format, dialect));
    }

    /** The canonical bank CSV, and banks' own layouts. */
    private List<RowFormat<BankEntry>> bankCsvs() {
        List<RowFormat<BankEntry>> all = new ArrayList<>();
        all.add(new TableRows<>("bank CSV", EntryColumns.of(zone, currency)));
        layouts.forEach(layout -> all.add(BankLayoutRows.of(layout, this)));
        return all;
    }

    private static String beginning(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            char[] text = new char[BEGINNING];
            int count = new BufferedReader(DecodedText.of(in), BEGINNING).read(text, 0, BEGINNING);
            return new String(text, 0, Math.max(count, 0));
        }
    }
}
