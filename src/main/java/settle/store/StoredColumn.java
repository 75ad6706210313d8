package settle.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Function;

/**
 * A column of a table of the store.
 *
 * @param form how its values stand there
 * @param get gets its value from what a row states
 * @param <R> what a row states
 * @param <T> what the column holds
 */
record StoredColumn<R, T>(String name, Form<T> form, Function<R, T> get) implements Reading<T> {

    /** What the database has for a row; null for NULL. */
    Object stored(R row) {
        return form.there().apply(get.apply(row));
    }

    @Override
    public T of(ResultSet row) throws SQLException {
        return form.read(row, name);
    }
}
