package settle.random;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** One data row of a CSV file: column names to texts, in the order in which they were given. */
record Row(Map<String, String> cells) {

    Row {
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }

    /** Column, text, column, text and so on. */
    static Row of(String... columnsAndTexts) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < columnsAndTexts.length; i += 2) {
            cells.put(columnsAndTexts[i], columnsAndTexts[i + 1]);
        }
        return new Row(cells);
    }

    String get(String column) {
        return cells.getOrDefault(column, "");
    }

    Row with(String column, String text) {
        Map<String, String> changed = new LinkedHashMap<>(cells);
        changed.put(column, text);
        return new Row(changed);
    }
}
