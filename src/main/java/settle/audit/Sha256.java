package settle.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A SHA-256 hash over texts, each with its length before it, so that no two lists of texts are the same
 * bytes. A text that is absent differs from an empty one.
 */
public final class Sha256 {

    /** Hexadecimal digits of a hash. */
    public static final int DIGITS = 64;

    private static final int ABSENT = -1;
    private static final int BUFFER_BYTES = 1 << 13;

    private final MessageDigest digest = digest();
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);

    /** Adds a text; null is an absent one. */
    public Sha256 add(String text) {
        byte[] bytes = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
        return addLength(text == null ? ABSENT : bytes.length).addBytes(bytes, bytes.length);
    }

    /** Adds a number, as the text of its digits. */
    public Sha256 add(long number) {
        return add(Long.toString(number));
    }

    /** Adds bytes as they are, without their length. */
    public Sha256 addBytes(byte[] bytes, int length) {
        if (length > buffer.remaining()) {
            flush();
        }
        if (length > buffer.capacity()) {
            digest.update(bytes, 0, length);
        } else {
            buffer.put(bytes, 0, length);
        }
        return this;
    }

    /** The hash of all that was added, in hexadecimal digits; it can be asked for once. */
    public String hex() {
        flush();
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The plain hash of bytes, as {@code sha256sum} gives it. */
    public static String of(byte[] bytes) {
        return new Sha256().addBytes(bytes, bytes.length).hex();
    }

    private Sha256 addLength(int length) {
        if (Integer.BYTES > buffer.remaining()) {
            flush();
        }
        buffer.putInt(length);
        return this;
    }

    private void flush() {
        digest.update(buffer.flip());
        buffer.clear();
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
