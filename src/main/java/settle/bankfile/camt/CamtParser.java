package settle.bankfile.camt;

import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import settle.bankfile.DecodedText;

/**
 * The JDK's own XML parser, whatever others there are, with everything switched off that a bank file has no
 * need of.
 */
final class CamtParser {

    private static final int LONGEST_START = 1_024;
    private static final Pattern LATE_DECLARATION = Pattern.compile("\\s+(<\\?xml\\s[^>]*\\?>)");

    private CamtParser() {}

    /**
     * Opens a file. Without document types no entity can be declared, so the JDK's limits on their size,
     * which count every {@code &amp;} of a file up to 100,000, protect from nothing.
     */
    static XMLStreamReader open(Reader characters) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", 0);
        factory.setProperty("jdk.xml.totalEntitySizeLimit", 0);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("external entities are refused");
        });
        return factory.createXMLStreamReader(withoutLateDeclaration(characters));
    }

    /**
     * The same characters, each on its line, without a declaration that blank lines stand before: these make
     * it none in XML, and gateways of banks write them.
     */
    private static Reader withoutLateDeclaration(Reader characters) throws XMLStreamException {
        PushbackReader reader = new PushbackReader(characters, LONGEST_START);
        char[] start = new char[LONGEST_START];
        try {
            int length = 0;
            for (int read = 0; read >= 0 && length < start.length; length += Math.max(read, 0)) {
                read = reader.read(start, length, start.length - length);
            }
            Matcher late = LATE_DECLARATION.matcher(CharBuffer.wrap(start, 0, length));
            if (late.lookingAt()) {
                Arrays.fill(start, late.start(1), late.end(1), ' ');
            }
            reader.unread(start, 0, length);
        } catch (IOException e) {
            throw new XMLStreamException(e);
        }
        return reader;
    }

    /** Why the parser stopped, without the position, which stands in the source line. */
    static String reason(XMLStreamException stop) {
        if (stop.getNestedException() instanceof CharacterCodingException) {
            return "bytes are not in the encoding of the file";
        }
        if (stop.getNestedException() instanceof DecodedText.UnknownEncoding) {
            return stop.getNestedException().getMessage();
        }
        String reason = stop.getMessage().replaceFirst("(?s)^ParseError at .*?Message: ", "").strip()
                .replaceAll("\\s+", " ");
        String unbound = "^http://www\\.w3\\.org/.*#ElementPrefixUnbound\\?(.*)&.*$";
        return reason.replaceFirst(unbound, "the prefix $1 is bound to no namespace").replaceFirst("\\.$",
                "");
    }
}
