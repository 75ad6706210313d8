package settle.intake;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/**
 * The records of one file, one after the other; each is delivered, readable or not.
 *
 * @param <T> what they state
 */
public interface RecordSource<T> extends Closeable {

    /** The next record; empty at the end of the file. */
    Optional<ReceivedRecord<T>> next() throws IOException;
}
