package settle.bankfile.swift;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/**
 * The lines of a SWIFT file, ended by CR, LF or both, without the marks that stand around messages in some
 * files.
 */
final class MtLines implements Closeable {

    /** Characters that are kept of a line; SWIFT writes 65, some banks a whole field in one line. */
    static final int MAX_LINE_LENGTH = 4_000;

    private static final String MARKS = "\uFEFF\u0001\u0002\u0003";

    private final Reader reader;
    private final char[] buffer = new char[8_192];
    private int filled;
    private int at;
    private MtLine given;
    private int number;
    private boolean endedWithReturn;

    /** A line with its number from 1. */
    record MtLine(int number, String text) {

        boolean isBlank() {
            return text.isBlank();
        }

        boolean isTooLong() {
            return text.length() > MAX_LINE_LENGTH;
        }
    }

    MtLines(Reader reader) {
        this.reader = reader;
    }

    /** The next line, which stays; empty at the end of the file. */
    Optional<MtLine> peek() throws IOException {
        if (given == null) {
            given = read();
        }
        return Optional.ofNullable(given);
    }

    Optional<MtLine> take() throws IOException {
        Optional<MtLine> line = peek();
        given = null;
        return line;
    }

    /** Lets what stands behind the beginning of a line be the next line. */
    void giveBack(MtLine rest) {
        given = rest;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private MtLine read() throws IOException {
        int character = character();
        if (character == '\n' && endedWithReturn) {
            character = character();
        }
        endedWithReturn = false;
        if (character < 0) {
            return null;
        }
        number++;
        StringBuilder text = new StringBuilder();
        while (character >= 0 && character != '\n' && character != '\r') {
            if (text.length() <= MAX_LINE_LENGTH && MARKS.indexOf(character) < 0) {
                text.append((char) character);
            }
            character = character();
        }
        endedWithReturn = character == '\r';
        return new MtLine(number, text.toString());
    }

    /** The next character; -1 at the end of the file. */
    private int character() throws IOException {
        if (at == filled) {
            at = 0;
            filled = Math.max(0, reader.read(buffer, 0, buffer.length));
        }
        return at < filled ? buffer[at++] : -1;
    }
}
