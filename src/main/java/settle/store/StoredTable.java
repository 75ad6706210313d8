package settle.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import settle.offering.OfferingId;

/**
 * A table of which every row belongs to a file, a run or an offering. A subclass declares each column once,
 * as a field: its name, how its values stand there, and how a row's value is got; the field reads it back.
 *
 * @param <R> what a row states besides what it belongs to
 */
abstract class StoredTable<R> {

    private final String name;
    private final String owner;
    private final List<String> keys = new ArrayList<>();
    private final ColumnGroup<R> columns = new ColumnGroup<>();

    /** @param owner the column that says to what a row belongs; the first one of its key */
    StoredTable(String name, String owner) {
        this.name = name;
        this.owner = owner;
    }

    final String name() {
        return name;
    }

    /** The columns that tell rows apart, in the order of the key. */
    final List<String> key() {
        return Stream.concat(Stream.of(owner), keys.stream()).toList();
    }

    /** All columns besides that of the owner. */
    final List<StoredColumn<R, ?>> columns() {
        return columns.all();
    }

    /** Declares a column that tells rows of one file or run apart. */
    final <T> StoredColumn<R, T> key(String column, Form<T> form, Function<R, T> get) {
        keys.add(column);
        return column(column, form, get);
    }

    /** Declares a column. */
    final <T> StoredColumn<R, T> column(String column, Form<T> form, Function<R, T> get) {
        return columns.of(column, form, get);
    }

    /** Inserts rows of one file or run, all in one batch. */
    final void insert(JdbcTemplate jdbc, long ofOwner, Collection<? extends R> rows) {
        insertAll(jdbc, ofOwner, rows);
    }

    /** Inserts rows of an offering, all in one batch. */
    final void insert(JdbcTemplate jdbc, OfferingId ofOwner, Collection<? extends R> rows) {
        insertAll(jdbc, ofOwner.text(), rows);
    }

    private void insertAll(JdbcTemplate jdbc, Object ofOwner, Collection<? extends R> rows) {
        if (rows.isEmpty()) {
            return;
        }
        List<R> all = List.copyOf(rows);
        jdbc.batchUpdate(columns.insertion(name, owner), new BatchPreparedStatementSetter() {

            @Override
            public void setValues(PreparedStatement statement, int at) throws SQLException {
                int set = columns.set(statement, all.get(at));
                statement.setObject(set + 1, ofOwner);
            }

            @Override
            public int getBatchSize() {
                return all.size();
            }
        });
    }

    /** What is read of each row of one file or run, in the order of the key. */
    final <V> List<V> rows(JdbcTemplate jdbc, long ofOwner, RowMapper<V> reading) {
        return jdbc.query(selection(), reading, ofOwner);
    }

    /** The same of the first rows alone. */
    final <V> List<V> rows(JdbcTemplate jdbc, long ofOwner, int most, RowMapper<V> reading) {
        return jdbc.query(selection() + " LIMIT " + most, reading, ofOwner);
    }

    private String selection() {
        return "SELECT * FROM " + name + " WHERE " + owner + " = ? ORDER BY "
                + String.join(", ", keys.isEmpty() ? List.of(owner) : keys);
    }
}
