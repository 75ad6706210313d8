package settle.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
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
        private Header header;
        private boolean unusable;

        CsvSource(CsvLines lines, String path) {
            this.lines = lines;
            this.path = path;
        }

        @Override
        public Optional<ReceivedRecord> next() throws IOException {
            if (unusable) {
                return Optional.empty();
            }
            Optional<CsvRecord> record = lines.next();
            if (header == null) {
                Optional<Reject> fault = begin(record);
                if (fault.isPresent()) {
                    unusable = true;
                    return Optional.of(new ReceivedRecord.Rejected(fault.get()));
                }
                record = lines.next();
            }
            return record.map(read -> ReceivedRecord.of(rows.parse(header.row(path, read))));
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
            return header.fault(path, first.get(), rows.required());
        }
    }
}
