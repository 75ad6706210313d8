package settle.bankfile;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The characters of a file, by one rule for all formats: UTF-8 with or without its mark, UTF-16, or what an
 * XML declaration states. In a file of UTF-8, bytes that are none are read as windows-1252, the few that it
 * does not have as {@link #REPLACEMENT}. A Ctrl-Z, and zeros, at the end of a file are none of its text.
 */
public final class DecodedText extends Reader {

    /** What stands for bytes that cannot be read; no record may hold it. */
    public static final char REPLACEMENT = '\uFFFD';

    /** An encoding that is not known here. */
    public static final class UnknownEncoding extends IOException {

        private static final long serialVersionUID = 1L;

        private UnknownEncoding(String name) {
            super("the encoding \"" + name + "\" is not known");
        }
    }

    /** Which encodings a file may have. */
    private enum Allowed {
        UTF_8_ALONE,
        BY_FIRST_BYTES,
        DECLARED
    }

    private static final int BUFFER_BYTES = 8_192;
    /** Characters left free for bytes that are no UTF-8. */
    private static final int SPARE = 16;
    private static final Charset OTHERWISE = Charset.forName("windows-1252");
    private static final Pattern DECLARED =
            Pattern.compile("^\\s*<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([^\"'>]{1,40})[\"']");

    private final InputStream bytes;
    private final Allowed allowed;
    private final EndOfText end = new EndOfText();
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
    private final CharBuffer decoded = CharBuffer.allocate(BUFFER_BYTES);
    private CharSequence ready = "";
    private int at;
    private CharsetDecoder decoder;
    private boolean forgiving;
    private boolean otherBytes;
    private boolean ended;
    private boolean finished;

    private DecodedText(InputStream bytes, Allowed allowed) {
        this.bytes = bytes;
        this.allowed = allowed;
        buffer.flip();
    }

    /** The text of a file in UTF-8 or UTF-16. */
    public static DecodedText of(InputStream bytes) {
        return new DecodedText(bytes, Allowed.BY_FIRST_BYTES);
    }

    /** The text of a file that must be in UTF-8. */
    public static DecodedText ofUtf8(InputStream bytes) {
        return new DecodedText(bytes, Allowed.UTF_8_ALONE);
    }

    /** The text of an XML file; bytes outside of a declared encoding other than UTF-8 are refused. */
    public static DecodedText ofXml(InputStream bytes) {
        return new DecodedText(bytes, Allowed.DECLARED);
    }

    /** Whether bytes were read that are no UTF-8. */
    public boolean hasOtherBytes() {
        return otherBytes;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        while (at == ready.length() && !finished) {
            decode();
        }
        if (at == ready.length()) {
            return -1;
        }
        int count = Math.min(length, ready.length() - at);
        for (int next = 0; next < count; next++) {
            target[offset + next] = ready.charAt(at++);
        }
        return count;
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }

    private void decode() throws IOException {
        if (decoder == null) {
            begin();
        }
        decoded.clear().limit(decoded.capacity() - SPARE);
        CoderResult result = decoder.decode(buffer, decoded, ended);
        decoded.limit(decoded.capacity());
        if (result.isError()) {
            if (decoded.position() == 0) {
                other(result);
            }
        } else if (result.isUnderflow() && decoded.position() == 0) {
            finished = ended;
            fill();
        }
        ready = end.taken(decoded.flip());
        at = 0;
    }

    private void other(CoderResult fault) throws CharacterCodingException {
        byte[] others = new byte[fault.length()];
        buffer.get(others);
        String read = new String(others, OTHERWISE);
        if (!forgiving || allowed == Allowed.DECLARED && read.indexOf(REPLACEMENT) >= 0) {
            fault.throwException();
        }
        otherBytes = true;
        decoded.put(read);
    }

    private void begin() throws IOException {
        while (!ended && buffer.remaining() < BUFFER_BYTES / 2 && text().indexOf('>') < 0) {
            fill();
        }
        Charset charset = charset();
        forgiving = charset == StandardCharsets.UTF_8;
        CodingErrorAction action = forgiving || allowed == Allowed.DECLARED ? CodingErrorAction.REPORT
                : CodingErrorAction.REPLACE;
        decoder = charset.newDecoder().onMalformedInput(action).onUnmappableCharacter(action);
    }

    private String text() {
        return new String(buffer.array(), buffer.position(), buffer.remaining(), StandardCharsets.ISO_8859_1);
    }

    /** Takes a byte order mark off, and tells what the bytes are written in. */
    private Charset charset() throws UnknownEncoding {
        String text = text();
        if (text.startsWith("\u00EF\u00BB\u00BF")) {
            buffer.position(buffer.position() + 3);
            return StandardCharsets.UTF_8;
        }
        if (allowed == Allowed.UTF_8_ALONE) {
            return StandardCharsets.UTF_8;
        }
        if (text.startsWith("\u00FF\u00FE") || text.startsWith("\u00FE\u00FF")) {
            buffer.position(buffer.position() + 2);
            return text.startsWith("\u00FF") ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        }
        if (text.matches("(?s)[^\0]\0[^\0]\0.*") || text.matches("(?s)\0[^\0]\0[^\0].*")) {
            return text.charAt(0) == '\0' ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
        }
        Matcher declared = DECLARED.matcher(text);
        return allowed == Allowed.DECLARED && declared.find() ? named(declared.group(1))
                : StandardCharsets.UTF_8;
    }

    private static Charset named(String name) throws UnknownEncoding {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new UnknownEncoding(name);
        }
    }

    private void fill() throws IOException {
        buffer.compact();
        try {
            int count = bytes.read(buffer.array(), buffer.position(), buffer.remaining());
            ended = count < 0;
            buffer.position(buffer.position() + Math.max(count, 0));
        } finally {
            buffer.flip();
        }
    }
}
