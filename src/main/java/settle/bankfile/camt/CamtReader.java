package settle.bankfile.camt;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import settle.bankfile.StatementContext;
import settle.bankfile.StatementFormat;
import settle.bankfile.StatementReader;
import settle.breaks.BreakCode;
import settle.statement.StatementEvent;

/**
 * Reads ISO 20022 messages about an account: camt.052, camt.053 and camt.054 of any version, told by their
 * local names.
 *
 * <pre>{@code
 * <Ntry><Amt Ccy="USD">1140000.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts> … </Ntry>
 * }</pre>
 *
 * <p>An entry of several transactions becomes one entry each where their amounts add up to its own. Document
 * types and entities are refused. One entry's transactions are held at a time, so memory does not grow with
 * the file.
 */
public final class CamtReader implements StatementReader {

    public static final StatementFormat FORMAT =
            new StatementFormat("ISO 20022 camt", true, CamtReader::begins, CamtReader::of);

    private static final char MARKUP = '<';

    /** Where in a file the reader is. */
    private enum Level {
        OUTSIDE,
        MESSAGE,
        STATEMENT,
        ENTRY,
        DETAILS
    }

    private final CamtStream stream;
    private final StatementContext context;
    private final CamtEvents events;
    private final CamtSeries series = new CamtSeries();
    private Level level = Level.OUTSIDE;
    private CamtMessage message;
    private CamtElement group = CamtElement.NONE;
    private CamtStatement statement;
    private CamtEntry entry;
    private int messageLine;
    private boolean anyMessage;
    private boolean anyStatement;
    private int elementsSeen;
    private String documentName = "";
    private int documentLine;
    private boolean ended;

    private CamtReader(Reader text, StatementContext context) {
        stream = new CamtStream(text);
        this.context = context;
        events = new CamtEvents(context.file(), stream::excerpt);
    }

    /** Reads from a stream of characters, which is closed with the reader. */
    static CamtReader of(Reader text, StatementContext context) {
        return new CamtReader(text, context);
    }

    /** Whether markup comes first. */
    private static boolean begins(Reader text) throws IOException {
        int character = text.read();
        while (Character.isWhitespace(character)) {
            character = text.read();
        }
        return character == MARKUP;
    }

    @Override
    public Optional<StatementEvent> next() throws IOException {
        while (events.isEmpty() && !ended) {
            step();
        }
        return events.poll();
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }

    private void step() throws IOException {
        switch (stream.next()) {
            case START -> start();
            case END -> end();
            case TEXT -> {}
            case END_OF_FILE -> endOfFile();
            case BROKEN -> broken();
        }
    }

    private void start() throws IOException {
        switch (level) {
            case OUTSIDE -> outside();
            case MESSAGE -> inMessage();
            case STATEMENT -> inStatement();
            case ENTRY -> inEntry();
            case DETAILS -> inDetails();
        }
    }

    /** Envelopes around a message are passed through; one that says that it carries a copy is told. */
    private void outside() throws IOException {
        Optional<CamtMessage> found = CamtMessage.ofRoot(stream.name());
        if (found.isPresent()) {
            message = found.get();
            messageLine = stream.line();
            anyMessage = true;
            anyStatement = false;
            group = CamtElement.NONE;
            level = Level.MESSAGE;
        } else if (stream.name().equals("CpyDplct")) {
            CamtElement copy = stream.element();
            events.failed(BreakCode.F06, copy.line(), "CpyDplct of the envelope", "an original", copy.text());
        } else if (elementsSeen++ <= 1) {
            documentName = stream.name();
            documentLine = stream.line();
        }
    }

    private void inMessage() throws IOException {
        if (stream.name().equals(message.part())) {
            stream.beginExcerpt();
            statement = new CamtStatement(message, group, stream.line(), events, context);
            anyStatement = true;
            level = Level.STATEMENT;
        } else {
            CamtElement other = stream.element();
            group = other.name().equals("GrpHdr") ? other : group;
        }
    }

    private void inStatement() throws IOException {
        stream.beginExcerpt();
        if (stream.name().equals("Ntry")) {
            entry = new CamtEntry(stream.line(), statement, events, context);
            level = Level.ENTRY;
            return;
        }
        CamtElement field = stream.element();
        if (stream.breakage().isEmpty()) {
            statement.field(field);
        }
    }

    private void inEntry() throws IOException {
        if (stream.name().equals("NtryDtls")) {
            entry.beginDetails();
            level = Level.DETAILS;
            return;
        }
        CamtElement field = stream.element();
        if (stream.breakage().isEmpty()) {
            take(field);
        }
    }

    /** In the first version transactions stand in the entry itself. */
    private void take(CamtElement field) {
        switch (field.name()) {
            case "Btch" -> entry.batch(field);
            case "TxDtls" -> entry.detail(field);
            default -> entry.field(field);
        }
    }

    private void inDetails() throws IOException {
        CamtElement element = stream.element();
        if (stream.breakage().isPresent()) {
            return;
        }
        if (element.name().equals("Btch") || element.name().equals("TxDtls")) {
            take(element);
        }
    }

    private void end() {
        switch (level) {
            case OUTSIDE -> {}
            case MESSAGE -> endMessage();
            case STATEMENT -> {
                statement.end(series);
                level = Level.MESSAGE;
            }
            case ENTRY -> {
                entry.end();
                level = Level.STATEMENT;
            }
            case DETAILS -> {
                entry.endDetails();
                level = Level.ENTRY;
            }
        }
    }

    private void endMessage() {
        if (!anyStatement) {
            events.malformed(messageLine, message.root(), "expected at least one " + message.part()
                    + ", found none");
        }
        level = Level.OUTSIDE;
    }

    private void endOfFile() {
        if (!anyMessage) {
            events.malformed(documentLine, "Document", "expected BkToCstmrAcctRpt, BkToCstmrStmt or "
                    + "BkToCstmrDbtCdtNtfctn (camt.052, camt.053, camt.054), found " + documentName);
        }
        ended = true;
    }

    private void broken() {
        CamtStream.Breakage breakage = stream.breakage().orElseThrow();
        events.malformed(breakage.line(), "", breakage.reason());
        ended = true;
    }
}
