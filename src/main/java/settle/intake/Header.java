package settle.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import settle.identity.SourceLine;
import settle.proof.Reject;
import settle.table.Blanks;

/** The header of a CSV file: which column stands where. */
public final class Header {

    private final List<String> columns;
    private final Map<String, Integer> position = new HashMap<>();

    private Header(List<String> columns) {
        this.columns = columns;
        for (int at = 0; at < columns.size(); at++) {
            position.putIfAbsent(columns.get(at), at);
        }
    }

    public static Header of(CsvRecord record) {
        return new Header(record.fields().stream().map(Blanks::strip).toList());
    }

    public List<String> columns() {
        return columns;
    }

    /** What makes the header, and with it the whole file, unusable. */
    public Optional<Reject> fault(String file, CsvRecord record, List<String> required) {
        return fault(file, record, required, columns);
    }

    /** The same where it is all one what columns other than the known ones are called. */
    Optional<Reject> fault(String file, CsvRecord record, List<String> required, List<String> known) {
        List<String> wrong = new ArrayList<>();
        if (record.isBroken()) {
            wrong.add(record.fault());
        } else {
            List<String> missing = required.stream().filter(column -> !position.containsKey(column)).toList();
            if (!missing.isEmpty()) {
                wrong.add("missing " + (missing.size() == 1 ? "column " : "columns ")
                        + missing.stream().map(this::toldMissing).collect(Collectors.joining(", ")));
            }
            List<String> doubled = columns.stream().filter(column -> !column.isEmpty() && known.contains(
                    column))
                    .filter(column -> columns.indexOf(column) != columns.lastIndexOf(column)).distinct()
                    .toList();
            if (!doubled.isEmpty()) {
                wrong.add("column " + String.join(", ", doubled) + " stands twice");
            }
        }
        return wrong.isEmpty() ? Optional.empty() : Optional.of(new Reject(
                new SourceLine(file, record.line()), "", "header: " + String.join("; ", wrong),
                record.text()));
    }

    /**
     * What stands first, before anything can be out of place; where it is glued to the next field it is
     * nothing.
     */
    private static String ofOneWord(String field) {
        String word = Blanks.strip(field);
        return word.chars().anyMatch(Character::isWhitespace) ? "" : word;
    }

    private String toldMissing(String column) {
        return UnknownContent.otherSpelling(column, columns)
                .map(spelt -> column + " (spelt \"" + spelt + "\")").orElse(column);
    }

    /** The fields of a line that is no row, by column, as far as they go. */
    Row loose(String file, CsvRecord record) {
        Row row = new Row(new SourceLine(file, record.line()), record.text());
        for (int at = 0; at < Math.min(columns.size(), record.fields().size()); at++) {
            row.put(columns.get(at), record.fields().get(at));
        }
        return row;
    }

    /** The fields of a record by column; what is wrong with the record as a whole is its fault. */
    public Row row(String file, CsvRecord record) {
        SourceLine source = new SourceLine(file, record.line());
        Row row = new Row(source, record.text());
        if (record.isBroken()) {
            row.fault("", record.fault());
        } else if (record.fields().size() != columns.size()) {
            row.put(columns.get(0), ofOneWord(record.fields().get(0)));
            row.fault("", "expected " + columns.size() + " fields, found " + record.fields().size());
        } else {
            for (int at = 0; at < columns.size(); at++) {
                row.put(columns.get(at), record.fields().get(at));
            }
        }
        return row;
    }
}
