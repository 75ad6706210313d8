package settle.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ResultSetExtractor;
import settle.audit.Sha256;

/**
 * Goes through the rows of one table that belong to one file or run, and hashes them. A row is the names and
 * values of its columns that are not NULL, in the order of the table; a column that is added later and left
 * NULL changes no hash of before. Numbers are taken without trailing zeros, so that the same rows have the
 * same hash on every database.
 */
final class RowHash {

    private final JdbcTemplate jdbc;
    private final RowDigests.Table table;
    private final long owner;
    private final int page;
    private final Sha256 hash = new Sha256();
    private long rows;
    private Object lastKey;
    private long lastPart;

    private record Column(int at, String name, int type) {}

    RowHash(JdbcTemplate jdbc, RowDigests.Table table, long owner, int page) {
        this.jdbc = jdbc;
        this.table = table;
        this.owner = owner;
        this.page = page;
    }

    /** Orders by all columns of the table's key, so that every database takes the rows from its index. */
    RowDigest digest() {
        String select = "SELECT * FROM " + table.name() + " WHERE " + table.owner() + " = ?";
        String order = " ORDER BY " + table.owner() + ", " + table.key()
                + (table.part().isEmpty() ? "" : ", " + table.part()) + " LIMIT " + page;
        ResultSetExtractor<Boolean> take = this::take;
        Boolean more = jdbc.query(select + order, take, owner);
        while (Boolean.TRUE.equals(more)) {
            more = jdbc.query(select + " AND " + table.key() + " >= ?" + order, take, owner, lastKey);
        }
        return new RowDigest(rows, hash.hex());
    }

    /** Takes a page, less the rows of it that were on the page before; whether there may be another. */
    private Boolean take(ResultSet row) throws SQLException {
        List<Column> columns = columns(row.getMetaData());
        int seen = 0;
        long before = rows;
        while (row.next()) {
            seen++;
            Object key = row.getObject(table.key());
            long part = table.part().isEmpty() ? 0 : row.getLong(table.part());
            if (!key.equals(lastKey) || part > lastPart) {
                take(row, columns);
                lastKey = key;
                lastPart = part;
            }
        }
        return seen == page && rows > before;
    }

    private void take(ResultSet row, List<Column> columns) throws SQLException {
        rows++;
        for (Column column : columns) {
            String value = value(row, column.at(), column.type());
            if (value != null) {
                hash.add(column.name()).add(value);
            }
        }
        hash.add(null);
    }

    private static List<Column> columns(ResultSetMetaData found) throws SQLException {
        List<Column> columns = new ArrayList<>();
        for (int at = 1; at <= found.getColumnCount(); at++) {
            columns.add(new Column(at, found.getColumnName(at).toLowerCase(Locale.ROOT),
                    found.getColumnType(at)));
        }
        return columns;
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
