package settle.command;

import com.opencsv.RFC4180Parser;
import com.opencsv.RFC4180ParserBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Edits on the text of a CSV file whose records take one line each. */
final class CsvText {

    private CsvText() {}

    /** A line with the value of one column replaced. */
    static String withField(String header, String line, String column, String value) {
        List<String> fields = split(line);
        fields.set(split(header).indexOf(column), value);
        return join(fields);
    }

    /** The text with the fields of every line changed. */
    static String everyLine(String text, Consumer<List<String>> change) {
        List<String> lines = new ArrayList<>();
        for (String line : text.lines().toList()) {
            List<String> fields = split(line);
            change.accept(fields);
            lines.add(join(fields));
        }
        return String.join("\n", lines) + "\n";
    }

    static List<String> split(String line) {
        RFC4180Parser parser = new RFC4180ParserBuilder().build();
        try {
            return new ArrayList<>(List.of(parser.parseLine(line)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String join(List<String> fields) {
        return String.join(",", fields.stream().map(field -> field.matches("(?s).*[\",\n].*")
                ? "\"" + field.replace("\"", "\"\"") + "\"" : field).toList());
    }
}
