package settle.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import settle.intake.Formats.Recognition;
import settle.offering.BankDialect;
import settle.offering.BankLayout;
import settle.offering.Offering;

/**
 * Tells bank files apart by their content, never by their name.
 *
 * @param zone of times without an offset
 * @param currency of amounts where a format states none
 * @param dialect how the bank departs from the formats' standards
 * @param layouts of banks' own CSV files
 */
public record BankFormats(ZoneId zone, Currency currency, BankDialect dialect, List<BankLayout> layouts) {

    private static final int BEGINNING = 4_096;

    public BankFormats {
        layouts = List.copyOf(layouts);
    }

    public static BankFormats of(Offering offering) {
        return new BankFormats(offering.zone(), offering.currency(), offering.bankDialect(), offering
                .bankLayouts());
    }

    Recognition recognise(Path file) throws IOException {
        String beginning = beginning(file);
        if (beginning.isBlank()) {
            return Recognition.unknown("the file is empty");
        }
        Optional<BankFileFormat.Sort> sort = BankFileFormat.Sort.of(beginning);
        if (sort.isPresent()) {
            return Recognition.as(new BankFileFormat(sort.get(), this));
        }
        return bankCsv(file);
    }

    private Recognition bankCsv(Path file) throws IOException {
        List<EscrowRows> known = new ArrayList<>();
        known.add(new EscrowRows(Optional.empty()));
        layouts.forEach(layout -> known.add(new EscrowRows(Optional.of(layout))));
        EscrowRows best = null;
        long most = 0;
        for (EscrowRows layout : known) {
            long share = recognisedPercent(layout, file);
            if (share > most) {
                best = layout;
                most = share;
            }
        }
        return best == null
                ? Recognition.unknown(
                        "no bank format is known that begins like it, and no header that it has")
                : Recognition.as(new CsvFormat(best, new Times(zone)));
    }

    /** How many of a hundred required columns the header has: any two tell the layout, a missing one is then F07. */
    private static long recognisedPercent(EscrowRows layout, Path file) throws IOException {
        try (CsvLines lines = CsvLines.open(file, layout.delimiter())) {
            Optional<CsvRecord> header = lines.next();
            if (header.isEmpty()) {
                return 0;
            }
            List<String> columns = header.get().isBroken()
                    ? List.of(header.get().text().split(Pattern.quote(String.valueOf(layout.delimiter()))))
                    : header.get().fields();
            List<String> names = columns.stream().map(String::strip).toList();
            List<String> required = layout.required();
            long known = required.stream().filter(names::contains).count();
            return known < 2 ? 0 : 100 * known / required.size();
        }
    }

    private static String beginning(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String text = new String(in.readNBytes(BEGINNING), StandardCharsets.UTF_8);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        }
    }
}
