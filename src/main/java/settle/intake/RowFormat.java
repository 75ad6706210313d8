package settle.intake;

import java.util.List;

/**
 * The columns of one kind of CSV file, and what its rows state.
 *
 * @param <T> what a row states
 */
public interface RowFormat<T> {

    /** The name that reports give the format. */
    String name();

    char delimiter();

    /** Columns without which a file cannot be read. */
    List<String> required();

    Outcome<T> parse(Row row);
}
