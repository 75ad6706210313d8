package settle.intake;

import java.io.IOException;
import java.nio.file.Path;

/**
 * What a file's content is, and how it is read.
 *
 * @param <T> what its records state
 */
public interface FileFormat<T> {

    /** The name that reports give it. */
    String name();

    /** Whether a record ends with its line, so that a file whose last line has no end may be half written. */
    default boolean endsInALine() {
        return false;
    }

    /**
     * Begins to read a file.
     *
     * @param path of the file below the inbox, as provenance shows it
     */
    RecordSource<T> open(Path location, String path) throws IOException;
}
