package settle.bankfile;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import settle.statement.StatementEvent;

/**
 * Reads one bank file from its beginning to its end, in memory that does not grow with the file.
 *
 * <p>What is wrong with the file comes as an event; only a broken disk throws. After a malformed record
 * reading goes on where the format allows it, so that as much as possible of what is wrong is told at once.
 */
public interface StatementReader extends Closeable {

    /**
     * What comes next; empty at the end of the file, when every control that the file carries was checked.
     */
    Optional<StatementEvent> next() throws IOException;
}
