package settle.intake;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

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

    /** The columns that are read; of others it is all the same what they are called. */
    List<String> known();

    /** Whether lines that name none of the columns may stand above the header. */
    default boolean titlesAboveHeader() {
        return false;
    }

    /** What stands in the line after the last row, where there is one. */
    default Optional<Pattern> endsAt() {
        return Optional.empty();
    }

    /** What the file's own controls say, as its rows are read. */
    default RowControls<T> controls(String path) {
        return RowControls.none();
    }
}
