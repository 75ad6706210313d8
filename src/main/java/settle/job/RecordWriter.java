package settle.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import settle.intake.ReceivedRecord;
import settle.job.RecordReader.RecordOfFile;
import settle.proof.Reject;
import settle.statement.Statement;
import settle.statement.StatementEvent;
import settle.store.FileStore;
import settle.store.Numbered;
import settle.store.StagedTable;

/**
 * Stages records: what was read into the table of its kind, the rest as rejects, statements and failed
 * controls.
 *
 * @param <T> what a row of the table states
 */
final class RecordWriter<T> implements ItemWriter<RecordOfFile> {

    private final StagedTable<T> table;
    private final FileStore files;

    RecordWriter(StagedTable<T> table, FileStore files) {
        this.table = table;
        this.files = files;
    }

    @Override
    public void write(Chunk<? extends RecordOfFile> chunk) {
        Map<Long, List<RecordOfFile>> byFile = chunk.getItems().stream()
                .collect(Collectors.groupingBy(RecordOfFile::fileId, TreeMap::new, Collectors.toList()));
        byFile.forEach(this::stage);
    }

    private void stage(long fileId, List<RecordOfFile> records) {
        List<Numbered<T>> rows = new ArrayList<>();
        List<Numbered<Reject>> rejects = new ArrayList<>();
        List<Numbered<Statement>> statements = new ArrayList<>();
        List<Numbered<StatementEvent.ControlFailed>> failures = new ArrayList<>();
        for (RecordOfFile received : records) {
            ReceivedRecord record = received.record();
            if (record instanceof ReceivedRecord.Readable readable) {
                rows.add(new Numbered<>(received.number(), row(readable.value())));
            } else if (record instanceof ReceivedRecord.Rejected rejected) {
                rejects.add(new Numbered<>(received.number(), rejected.reject()));
            } else if (record instanceof ReceivedRecord.StatementEnd end) {
                statements.add(new Numbered<>(received.number(), end.statement()));
            } else if (record instanceof ReceivedRecord.ControlFailed failed) {
                failures.add(new Numbered<>(received.number(), failed.control()));
            }
        }
        table.insert(fileId, rows);
        files.insertRejects(fileId, rejects);
        files.insertStatements(fileId, statements);
        files.insertFailures(fileId, failures);
    }

    /**
     * The format that read a file and the table of its kind state the same; see {@link
     * settle.intake.InboxFile}.
     */
    @SuppressWarnings("unchecked")
    private static <T> T row(Object value) {
        return (T) value;
    }
}
