package settle.command;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Another value in one column of one row: the least change that there is. */
final class Tampering {

    private static final long FAR = 1_000_000;

    private final Connection connection;
    private final String table;
    private final Map<String, Object> key;
    private final String column;
    private final Object value;
    private final Object other;

    private Tampering(Connection connection, String table, Map<String, Object> key, String column,
            Object value, Object other) {
        this.connection = connection;
        this.table = table;
        this.key = key;
        this.column = column;
        this.value = value;
        this.other = other;
    }

    /**
     * For every column of a table: another value in the first row that has one, a value in the first row that
     * has none, and none in the first row that has one.
     */
    static List<Tampering> of(Connection connection, String table) throws SQLException {
        Map<String, Tampering> all = new LinkedHashMap<>();
        List<String> keyColumns = keyColumns(connection, table);
        Set<String> nullable = nullable(connection, table);
        for (Map<String, Object> row : read(connection, table)) {
            Map<String, Object> key = key(keyColumns, row);
            for (Map.Entry<String, Object> cell : row.entrySet()) {
                Object value = cell.getValue();
                String column = cell.getKey();
                String has = value == null ? " has none" : " has one";
                if (!all.containsKey(column + has)) {
                    all.put(column + has, new Tampering(connection, table, key, column, value,
                            value == null ? none(connection, table, column) : other(value)));
                }
                if (value != null && nullable.contains(column)) {
                    all.putIfAbsent(column + " to none", new Tampering(connection, table, key, column, value,
                            null));
                }
            }
        }
        return List.copyOf(all.values());
    }

    /** Every tenth row of a table, its first and its last. */
    static List<Tampering> rows(Connection connection, String table) throws SQLException {
        List<Map<String, Object>> rows = read(connection, table);
        List<String> keyColumns = keyColumns(connection, table);
        List<Tampering> some = new ArrayList<>();
        for (int at = 0; at < rows.size(); at++) {
            if (at % 10 == 0 || at == rows.size() - 1) {
                some.add(new Tampering(connection, table, key(keyColumns, rows.get(at)), "", null, null));
            }
        }
        return some;
    }

    void apply() throws SQLException {
        change("UPDATE " + table + " SET " + column + " = ?", other);
    }

    void delete() throws SQLException {
        change("DELETE FROM " + table);
    }

    private void change(String sql, Object... values) throws SQLException {
        String where = key.keySet().stream().map(name -> name + " = ?").collect(Collectors.joining(" AND "));
        try (PreparedStatement statement = connection.prepareStatement(sql + " WHERE " + where)) {
            int at = 0;
            for (Object each : values) {
                statement.setObject(++at, each);
            }
            for (Object each : key.values()) {
                statement.setObject(++at, each);
            }
            if (statement.executeUpdate() != 1) {
                throw new IllegalStateException("nothing to change: " + this);
            }
        }
    }

    private static List<Map<String, Object>> read(Connection connection, String table) throws SQLException {
        List<Map<String, Object>> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT * FROM " + table)) {
            ResultSetMetaData columns = row.getMetaData();
            while (row.next()) {
                Map<String, Object> values = new LinkedHashMap<>();
                for (int at = 1; at <= columns.getColumnCount(); at++) {
                    Object value = row.getObject(at);
                    boolean plain = value instanceof Number || value instanceof Boolean || value == null;
                    values.put(columns.getColumnName(at).toLowerCase(Locale.ROOT),
                            plain ? value : row.getString(at));
                }
                rows.add(values);
            }
        }
        return rows;
    }

    private static Map<String, Object> key(List<String> keyColumns, Map<String, Object> row) {
        Map<String, Object> key = new LinkedHashMap<>();
        keyColumns.forEach(column -> key.put(column, row.get(column)));
        return key;
    }

    private static List<String> keyColumns(Connection connection, String table) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet columns = connection.getMetaData().getPrimaryKeys(connection.getCatalog(), null,
                table)) {
            while (columns.next()) {
                names.add(columns.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
            }
        }
        return names;
    }

    private static Set<String> nullable(Connection connection, String table) throws SQLException {
        Set<String> names = new HashSet<>();
        try (ResultSet columns = connection.getMetaData().getColumns(connection.getCatalog(), null, table,
                null)) {
            while (columns.next()) {
                if ("YES".equals(columns.getString("IS_NULLABLE"))) {
                    names.add(columns.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
                }
            }
        }
        return names;
    }

    /** The value that is nearest to none. */
    private static Object none(Connection connection, String table, String column) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT " + column + " FROM " + table)) {
            String type = row.getMetaData().getColumnClassName(1);
            return type.equals(String.class.getName()) || type.endsWith("Clob") ? "" : 0;
        }
    }

    private static Object other(Object value) {
        if (value instanceof Boolean truth) {
            return !truth;
        }
        if (value instanceof BigDecimal amount) {
            return amount.add(new BigDecimal("0.01"));
        }
        if (value instanceof Number number) {
            return number.longValue() + FAR;
        }
        String text = value.toString();
        if (text.isEmpty()) {
            return "x";
        }
        String last = text.endsWith("x") ? "y" : "x";
        return text.substring(0, text.length() - 1) + last;
    }

    @Override
    public String toString() {
        return table + " " + key + (column.isEmpty() ? "" : " " + column + ": " + value + " -> " + other);
    }
}
