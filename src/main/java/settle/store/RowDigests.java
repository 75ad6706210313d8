package settle.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ResultSetExtractor;
import settle.audit.Sha256;

/**
 * Digests of rows as they stand in the database, the same on every database. A row is the names and values
 * of its columns that are not NULL, in the order of the table; a column that is added later and left NULL
 * changes no digest of before. Numbers are taken without trailing zeros.
 */
public final class RowDigests {

    /** A row of a file, and all that was staged of it. */
    private static final List<Table> OF_FILE = List.of(
            new Table("received_file", "file_id", "file_id"),
            staged("staged_reject"), staged("staged_statement"), staged("staged_failure"),
            staged("staged_subscription"), staged("staged_entry"), staged("staged_dwac"),
            staged("staged_warrant"), staged("staged_decision"));

    /** What a run saw and what it made of it. */
    private static final List<Table> OF_RUN = List.of(
            new Table("run_file", "run_id", "%1$s", "path"),
            new Table("found_break", "run_id", "%1$s", "exception_id"),
            new Table("placement", "run_id", "%1$s", "wire_key"),
            new Table("allocation", "run_id", "%1$s, from_minor", "wire_key"),
            new Table("allocation_end", "run_id", "%1$s, to_minor", "wire_key"));

    private final JdbcTemplate jdbc;
    private final String bytes;

    /**
     * @param owner the column that says of which file or run a row is
     * @param order by which rows are taken, with a place for the bytes of a text
     * @param text the column with that text; empty without one
     */
    private record Table(String name, String owner, String order, String text) {

        Table(String name, String owner, String order) {
            this(name, owner, order, "");
        }
    }

    public RowDigests(JdbcTemplate jdbc) {
        this.jdbc = Streaming.of(jdbc);
        this.bytes = Streaming.isEmbedded(jdbc) ? "CAST(%s AS VARBINARY)" : "CAST(%s AS BINARY)";
    }

    /** Of a file: table → digest, without tables that hold nothing of it. */
    public Map<String, RowDigest> ofFile(long fileId) {
        return digests(OF_FILE, fileId);
    }

    /** Of what a run left: table → digest, without tables that hold nothing of it. */
    public Map<String, RowDigest> ofRun(long runId) {
        return digests(OF_RUN, runId);
    }

    /** The tables that hold what was staged of a file. */
    public static List<String> fileTables() {
        return OF_FILE.stream().map(Table::name).toList();
    }

    /** The tables that hold what a run left. */
    public static List<String> runTables() {
        return OF_RUN.stream().map(Table::name).toList();
    }

    private static Table staged(String name) {
        return new Table(name, "file_id", "record_no");
    }

    private Map<String, RowDigest> digests(List<Table> tables, long owner) {
        Map<String, RowDigest> digests = new LinkedHashMap<>();
        for (Table table : tables) {
            String order = String.format(Locale.ROOT, table.order(),
                    String.format(Locale.ROOT, bytes, table.text()));
            RowDigest digest = jdbc.query("SELECT * FROM " + table.name() + " WHERE " + table.owner()
                    + " = ? ORDER BY " + order, (ResultSetExtractor<RowDigest>) RowDigests::digest, owner);
            if (digest != null && digest.rows() > 0) {
                digests.put(table.name(), digest);
            }
        }
        return digests;
    }

    private static RowDigest digest(ResultSet row) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        Sha256 hash = new Sha256();
        long rows = 0;
        while (row.next()) {
            rows++;
            for (int at = 1; at <= columns.getColumnCount(); at++) {
                String value = value(row, at, columns.getColumnType(at));
                if (value != null) {
                    hash.add(columns.getColumnName(at).toLowerCase(Locale.ROOT)).add(value);
                }
            }
            hash.add(null);
        }
        return new RowDigest(rows, hash.hex());
    }

    private static String value(ResultSet row, int at, int type) throws SQLException {
        return switch (type) {
            case Types.BIT, Types.BOOLEAN, Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT -> {
                long number = row.getLong(at);
                yield row.wasNull() ? null : Long.toString(number);
            }
            case Types.DECIMAL, Types.NUMERIC -> {
                BigDecimal number = row.getBigDecimal(at);
                yield number == null ? null : number.stripTrailingZeros().toPlainString();
            }
            default -> row.getString(at);
        };
    }
}
