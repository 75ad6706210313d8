package settle.report;

import com.opencsv.CSVWriterBuilder;
import com.opencsv.ICSVWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import settle.table.Column;

/**
 * One CSV output: a header, and a line for each row. RFC 4180, lines end with a line feed.
 *
 * @param file its name in the folder of outputs
 * @param <R> what a row states
 */
record CsvTable<R>(String file, List<Column<R>> columns, List<R> rows) {

    String text() {
        StringWriter text = new StringWriter();
        try (ICSVWriter writer = new CSVWriterBuilder(text).withLineEnd("\n").build()) {
            writer.writeNext(columns.stream().map(Column::name).toArray(String[]::new), false);
            rows.forEach(row -> writer.writeNext(columns.stream().map(column -> column.text(row))
                    .toArray(String[]::new), false));
        } catch (IOException e) {
            throw new IllegalStateException("writing to memory does not fail", e);
        }
        return text.toString();
    }
}
