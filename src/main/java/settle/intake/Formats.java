package settle.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import settle.offering.BankLayout;
import settle.offering.InputKind;
import settle.offering.Offering;

/** Tells by a file's folder and content what reads it. Bank files are told by their content, never by their name. */
final class Formats {

    private static final int BEGINNING = 4_096;
    private static final Pattern BAI2 = Pattern.compile("(?s)^\\s*01,[^,]*,[^,]*,\\d{6},.*");
    private static final Pattern SWIFT_MT = Pattern.compile("(?s)^\\s*(\\{1:.*|:20:.*)");
    private static final Pattern XML = Pattern.compile("(?s)^\\s*<(\\?xml|Document|[a-zA-Z]+:Document).*");

    private final Offering offering;

    /**
     * What a file is.
     *
     * @param problem why nothing reads it; empty where something does
     */
    record Recognition(Optional<FileFormat> format, String problem) {

        static Recognition as(FileFormat format) {
            return new Recognition(Optional.of(format), "");
        }

        static Recognition unknown(String problem) {
            return new Recognition(Optional.empty(), problem);
        }
    }

    Formats(Offering offering) {
        this.offering = offering;
    }

    Recognition recognise(InputKind kind, String path, Path file) throws IOException {
        if (kind == InputKind.ESCROW) {
            return bankFile(file);
        }
        if (!path.toLowerCase(Locale.ROOT).endsWith(".csv")) {
            return Recognition.unknown("files of " + kind.folder() + " are CSV and end in .csv");
        }
        return switch (kind) {
            case SUBSCRIPTIONS -> csv(new SubscriptionRows(offering));
            case DWAC -> csv(new DwacRows());
            case WARRANTS -> csv(new WarrantRows(offering));
            case DECISIONS -> csv(new DecisionRows(offering));
            case ESCROW -> throw new IllegalStateException("bank files are told by their content");
        };
    }

    private Recognition csv(RowFormat<?> rows) {
        return Recognition.as(new CsvFormat(rows, new Times(offering.zone())));
    }

    private Recognition bankFile(Path file) throws IOException {
        String beginning = beginning(file);
        if (beginning.isBlank()) {
            return Recognition.unknown("the file is empty");
        }
        if (BAI2.matcher(beginning).matches()) {
            return Recognition.unknown("BAI2, which this version does not read");
        }
        if (SWIFT_MT.matcher(beginning).matches()) {
            return Recognition.unknown("a SWIFT MT statement, which this version does not read");
        }
        if (XML.matcher(beginning).matches()) {
            return Recognition.unknown("XML, which this version does not read");
        }
        List<EscrowRows> layouts = new ArrayList<>();
        layouts.add(new EscrowRows(offering, Optional.empty()));
        for (BankLayout layout : offering.bankLayouts()) {
            layouts.add(new EscrowRows(offering, Optional.of(layout)));
        }
        EscrowRows best = null;
        long most = 0;
        for (EscrowRows layout : layouts) {
            long share = recognisedPercent(layout, file);
            if (share > most) {
                best = layout;
                most = share;
            }
        }
        return best == null
                ? Recognition.unknown("no bank format is known that begins like it, and no header that it has")
                : csv(best);
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
