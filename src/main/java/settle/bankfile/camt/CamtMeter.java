package settle.bankfile.camt;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;
import settle.bankfile.DecodedText;

/**
 * The characters of an XML file, of which the parser may take only so many for one piece of markup or text: a
 * comment or an attribute of a gigabyte would otherwise stand in memory as a whole.
 */
final class CamtMeter extends FilterReader {

    /** Characters that the parser may take between two of its events. */
    static final int MAX_CHARACTERS = 1 << 20;

    private int left = MAX_CHARACTERS;
    private boolean exceeded;
    private IOException failure;

    CamtMeter(Reader characters) {
        super(characters);
    }

    /** The parser is done with one piece and begins the next. */
    void nextPiece() {
        left = MAX_CHARACTERS;
    }

    boolean exceeded() {
        return exceeded;
    }

    /** Why the file cannot be read, which is no fault of its text. */
    Optional<IOException> failure() {
        return Optional.ofNullable(failure);
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        if (left <= 0) {
            exceeded = true;
            throw new IOException("a piece of markup longer than " + MAX_CHARACTERS + " characters");
        }
        try {
            int count = super.read(buffer, offset, Math.min(length, left));
            left -= Math.max(count, 0);
            return count;
        } catch (CharacterCodingException | DecodedText.UnknownEncoding e) {
            throw e;
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
