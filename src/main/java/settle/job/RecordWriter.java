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
        Sorted<T> sorted = new Sorted<>();
        records.forEach(sorted::add);
        table.insert(fileId, sorted.rows);
        files.insertRejects(fileId, sorted.rejects);
        files.insertStatements(fileId, sorted.statements);
        files.insertFailures(fileId, sorted.failures);
    }

    /** Records by the table that they go to, each with its number in the file. */
    private static final class Sorted<T> implements ReceivedRecord.Receiver<T> {

        private final List<Numbered<T>> rows = new ArrayList<>();
        private final List<Numbered<Reject>> rejects = new ArrayList<>();
        private final List<Numbered<Statement>> statements = new ArrayList<>();
        private final List<Numbered<StatementEvent.ControlFailed>> failures = new ArrayList<>();
        private long number;

        /**
         * The format that read a file and the table of its kind state the same; see {@link
         * settle.intake.InboxFile}.
         */
        @SuppressWarnings("unchecked")
        void add(RecordOfFile received) {
            number = received.number();
            ((ReceivedRecord<T>) received.record()).giveTo(this);
        }

        @Override
        public void readable(T value) {
            rows.add(new Numbered<>(number, value));
        }

        @Override
        public void rejected(Reject reject) {
            rejects.add(new Numbered<>(number, reject));
        }

        @Override
        public void statementEnd(Statement statement) {
            statements.add(new Numbered<>(number, statement));
        }

        @Override
        public void controlFailed(StatementEvent.ControlFailed control) {
            failures.add(new Numbered<>(number, control));
        }
    }
}
