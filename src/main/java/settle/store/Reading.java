package settle.store;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Reads a value out of a row.
 *
 * @param <T> the values
 */
@FunctionalInterface
interface Reading<T> {

    T of(ResultSet row) throws SQLException;
}
