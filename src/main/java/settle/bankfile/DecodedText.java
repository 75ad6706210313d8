package settle.bankfile;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Text of files in UTF-8. */
public final class DecodedText {

    /** What stands for bytes that are no UTF-8; no record may hold it. */
    public static final char REPLACEMENT = '\uFFFD';

    private DecodedText() {}

    /** The characters of a file without its byte order mark. */
    public static BufferedReader of(InputStream bytes) throws IOException {
        var decoder = StandardCharsets.UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)
                .replaceWith(String.valueOf(REPLACEMENT));
        BufferedReader reader = new BufferedReader(new InputStreamReader(bytes, decoder));
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return reader;
    }
}
