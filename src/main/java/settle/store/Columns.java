package settle.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;

/** How dates stand in columns: as ISO 8601 text, the same on every database, or as NULL. */
final class Columns {

    private Columns() {}

    static String text(Optional<?> value) {
        return value.map(Object::toString).orElse(null);
    }

    /** A sum with two places, or as many more as it needs; null where there is none. */
    static BigDecimal sum(ResultSet row, String column) throws SQLException {
        BigDecimal sum = row.getBigDecimal(column);
        return sum == null ? null : sum.setScale(Math.max(2, sum.stripTrailingZeros().scale()));
    }

    /** A text that may be missing; empty then. */
    static String known(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).orElse("");
    }

    static Optional<LocalDate> date(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).map(LocalDate::parse);
    }
}
