package settle.bankfile.swift;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import settle.bankfile.StatementContext;
import settle.bankfile.StatementFormat;
import settle.bankfile.StatementReader;
import settle.statement.StatementEvent;

/**
 * Reads SWIFT statements (MT940, MT950), reports of a day (MT942) and advices of a credit (MT910), several
 * in a file, with or without the blocks of the network.
 *
 * <pre>
 * :20:070119
 * :25:031207607/8025720131
 * :28C:19/1
 * :60F:C070118USD0,00
 * :61:0701190119C1140000,00NTRFNONREF//FW0119001
 * :86:ORG=ACME FUND LP OBI=CPST-017
 * :62F:C070119USD1140000,00
 * -
 * </pre>
 *
 * <p>Controls: opening balance and booked entries give the closing balance, balances go over from message
 * to message and from statement to statement of an account (F03); numbers do not skip (F05); :90D: and :90C:
 * count (F02) and add up (F01) the entries, expected ones too. Pages that are not in the file are left to
 * those who know all files. Entries may not be valued years away from their balances (F03). Nothing else
 * controls dates, nothing :64: and :65: and the amount of an MT910.
 */
public final class MtReader implements StatementReader {

    public static final StatementFormat FORMAT =
            new StatementFormat("SWIFT MT", false, MtReader::begins, MtReader::of);

    /** Fields of which one stands first in each kind of message. */
    private static final Set<MtTag> FIRST =
            EnumSet.of(MtTag.REFERENCE, MtTag.ACCOUNT, MtTag.NUMBER, MtTag.OPENING);
    /** Headings, and what else may stand before the first field. */
    private static final int MAX_HEADINGS = 20;

    private static final MtToken.Heading NO_HEADING = new MtToken.Heading(Optional.empty(), Optional.empty());

    private final StatementContext context;
    private final MtTokens tokens;
    private final Deque<StatementEvent> events = new ArrayDeque<>();
    private final MtFaults faults;
    private final MtSeries series;
    private final Messages messages = new Messages();
    private MtToken.Heading heading = NO_HEADING;
    private MtMessage message;
    /** Amid a message of a type that is not read. */
    private boolean skipping;
    private boolean ended;

    private MtReader(Reader reader, StatementContext context) {
        this.context = context;
        this.tokens = new MtTokens(reader);
        this.faults = new MtFaults(context.file(), events::add);
        this.series = new MtSeries(faults);
    }

    /** Reads from a stream of characters, which is closed with the reader. */
    static MtReader of(Reader reader, StatementContext context) {
        return new MtReader(reader, context);
    }

    /** Whether headings, ends of messages before it or nothing stand before the first field of a message. */
    private static boolean begins(Reader text) throws IOException {
        MtTokens tokens = new MtTokens(text);
        for (int read = 0; read < MAX_HEADINGS; read++) {
            Optional<MtToken> token = tokens.next();
            if (token.isEmpty() || !token.get().isOfMessage()) {
                return false;
            }
            Optional<MtTag> first = token.get().fieldTag();
            if (first.isPresent()) {
                return FIRST.contains(first.get());
            }
        }
        return false;
    }

    @Override
    public Optional<StatementEvent> next() throws IOException {
        while (events.isEmpty() && !ended) {
            Optional<MtToken> token = tokens.next();
            if (token.isPresent()) {
                token.get().giveTo(messages);
            } else {
                endMessage();
                series.close();
                ended = true;
            }
        }
        return Optional.ofNullable(events.poll());
    }

    @Override
    public void close() throws IOException {
        tokens.close();
    }

    /** Makes messages of tokens. */
    private final class Messages implements MtToken.Receiver {

        @Override
        public void field(MtToken.Field field) {
            accept(field);
        }

        @Override
        public void heading(MtToken.Heading more) {
            if (message != null || skipping) {
                endMessage();
            }
            heading = new MtToken.Heading(more.type().or(heading::type), more.uetr().or(heading::uetr));
        }

        @Override
        public void end() {
            endMessage();
        }

        @Override
        public void stray(MtToken.Stray stray) {
            if (!skipping) {
                faults.malformed(stray.line(), "", stray.reason(), stray.text());
            }
        }
    }

    private void accept(MtToken.Field field) {
        if (field.tag() == MtTag.REFERENCE && (message != null || skipping)) {
            endMessage();
        }
        if (message == null && !skipping) {
            skipping = heading.type().isPresent() && heading.type().flatMap(MtKind::ofType).isEmpty();
            if (skipping) {
                faults.malformed(field.line(), "", "expected MT940, MT942, MT950 or MT910, found MT"
                        + heading.type().get(), field.text());
            } else {
                message = new MtMessage(context, heading, series, faults, field.line());
            }
        }
        if (message != null) {
            message.accept(field);
        }
    }

    private void endMessage() {
        if (message != null) {
            message.end();
        }
        message = null;
        skipping = false;
        heading = NO_HEADING;
    }
}
