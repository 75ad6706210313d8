package settle.random;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads back what a closing wrote, by a CSV reader of its own. */
final class InboxReader {
    private final Path inbox;

    InboxReader(Path closing) {
        this.inbox = closing.resolve("inbox");
    }

    /** Rows by file, in the order of the file names. */
    Map<Path, List<Row>> files(String folder) {
        Map<Path, List<Row>> files = new LinkedHashMap<>();
        try (Stream<Path> paths = Files.list(inbox.resolve(folder))) {
            paths.filter(path -> path.toString().endsWith(".csv")).sorted()
                    .forEach(path -> files.put(path, rows(path)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    /** Keys and values of the control beside a file; empty where there is none. */
    Map<String, String> control(Path file) {
        Path control = Path.of(file + ".control");
        Map<String, String> values = new LinkedHashMap<>();
        if (Files.exists(control)) {
            rows(control).forEach(row -> values.put(row.get("key"), row.get("value")));
        }
        return values;
    }

    private static List<Row> rows(Path file) {
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            List<List<String>> records = records(text.startsWith("\uFEFF") ? text.substring(1) : text);
            List<Row> rows = new ArrayList<>();
            for (List<String> fields : records.subList(1, records.size())) {
                Map<String, String> cells = new LinkedHashMap<>();
                for (int i = 0; i < fields.size(); i++) {
                    cells.put(records.get(0).get(i), fields.get(i));
                }
                rows.add(new Row(cells));
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<List<String>> records(String text) {
        List<List<String>> records = new ArrayList<>();
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (char c : text.replace("\r\n", "\n").toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
                field.append(c);
            } else if (!quoted && (c == ',' || c == '\n')) {
                fields.add(unquoted(field.toString()));
                field.setLength(0);
                if (c == '\n') {
                    records.add(List.copyOf(fields));
                    fields.clear();
                }
            } else {
                field.append(c);
            }
        }
        return records;
    }

    private static String unquoted(String field) {
        return field.startsWith("\"") ? field.substring(1, field.length() - 1).replace("\"\"", "\"") : field;
    }
}
