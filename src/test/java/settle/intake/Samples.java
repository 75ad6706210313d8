package settle.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import settle.offering.Offering;
import settle.offeringfile.OfferingFile;

/** The sample offering, and rows made of columns and values. */
public final class Samples {

    public static final Path CLEAN = Path.of("sample-data/clean");

    private Samples() {}

    public static Offering offering() {
        return OfferingFile.read(CLEAN.resolve("offering.yaml")).offering().orElseThrow();
    }

    /** The sample offering with a bank's own layout: the lines of its description, without indentation. */
    public static Offering offeringWith(String... layout) {
        String text = text(CLEAN.resolve("offering.yaml")) + "\n  bank-layouts:\n    - "
                + String.join("\n      ", layout) + "\n";
        OfferingFile file = OfferingFile.parse(text);
        return file.offering().orElseThrow(() -> new IllegalArgumentException(file.problems().toString()));
    }

    public static String text(Path file) {
        try {
            return java.nio.file.Files.readString(file);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** A row of line 2 of {@code file.csv}. */
    static Row row(Map<String, String> values) {
        List<String> columns = new ArrayList<>(values.keySet());
        Header header = Header.of(record(1, columns));
        return header.row("file.csv", record(2, columns.stream().map(values::get).toList()));
    }

    static CsvRecord record(int line, List<String> fields) {
        return new CsvRecord(line, String.join(",", fields), fields, "");
    }

    static CsvRecord record(int line, String text) {
        return record(line, Arrays.asList(text.split(",", -1)));
    }
}
