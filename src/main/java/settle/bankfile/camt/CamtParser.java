package settle.bankfile.camt;

import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The JDK's own XML parser, whatever others there are, with everything switched off that a bank file has no
 * need of.
 */
final class CamtParser {

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
        return factory.createXMLStreamReader(characters);
    }

    /** Why the parser stopped, without the position, which stands in the source line. */
    static String reason(XMLStreamException stop) {
        if (stop.getNestedException() instanceof CharacterCodingException) {
            return "bytes are not in the encoding of the file";
        }
        String reason = stop.getMessage().replaceFirst("(?s)^ParseError at .*?Message: ", "").strip()
                .replaceAll("\\s+", " ");
        String unbound = "^http://www\\.w3\\.org/.*#ElementPrefixUnbound\\?(.*)&.*$";
        return reason.replaceFirst(unbound, "the prefix $1 is bound to no namespace").replaceFirst("\\.$",
                "");
    }
}
