package settle.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Columns of a table that are written at once.
 *
 * @param <R> what is written
 */
final class ColumnGroup<R> {

    private final List<StoredColumn<R, ?>> columns = new ArrayList<>();

    /** Declares a column. */
    <T> StoredColumn<R, T> of(String column, Form<T> form, Function<R, T> get) {
        StoredColumn<R, T> declared = new StoredColumn<>(column, form, get);
        columns.add(declared);
        return declared;
    }

    List<StoredColumn<R, ?>> all() {
        return List.copyOf(columns);
    }

    /**
     * The statement that inserts a row.
     *
     * @param others columns that it has besides, behind these
     */
    String insertion(String table, String... others) {
        List<String> names = Stream.concat(columns.stream().map(StoredColumn::name), Stream.of(others))
                .toList();
        return "INSERT INTO " + table + " (" + String.join(", ", names) + ") VALUES ("
                + String.join(", ", Collections.nCopies(names.size(), "?")) + ")";
    }

    /** The statement that sets these columns in the row with a key. */
    String update(String table, String key) {
        return columns.stream().map(column -> column.name() + " = ?")
                .collect(Collectors.joining(", ", "UPDATE " + table + " SET ", " WHERE " + key + " = ?"));
    }

    /** Fills the first places of a statement, and says how many these are. */
    int set(PreparedStatement statement, R row) throws SQLException {
        int at = 0;
        for (StoredColumn<R, ?> column : columns) {
            at++;
            statement.setObject(at, column.stored(row));
        }
        return at;
    }
}
