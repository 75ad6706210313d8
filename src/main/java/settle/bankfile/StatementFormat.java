package settle.bankfile;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.Optional;
import settle.statement.StatementEvent;

/**
 * A format that banks send, told by how its files begin.
 *
 * @param name the name that reports give it
 * @param markup whether its files may declare their encoding as XML does
 * @param beginning tells its files by their first characters, as its reader reads them
 */
public record StatementFormat(String name, boolean markup, Beginning beginning, Opening opening) {

    private static final String OTHER_BYTES = "note: bytes that are no UTF-8 are read as windows-1252";

    /** Tells whether a file is of a format. */
    @FunctionalInterface
    public interface Beginning {

        /** @param text the first characters of the file */
        boolean begins(Reader text) throws IOException;
    }

    /** Begins to read a file of a format. */
    @FunctionalInterface
    public interface Opening {

        /** @param text of the file, which is closed with the reader */
        StatementReader open(Reader text, StatementContext context) throws IOException;
    }

    /** @param text the first characters of a file */
    public boolean begins(Reader text) throws IOException {
        return beginning.begins(text);
    }

    /** @param bytes of a file, which are closed with the reader */
    public StatementReader open(InputStream bytes, StatementContext context) throws IOException {
        DecodedText text = markup ? DecodedText.ofXml(bytes) : DecodedText.of(bytes);
        return new Noted(opening.open(text, context), text);
    }

    /** Says with the controls of a statement that its file has bytes of another encoding. */
    private record Noted(StatementReader reader, DecodedText text) implements StatementReader {

        @Override
        public Optional<StatementEvent> next() throws IOException {
            return reader.next().map(this::noted);
        }

        @Override
        public void close() throws IOException {
            reader.close();
        }

        private StatementEvent noted(StatementEvent event) {
            return text.hasOtherBytes() ? event.in(NOTING) : event;
        }
    }

    /** Only where a control counts what was read: without one nothing is said to be proved. */
    private static final StatementEvent.Cases<StatementEvent> NOTING = new StatementEvent.Cases<>() {

        @Override
        public StatementEvent entry(StatementEvent.Entry entry) {
            return entry;
        }

        @Override
        public StatementEvent malformed(StatementEvent.Malformed record) {
            return record;
        }

        @Override
        public StatementEvent controlFailed(StatementEvent.ControlFailed control) {
            return control;
        }

        @Override
        public StatementEvent statementEnd(StatementEvent.StatementEnd end) {
            return end.statement().controls().isEmpty() ? end
                    : new StatementEvent.StatementEnd(end.statement().controlledBy(OTHER_BYTES));
        }
    };
}
