package settle.bankfile.bai2;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import settle.bankfile.DecodedText;

/** The lines of a text, ended by CR, LF or both, in memory that does not grow with the file. */
final class Bai2Lines implements Closeable {

    /** Characters of a line that are read; what goes beyond is left out and is a fault. */
    static final int MAX_LINE = 65_536;

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int END = -1;

    /**
     * One line.
     *
     * @param fault why it cannot be read as it stands; empty if it can
     */
    record Line(int number, String text, String fault) {}

    private final Reader reader;
    private int number;
    private boolean afterCarriageReturn;

    Bai2Lines(Reader reader) {
        this.reader = new BufferedReader(reader, MAX_LINE);
    }

    /** The next line; empty at the end of the file. */
    Optional<Line> next() throws IOException {
        int next = reader.read();
        if (next == '\n' && afterCarriageReturn || next == BYTE_ORDER_MARK && number == 0) {
            next = reader.read();
        }
        if (next == END) {
            return Optional.empty();
        }
        StringBuilder line = new StringBuilder();
        long length = 0;
        for (; next != END && next != '\n' && next != '\r'; next = reader.read()) {
            if (++length <= MAX_LINE) {
                line.append((char) next);
            }
        }
        afterCarriageReturn = next == '\r';
        number++;
        return Optional.of(new Line(number, line.toString(), fault(line, length)));
    }

    private static String fault(StringBuilder line, long length) {
        if (length > MAX_LINE) {
            return "expected a line of at most " + MAX_LINE + " characters, found " + length;
        }
        boolean legible = line.indexOf(String.valueOf(DecodedText.REPLACEMENT)) < 0;
        return legible ? "" : "expected text, found bytes of no known encoding";
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
