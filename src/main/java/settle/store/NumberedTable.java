package settle.store;

import java.sql.PreparedStatement;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/**
 * A table whose rows the database numbers. A subclass declares its columns, as fields, in the groups in which
 * they are written: one when a row begins, and one when it ends.
 *
 * @param <B> what is known when a row begins
 * @param <E> what is known when it ends; its columns are NULL until then
 */
abstract class NumberedTable<B, E> {

    final ColumnGroup<B> beginning = new ColumnGroup<>();
    final ColumnGroup<E> end = new ColumnGroup<>();
    final Reading<Long> number;
    private final String name;
    private final String key;

    NumberedTable(String name, String key) {
        this.name = name;
        this.key = key;
        this.number = row -> row.getLong(key);
    }

    final String name() {
        return name;
    }

    /** The column with the number. */
    final String key() {
        return key;
    }

    /** Inserts a row, and gives its number. */
    final long begin(JdbcTemplate jdbc, B row) {
        GeneratedKeyHolder keys = new GeneratedKeyHolder();
        jdbc.update(connection -> {
            PreparedStatement insert = connection.prepareStatement(beginning.insertion(name),
                    new String[]{key});
            beginning.set(insert, row);
            return insert;
        }, keys);
        return keys.getKey().longValue();
    }

    /** Sets what is known at the end of a row. */
    final void end(JdbcTemplate jdbc, long ofNumber, E row) {
        jdbc.update(end.update(name, key), statement -> {
            int set = end.set(statement, row);
            statement.setLong(set + 1, ofNumber);
        });
    }
}
