package settle.job;

import java.io.IOException;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import settle.breaks.SourceLine;
import settle.intake.CsvLines;
import settle.intake.CsvRecord;
import settle.intake.Header;
import settle.intake.InboxFile;
import settle.intake.Outcome;
import settle.intake.Reject;
import settle.intake.Row;
import settle.intake.RowFormat;
import settle.intake.Times;
import settle.job.RecordReader.RecordOfFile;

/**
 * Reads the records of several files one after the other. A file whose header cannot be used yields one reject and
 * nothing else.
 */
final class RecordReader implements ItemStreamReader<RecordOfFile> {

    private final Supplier<Map<Long, InboxFile>> files;
    private final Times times;
    private Iterator<Map.Entry<Long, InboxFile>> rest;
    private OpenFile current;

    /**
     * A record with the file that it is of.
     *
     * @param outcome of the record, once somebody asks
     */
    record RecordOfFile(long fileId, Supplier<Outcome<?>> outcome) {}

    private record OpenFile(long id, InboxFile file, RowFormat<?> format, CsvLines lines, Header header) {}

    /**
     * @param files by their id in the store, asked for when the step begins
     */
    RecordReader(Supplier<Map<Long, InboxFile>> files, Times times) {
        this.files = files;
        this.times = times;
    }

    @Override
    public void open(ExecutionContext context) {
        rest = files.get().entrySet().iterator();
    }

    @Override
    public RecordOfFile read() throws IOException {
        while (current != null || rest.hasNext()) {
            if (current == null) {
                Optional<Reject> fault = begin(rest.next());
                if (fault.isPresent()) {
                    return end(fault.get());
                }
            }
            Optional<CsvRecord> record = current.lines().next();
            if (record.isPresent()) {
                OpenFile of = current;
                Row row = of.header().row(of.file().path(), record.get(), times);
                return new RecordOfFile(of.id(), () -> of.format().parse(row));
            }
            close();
        }
        return null;
    }

    @Override
    public void close() {
        if (current != null) {
            try {
                current.lines().close();
            } catch (IOException e) {
                throw new IllegalStateException("cannot close " + current.file().path(), e);
            }
            current = null;
        }
    }

    private Optional<Reject> begin(Map.Entry<Long, InboxFile> entry) throws IOException {
        InboxFile file = entry.getValue();
        RowFormat<?> format = file.format().orElseThrow();
        CsvLines lines = CsvLines.open(file.location(), format.delimiter());
        Optional<CsvRecord> first = lines.next();
        Header header = first.map(Header::of).orElse(null);
        current = new OpenFile(entry.getKey(), file, format, lines, header);
        if (header == null) {
            return Optional.of(new Reject(new SourceLine(file.path(), 1), "",
                    "header: the file is empty, expected columns " + String.join(", ", format.required()), ""));
        }
        return header.fault(file.path(), first.get(), format.required());
    }

    private RecordOfFile end(Reject fault) {
        long fileId = current.id();
        close();
        return new RecordOfFile(fileId, () -> Outcome.rejected(fault));
    }
}
