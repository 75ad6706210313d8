package settle.intake;

import java.util.List;

/**
 * One record of a CSV file, before anybody asks what it means.
 *
 * @param line where it begins, from 1
 * @param text as it stands in the file
 * @param fields empty where the record is broken
 * @param fault what breaks it; empty where nothing does
 */
public record CsvRecord(int line, String text, List<String> fields, String fault) {

    public CsvRecord {
        fields = List.copyOf(fields);
    }

    boolean isBroken() {
        return !fault.isEmpty();
    }
}
