package settle.report;

import com.opencsv.CSVWriterBuilder;
import com.opencsv.ICSVWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;

/** One CSV output: a header, and rows of as many fields. RFC 4180, lines end with a line feed. */
final class CsvTable {

    private final List<String> header;
    private final List<String[]> rows = new ArrayList<>();

    CsvTable(String... header) {
        this.header = List.of(header);
    }

    void add(Object... fields) {
        if (fields.length != header.size()) {
            throw new IllegalArgumentException(fields.length + " fields under " + header.size() + " columns");
        }
        String[] row = new String[fields.length];
        for (int at = 0; at < fields.length; at++) {
            row[at] = fields[at].toString();
        }
        rows.add(row);
    }

    String text() {
        StringWriter text = new StringWriter();
        try (ICSVWriter writer = new CSVWriterBuilder(text).withLineEnd("\n").build()) {
            writer.writeNext(header.toArray(String[]::new), false);
            rows.forEach(row -> writer.writeNext(row, false));
        } catch (IOException e) {
            throw new IllegalStateException("writing to memory does not fail", e);
        }
        return text.toString();
    }
}
