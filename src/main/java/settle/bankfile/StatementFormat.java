package settle.bankfile;

import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;

/**
 * A format that banks send, told by how its files begin.
 *
 * @param name the name that reports give it
 * @param beginning matches the first characters of its files
 */
public record StatementFormat(String name, Pattern beginning, Opening opening) {

    /** Begins to read a file of a format. */
    @FunctionalInterface
    public interface Opening {

        /** @param bytes of the file, which are closed with the reader */
        StatementReader open(InputStream bytes, StatementContext context) throws IOException;
    }

    public boolean begins(String text) {
        return beginning.matcher(text).matches();
    }

    public StatementReader open(InputStream bytes, StatementContext context) throws IOException {
        return opening.open(bytes, context);
    }
}
