package settle.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import settle.identity.SourceLine;
import settle.offering.InputKind;
import settle.proof.StagedFile;

/**
 * One table of staged rows, each known by its file and line. Rows are inserted and read, never changed.
 *
 * @param <T> what a row states
 */
public abstract class StagedTable<T> {

    private final String name;
    private final List<String> columns;
    private final String printedColumn;
    protected final JdbcTemplate jdbc;

    /**
     * @param columns besides {@code file_id}, {@code record_no} and {@code line_no}
     * @param printedColumn an SQL expression for the amount or number that a control total adds up
     */
    protected StagedTable(JdbcTemplate jdbc, String name, List<String> columns, String printedColumn) {
        this.jdbc = jdbc;
        this.name = name;
        this.columns = columns;
        this.printedColumn = printedColumn;
    }

    public abstract InputKind kind();

    protected abstract Object[] values(T row);

    protected abstract SourceLine source(T row);

    protected abstract T read(ResultSet row, SourceLine source) throws SQLException;

    public void insert(long fileId, Collection<Numbered<T>> rows) {
        String sql = "INSERT INTO " + name + " (file_id, record_no, line_no, " + String.join(", ", columns)
                + ") VALUES ("
                + String.join(", ", Collections.nCopies(columns.size() + 3, "?")) + ")";
        jdbc.batchUpdate(sql, rows.stream().map(row -> {
            Object[] own = values(row.value());
            Object[] all = new Object[own.length + 3];
            all[0] = fileId;
            all[1] = row.number();
            all[2] = source(row.value()).line();
            System.arraycopy(own, 0, all, 3, own.length);
            return all;
        }).toList());
    }

    /** All rows of these files, in the order of file and record. */
    public List<T> rowsOf(Collection<StagedFile> files) {
        return files.stream().sorted(Comparator.comparing(StagedFile::path).thenComparing(StagedFile::id))
                .flatMap(file -> jdbc.query(
                        "SELECT * FROM " + name + " WHERE file_id = ? ORDER BY record_no",
                        (row, number) -> of(file,
                                read(row, new SourceLine(file.path(), row.getInt("line_no")))),
                        file.id()).stream())
                .collect(Collectors.toList());
    }

    /** A row as one of the file that it was received with. */
    protected T of(StagedFile file, T row) {
        return row;
    }

    /** What the rows of a file add up to. */
    FileSums sums(long fileId, String ownAccount, String ownCurrency) {
        return jdbc.queryForObject("SELECT COUNT(*) AS row_count, COALESCE(SUM(" + printedColumn
                + "), 0) AS printed_total FROM " + name + " WHERE file_id = ?",
                (row, number) -> FileSums.plain(row.getLong("row_count"), row.getBigDecimal("printed_total")),
                fileId);
    }
}
