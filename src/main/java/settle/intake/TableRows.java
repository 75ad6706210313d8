package settle.intake;

import java.util.List;
import settle.table.InputTable;

/**
 * Rows of a table under its own columns, with commas between them.
 *
 * @param <T> what a row states
 */
public record TableRows<T>(String name, InputTable<T> table) implements RowFormat<T> {

    @Override
    public char delimiter() {
        return ',';
    }

    @Override
    public List<String> required() {
        return table.required();
    }

    @Override
    public List<String> known() {
        return table.names();
    }

    @Override
    public Outcome<T> parse(Row row) {
        T value = table.read(row, row.source());
        return row.outcome(() -> value);
    }
}
