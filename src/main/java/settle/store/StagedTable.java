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
import settle.money.Money;
import settle.offering.InputKind;
import settle.proof.StagedFile;
import settle.table.InputColumn;
import settle.table.InputTable;
import settle.table.Kind;

/**
 * One table of staged rows, each known by its file and line. Rows are inserted and read, never changed.
 *
 * @param <T> what a row states
 */
public class StagedTable<T> {

    /** The columns that say where a row was read, before those that the table declares. */
    static final List<String> PLACE = List.of("file_id", "record_no", "line_no");

    protected final JdbcTemplate jdbc;
    private final String name;
    private final InputTable<T> table;

    StagedTable(JdbcTemplate jdbc, String name, InputTable<T> table) {
        this.jdbc = jdbc;
        this.name = name;
        this.table = table;
    }

    public InputKind kind() {
        return table.kind();
    }

    String name() {
        return name;
    }

    List<InputColumn<T, ?>> columns() {
        return table.stored();
    }

    public void insert(long fileId, Collection<Numbered<T>> rows) {
        List<String> names = columns().stream().map(InputColumn::stored).toList();
        String sql = "INSERT INTO " + name + " (" + String.join(", ", PLACE) + ", " + String.join(", ", names)
                + ") VALUES (" + String.join(", ", Collections.nCopies(PLACE.size() + names.size(), "?"))
                + ")";
        jdbc.batchUpdate(sql, rows.stream().map(row -> values(fileId, row)).toList());
    }

    private Object[] values(long fileId, Numbered<T> row) {
        Object[] values = new Object[PLACE.size() + columns().size()];
        values[0] = fileId;
        values[1] = row.number();
        values[2] = table.source().apply(row.value()).line();
        for (int at = 0; at < columns().size(); at++) {
            values[PLACE.size() + at] = StoredRow.value(columns().get(at), row.value());
        }
        return values;
    }

    /** All rows of these files, in the order of file and record. */
    public List<T> rowsOf(Collection<StagedFile> files) {
        return files.stream().sorted(Comparator.comparing(StagedFile::path).thenComparing(StagedFile::id))
                .flatMap(file -> jdbc.query(
                        "SELECT * FROM " + name + " WHERE file_id = ? ORDER BY record_no",
                        (row, number) -> of(file, table.read(new StoredRow(row, places(row)),
                                new SourceLine(file.path(), row.getInt("line_no")))),
                        file.id()).stream())
                .collect(Collectors.toList());
    }

    /** A row as one of the file that it was received with. */
    protected T of(StagedFile file, T row) {
        return row;
    }

    /** How many decimals its amounts have. */
    protected int places(ResultSet row) throws SQLException {
        return Money.CENTS;
    }

    /** What the rows of a file add up to. */
    FileSums sums(long fileId, String ownAccount, String ownCurrency) {
        String printed = table.printed().stored()
                + (table.printed().kind() == Kind.MONEY ? " / 100.00" : "");
        return jdbc.queryForObject("SELECT COUNT(*) AS row_count, COALESCE(SUM(" + printed
                + "), 0) AS printed_total FROM " + name + " WHERE file_id = ?",
                (row, number) -> FileSums.plain(row.getLong("row_count"), row.getBigDecimal("printed_total")),
                fileId);
    }
}
