package settle.bankfile.camt;

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
 * The characters of an XML file in the encoding that its first bytes or its declaration state, UTF-8 without
 * either. Bytes outside of it are refused where they stand; the JDK's parser would write to the console of
 * them, and replace those of some encodings.
 */
final class CamtDecoding extends Reader {

    /** An encoding that is not known here. */
    static final class UnknownEncoding extends IOException {

        private static final long serialVersionUID = 1L;

        private UnknownEncoding(String name) {
            super("the encoding \"" + name + "\" is not known");
        }
    }

    private static final int BUFFER_BYTES = 8_192;
    private static final Pattern DECLARED =
            Pattern.compile("^<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([^\"'>]{1,40})[\"']");

    private final InputStream bytes;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
    private CharsetDecoder decoder;
    private CoderResult fault;
    private boolean ended;

    CamtDecoding(InputStream bytes) {
        this.bytes = bytes;
        buffer.flip();
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (decoder == null) {
            begin();
        }
        CharBuffer characters = CharBuffer.wrap(target, offset, length).slice();
        while (characters.position() == 0 && length > 0) {
            if (fault != null) {
                fault.throwException();
            }
            CoderResult result = decoder.decode(buffer, characters, ended);
            if (result.isError()) {
                fault = result;
            } else if (result.isUnderflow() && characters.position() == 0) {
                if (ended) {
                    return -1;
                }
                fill();
            }
        }
        return characters.position();
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }

    /** Whether a failure means that bytes are outside the encoding. */
    static boolean isOutside(Throwable failure) {
        return failure instanceof CharacterCodingException;
    }

    private void begin() throws IOException {
        while (!ended && buffer.remaining() < BUFFER_BYTES / 2 && !startsWithDeclaration()) {
            fill();
        }
        decoder = charset().newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    private boolean startsWithDeclaration() {
        return text().indexOf('>') >= 0;
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
        if (text.startsWith("\u00FF\u00FE") || text.startsWith("\u00FE\u00FF")) {
            buffer.position(buffer.position() + 2);
            return text.startsWith("\u00FF") ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        }
        if (text.startsWith("<\0") || text.startsWith("\0<")) {
            return text.startsWith("<") ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        }
        Matcher declared = DECLARED.matcher(text);
        return declared.find() ? named(declared.group(1)) : StandardCharsets.UTF_8;
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
