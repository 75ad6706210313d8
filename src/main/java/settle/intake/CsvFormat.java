package settle.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Pattern;
import settle.breaks.BreakCode;
import settle.identity.SourceLine;
import settle.proof.Reject;
import settle.statement.StatementEvent;

/**
 * A CSV file with a header. A file whose header cannot be used yields one reject and nothing else.
 *
 * @param rows how they are read
 * @param <T> what they state
 */
public record CsvFormat<T>(RowFormat<T> rows) implements FileFormat<T> {

    @Override
    public String name() {
        return rows.name();
    }

    @Override
    public boolean endsInALine() {
        return true;
    }

    @Override
    public RecordSource<T> open(Path location, String path) throws IOException {
        return new CsvSource(CsvLines.open(location, rows.delimiter()), path);
    }

    private final class CsvSource implements RecordSource<T> {

        private final CsvLines lines;
        private final String path;
        private final RowControls<T> controls;
        private final Optional<Pattern> endsAt = rows.endsAt();
        private final Deque<ReceivedRecord<T>> atEnd = new ArrayDeque<>();
        private Header header;
        private int lastLine;
        private boolean ended;

        CsvSource(CsvLines lines, String path) {
            this.lines = lines;
            this.path = path;
            this.controls = rows.controls(path);
        }

        @Override
        public Optional<ReceivedRecord<T>> next() throws IOException {
            if (ended) {
                return Optional.ofNullable(atEnd.poll());
            }
            if (header == null) {
                Optional<Reject> fault = begin(HeaderSearch.in(lines, rows));
                if (fault.isPresent()) {
                    ended = true;
                    return Optional.of(new ReceivedRecord.Rejected<>(fault.get()));
                }
            }
            Optional<CsvRecord> record = lines.next();
            if (record.filter(any -> !endsRows(any)).isEmpty()) {
                ended = true;
                atEnd.addAll(controls.end(record.map(footer -> header.loose(path, footer))));
                lineEnd().ifPresent(atEnd::add);
                return next();
            }
            lastLine = record.get().line();
            Row row = header.row(path, record.get());
            Outcome<T> outcome = rows.parse(row);
            controls.add(row, outcome);
            return Optional.of(ReceivedRecord.of(outcome));
        }

        /** A file without a line end at its end may be half written. */
        private Optional<ReceivedRecord<T>> lineEnd() throws IOException {
            for (Optional<CsvRecord> more = lines.next(); more.isPresent(); more = lines.next()) {
                lastLine = more.get().line();
            }
            String tail = lines.unended();
            return tail.isEmpty() ? Optional.empty()
                    : Optional.of(new ReceivedRecord.ControlFailed<>(new StatementEvent.ControlFailed(
                            BreakCode.F11, new SourceLine(path, lastLine), "end", "a line end",
                            tail.substring(tail.lastIndexOf(rows.delimiter()) + 1))));
        }

        private boolean endsRows(CsvRecord record) {
            return endsAt.filter(end -> end.matcher(record.text()).find()).isPresent();
        }

        @Override
        public void close() throws IOException {
            lines.close();
        }

        private Optional<Reject> begin(Optional<CsvRecord> first) {
            if (first.isEmpty()) {
                return Optional.of(new Reject(new SourceLine(path, 1), "",
                        "header: the file is empty, expected columns " + String.join(", ", rows.required()),
                        ""));
            }
            header = Header.of(first.get());
            lastLine = first.get().line();
            return header.fault(path, first.get(), rows.required(), rows.known());
        }
    }
}
