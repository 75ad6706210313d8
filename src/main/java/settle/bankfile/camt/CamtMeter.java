package settle.bankfile.camt;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * The bytes of an XML file, of which the parser may take only so many for one piece of markup or text: a
 * comment or an attribute of a gigabyte would otherwise stand in memory as a whole.
 */
final class CamtMeter extends FilterInputStream {

    /** Bytes that the parser may take between two of its events. */
    static final int MAX_BYTES = 1 << 20;

    private int left = MAX_BYTES;
    private boolean exceeded;
    private IOException failure;

    CamtMeter(InputStream bytes) {
        super(bytes);
    }

    /** The parser is done with one piece and begins the next. */
    void nextPiece() {
        left = MAX_BYTES;
    }

    boolean exceeded() {
        return exceeded;
    }

    /** Why the bytes cannot be read, which is no fault of the file's text. */
    Optional<IOException> failure() {
        return Optional.ofNullable(failure);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (left <= 0) {
            exceeded = true;
            throw new IOException("a piece of markup longer than " + MAX_BYTES + " bytes");
        }
        try {
            int count = super.read(buffer, offset, Math.min(length, left));
            left -= Math.max(count, 0);
            return count;
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
