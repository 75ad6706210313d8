package settle.random;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A CSV file of the inbox with its control.
 *
 * @param columns in the order of the header
 * @param control keys and values of the control beside it; empty for none
 * @param style how it is printed
 */
record CsvFile(String name, List<String> columns, List<Row> rows, Map<String, String> control, Style style) {

    /** What RFC 4180 and the contract leave to the writer. */
    record Style(boolean byteOrderMark, boolean quotesAll, String lineEnd) {

        static Style any(Dice dice) {
            return new Style(dice.chance(10), dice.chance(20), dice.pick("\n", "\r\n"));
        }
    }

    /** Columns in any order; of the optional ones some that no row fills are left out. */
    static List<String> columns(List<Row> rows, Set<String> required, Dice dice) {
        List<String> kept = new ArrayList<>();
        for (String column : rows.get(0).cells().keySet()) {
            boolean empty = rows.stream().allMatch(row -> row.get(column).isEmpty());
            if (required.contains(column) || !empty || dice.chance(50)) {
                kept.add(column);
            }
        }
        return dice.chance(60) ? dice.shuffled(kept) : kept;
    }

    /** Count and total, the least that proves a file complete. */
    static Map<String, String> control(int count, String total) {
        Map<String, String> control = new LinkedHashMap<>();
        control.put("count", Integer.toString(count));
        control.put("total", total);
        return control;
    }

    CsvFile named(String other) {
        return new CsvFile(other, columns, rows, control, style);
    }

    CsvFile withRows(List<Row> others) {
        return new CsvFile(name, columns, others, control, style);
    }

    CsvFile withControl(Map<String, String> other) {
        return new CsvFile(name, columns, rows, other, style);
    }

    void writeTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(name), text(), StandardCharsets.UTF_8);
        if (!control.isEmpty()) {
            Files.writeString(folder.resolve(name + ".control"), controlText(), StandardCharsets.UTF_8);
        }
    }

    /** The control beside it; empty text without one. */
    String controlText() {
        if (control.isEmpty()) {
            return "";
        }
        StringBuilder lines = new StringBuilder("key,value").append(style.lineEnd());
        control.forEach((key, value) -> lines.append(key).append(',').append(value).append(style.lineEnd()));
        return lines.toString();
    }

    String text() {
        StringBuilder text = new StringBuilder(style.byteOrderMark() ? "\uFEFF" : "");
        text.append(String.join(",", columns)).append(style.lineEnd());
        for (Row row : rows) {
            text.append(String.join(",", columns.stream().map(column -> field(row.get(column))).toList()));
            text.append(style.lineEnd());
        }
        return text.toString();
    }

    private String field(String value) {
        boolean special = value.chars().anyMatch(c -> ",\"\r\n".indexOf(c) >= 0)
                || !value.equals(value.strip());
        return special || style.quotesAll() ? '"' + value.replace("\"", "\"\"") + '"' : value;
    }
}
