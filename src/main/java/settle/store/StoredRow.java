package settle.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.UncategorizedSQLException;
import settle.store.Form.Stands;
import settle.table.Cells;
import settle.table.InputColumn;
import settle.table.Kind;

/**
 * A row of a table in the database, where numbers stand as numbers, amounts in the smallest unit that
 * money has, all else as its text, and nothing as NULL.
 *
 * @param places of its amounts
 */
record StoredRow(ResultSet row, int places) implements Cells {

    @Override
    public <T> T get(InputColumn<?, T> column) {
        return column.type().of(column.stored().isEmpty() ? "" : text(column));
    }

    private String text(InputColumn<?, ?> column) {
        try {
            String stored = row.getString(column.stored());
            if (stored == null) {
                return "";
            }
            return column.kind() == Kind.MONEY
                    ? BigDecimal.valueOf(Long.parseLong(stored), places).toPlainString() : stored;
        } catch (SQLException e) {
            throw new UncategorizedSQLException("reading the column " + column.stored(), null, e);
        }
    }

    /** What sort of thing the database has for values of a kind. */
    static Stands stands(Kind kind) {
        return switch (kind) {
            case WHOLE, MONEY -> Stands.WHOLE;
            case DECIMAL -> Stands.DECIMAL;
            case TEXT, DATE, TIME, MOMENT, CHOICE, NAMES -> Stands.TEXT;
        };
    }

    /** What a column of the database has for a row. */
    static <R> Object value(InputColumn<R, ?> column, R row) {
        String text = column.text(row);
        if (text.isEmpty() && column.type().isOptional()) {
            return null;
        }
        return switch (column.kind()) {
            case WHOLE -> Long.valueOf(text);
            case DECIMAL -> new BigDecimal(text);
            case MONEY -> new BigDecimal(text).unscaledValue().longValueExact();
            case TEXT, DATE, TIME, MOMENT, CHOICE, NAMES -> text;
        };
    }
}
