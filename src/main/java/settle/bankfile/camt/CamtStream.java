package settle.bankfile.camt;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An XML file piece by piece, without document types and entities, and within limits. Where the file cannot
 * be read any further, the stream is broken and stays so.
 */
final class CamtStream implements Closeable {

    /** Elements within each other; the deepest of the standard are half as deep. */
    static final int MAX_DEPTH = 64;
    /** Characters of one element's text; the longest of the standard has 500. */
    static final int MAX_TEXT = 2_000;
    /** Characters of one record, such as the details of one transaction. */
    static final int MAX_CHARACTERS = 100_000;
    /** Elements of one record. */
    static final int MAX_ELEMENTS = 10_000;
    /** Characters of a record that are kept to show it. */
    static final int MAX_EXCERPT = 2_000;

    /** What the stream is at. */
    enum Token {
        START,
        END,
        TEXT,
        END_OF_FILE,
        BROKEN
    }

    /** Why a file cannot be read any further. */
    record Breakage(int line, String reason) {}

    private final CamtMeter characters;
    private final StringBuilder excerpt = new StringBuilder();
    private XMLStreamReader parser;
    private Breakage breakage;
    private int depth;
    private int line = 1;

    CamtStream(Reader characters) {
        this.characters = new CamtMeter(characters);
    }

    /** Goes on to the next piece; comments and processing instructions are passed over. */
    Token next() throws IOException {
        Token token = null;
        while (token == null) {
            token = breakage == null ? advance() : Token.BROKEN;
        }
        note(token);
        return token;
    }

    /** The line on which the present piece begins. */
    int line() {
        return line;
    }

    String name() {
        return parser.getLocalName();
    }

    /** The text of an attribute, told by its local name; empty without one. */
    String attribute(String wanted) {
        for (int at = 0; at < parser.getAttributeCount(); at++) {
            if (parser.getAttributeLocalName(at).equals(wanted)) {
                return parser.getAttributeValue(at);
            }
        }
        return "";
    }

    Optional<Breakage> breakage() {
        return Optional.ofNullable(breakage);
    }

    /** A record begins with the element that has just begun, for {@link #excerpt()}. */
    void beginExcerpt() {
        excerpt.setLength(0);
        note(Token.START);
    }

    /** The record as it stands in the file, without blanks between its elements; cut where it is long. */
    String excerpt() {
        boolean whole = excerpt.length() < MAX_EXCERPT;
        return whole ? excerpt.toString() : excerpt.substring(0, MAX_EXCERPT - 1) + "…";
    }

    /** The whole of the element that has just begun; what exceeds a limit is left out, and said. */
    CamtElement element() throws IOException {
        CamtElement whole = new CamtElement(name(), attribute("Ccy"), line);
        Deque<CamtElement> open = new ArrayDeque<>();
        open.push(whole);
        int elements = 1;
        int characters = 0;
        while (!open.isEmpty()) {
            switch (next()) {
                case START -> {
                    CamtElement child = new CamtElement(name(), attribute("Ccy"), line);
                    elements++;
                    if (elements <= MAX_ELEMENTS) {
                        open.element().add(child);
                    }
                    open.push(child);
                }
                case TEXT -> {
                    String text = parser.getText();
                    characters += text.isBlank() ? 0 : text.length();
                    if (characters <= MAX_CHARACTERS) {
                        append(open.element(), text, whole);
                    }
                }
                case END -> open.pop();
                case END_OF_FILE, BROKEN -> open.clear();
            }
        }
        limit(whole, elements, characters);
        return whole;
    }

    @Override
    public void close() throws IOException {
        try {
            if (parser != null) {
                parser.close();
            }
        } catch (XMLStreamException e) {
            throw new IOException(e);
        } finally {
            characters.close();
        }
    }

    private static void append(CamtElement element, String text, CamtElement whole) {
        if (text.isBlank() && element.length() == 0) {
            return;
        }
        if (element.length() + text.length() <= MAX_TEXT) {
            element.append(text);
        } else if (!text.isBlank()) {
            whole.exceeds("the text of " + element.name() + " has more than " + MAX_TEXT + " characters");
        }
    }

    private static void limit(CamtElement whole, int elements, int characters) {
        if (elements > MAX_ELEMENTS) {
            whole.exceeds("it has more than " + MAX_ELEMENTS + " elements");
        }
        if (characters > MAX_CHARACTERS) {
            whole.exceeds("it has more than " + MAX_CHARACTERS + " characters");
        }
    }

    private Token advance() throws IOException {
        try {
            if (parser == null) {
                parser = CamtParser.open(characters);
            }
            line = Math.max(line, parser.getLocation().getLineNumber());
            characters.nextPiece();
            if (parser.getEventType() == XMLStreamConstants.END_DOCUMENT) {
                return Token.END_OF_FILE;
            }
            return token(parser.next());
        } catch (XMLStreamException e) {
            if (characters.failure().isPresent()) {
                throw characters.failure().get();
            }
            int at = e.getLocation() == null ? line : Math.max(line, e.getLocation().getLineNumber());
            return broken(at, characters.exceeded()
                    ? "expected pieces of at most " + CamtMeter.MAX_CHARACTERS + " characters, found more"
                    : "expected well-formed XML, found that " + CamtParser.reason(e));
        }
    }

    /** What the parser is at; null for what is passed over. */
    private Token token(int event) {
        return switch (event) {
            case XMLStreamConstants.START_ELEMENT -> {
                depth++;
                yield depth <= MAX_DEPTH ? Token.START
                        : broken(line, "expected elements at most " + MAX_DEPTH + " deep, found more");
            }
            case XMLStreamConstants.END_ELEMENT -> {
                depth--;
                yield Token.END;
            }
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA,
                    XMLStreamConstants.SPACE -> Token.TEXT;
            case XMLStreamConstants.END_DOCUMENT -> Token.END_OF_FILE;
            case XMLStreamConstants.DTD ->
                broken(line, "expected no document type declaration, found a DOCTYPE");
            case XMLStreamConstants.ENTITY_REFERENCE ->
                broken(line, "expected no entities but XML's own, found &" + parser.getLocalName() + ";");
            default -> null;
        };
    }

    private Token broken(int at, String reason) {
        breakage = new Breakage(at, reason);
        return Token.BROKEN;
    }

    private void note(Token token) {
        if (excerpt.length() >= MAX_EXCERPT) {
            return;
        }
        switch (token) {
            case START -> excerpt.append('<').append(name())
                    .append(attribute("Ccy").isEmpty() ? "" : " Ccy=\"" + attribute("Ccy") + "\"")
                    .append('>');
            case TEXT -> excerpt.append(parser.getText().isBlank() ? "" : parser.getText());
            case END -> excerpt.append("</").append(name()).append('>');
            case END_OF_FILE, BROKEN -> {}
        }
    }
}
