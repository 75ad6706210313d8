package settle.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
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
 * One table of staged rows, whose columns are those that files of a kind come in with.
 *
 * @param <T> what a row states
 */
public class StagedTable<T> extends FileTable<T> {

    protected final JdbcTemplate jdbc;
    private final InputTable<T> table;

    StagedTable(JdbcTemplate jdbc, String name, InputTable<T> table) {
        super(name, table.source());
        this.jdbc = jdbc;
        this.table = table;
        table.stored().forEach(column -> of(column.stored(),
                Form.asItStands(StoredRow.stands(column.kind()), column.type().isOptional()),
                row -> StoredRow.value(column, row)));
    }

    public InputKind kind() {
        return table.kind();
    }

    /** The columns that the rows came in with. */
    List<InputColumn<T, ?>> input() {
        return table.stored();
    }

    public void insert(long fileId, Collection<Numbered<T>> rows) {
        insert(jdbc, fileId, rows);
    }

    /** All rows of these files, in the order of file and record. */
    public List<T> rowsOf(Collection<StagedFile> files) {
        return files.stream().sorted(Comparator.comparing(StagedFile::path).thenComparing(StagedFile::id))
                .flatMap(file -> rows(jdbc, file.id(), file.path()).stream().map(row -> of(file, row)))
                .collect(Collectors.toList());
    }

    @Override
    final T read(ResultSet row, SourceLine source) throws SQLException {
        return table.read(new StoredRow(row, places(row)), source);
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
                + "), 0) AS printed_total FROM " + name() + " WHERE file_id = ?",
                (row, number) -> FileSums.plain(row.getLong("row_count"), row.getBigDecimal("printed_total")),
                fileId);
    }
}
