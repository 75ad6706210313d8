package settle.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Pattern;
import settle.identity.SourceLine;
import settle.proof.Reject;

/**
 * A CSV file with a header. A file whose header cannot be used yields one reject and nothing else.
 *
 * @param rows what the rows state
 */
public record CsvFormat(RowFormat<?> rows) implements FileFormat {

    @Override
    public String name() {
        return rows.name();
    }

    @Override
    public RecordSource open(Path location, String path) throws IOException {
        return new CsvSource(CsvLines.open(location, rows.delimiter()), path);
    }

    private final class CsvSource implements RecordSource {

        private final CsvLines lines;
        private final String path;
        private final RowControls controls;
        private final Optional<Pattern> endsAt = rows.endsAt();
        private final Deque<ReceivedRecord> atEnd = new ArrayDeque<>();
        private Header header;
        private boolean ended;

        CsvSource(CsvLines lines, String path) {
            this.lines = lines;
            this.path = path;
            this.controls = rows.controls(path);
        }

        @Override
        public Optional<ReceivedRecord> next() throws IOException {
            if (ended) {
                return Optional.ofNullable(atEnd.poll());
            }
            if (header == null) {
                Optional<Reject> fault = begin(HeaderSearch.in(lines, rows));
                if (fault.isPresent()) {
                    ended = true;
                    return Optional.of(new ReceivedRecord.Rejected(fault.get()));
                }
            }
            Optional<CsvRecord> record = lines.next();
            if (record.filter(any -> !endsRows(any)).isEmpty()) {
                ended = true;
                atEnd.addAll(controls.end(record.map(footer -> header.loose(path, footer))));
                return next();
            }
            Row row = header.row(path, record.get());
            Outcome<?> outcome = rows.parse(row);
            controls.add(row, outcome);
            return Optional.of(ReceivedRecord.of(outcome));
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
            return header.fault(path, first.get(), rows.required(), rows.known());
        }
    }
}
