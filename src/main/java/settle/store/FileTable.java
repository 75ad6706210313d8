package settle.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;
import settle.identity.SourceLine;

/**
 * A table of what was staged of files, each row known by its file and the number of its record there. Rows
 * are inserted and read, never changed.
 *
 * @param <T> what a row states
 */
abstract class FileTable<T> extends StoredTable<Numbered<T>> {

    private final Reading<Integer> line;

    /** @param source where a row was read */
    FileTable(String name, Function<T, SourceLine> source) {
        super(name, "file_id");
        key("record_no", Form.WHOLE, Numbered::number);
        line = of("line_no", Form.COUNT, row -> source.apply(row).line());
    }

    /** Declares a column of what the rows state. */
    final <V> Reading<V> of(String column, Form<V> form, Function<T, V> get) {
        return column(column, form, row -> get.apply(row.value()));
    }

    /** What a row states that stands in a line of a file. */
    abstract T read(ResultSet row, SourceLine source) throws SQLException;

    /** The rows of a file, in the order of its records. */
    final List<T> rows(JdbcTemplate jdbc, long file, String path) {
        return rows(jdbc, file, (row, number) -> read(row, new SourceLine(path, line.of(row))));
    }

    /** The first rows of a file. */
    final List<T> rows(JdbcTemplate jdbc, long file, String path, int most) {
        return rows(jdbc, file, most, (row, number) -> read(row, new SourceLine(path, line.of(row))));
    }
}
