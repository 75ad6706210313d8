package settle.job;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import settle.intake.Reject;
import settle.store.FileStore;
import settle.store.StagedTable;

/**
 * Stages records: what was read into the table of its kind, the rest as rejects.
 *
 * @param <T> what a row of the table states
 */
final class RecordWriter<T> implements ItemWriter<StagedRecord> {

    private final StagedTable<T> table;
    private final FileStore files;

    RecordWriter(StagedTable<T> table, FileStore files) {
        this.table = table;
        this.files = files;
    }

    @Override
    public void write(Chunk<? extends StagedRecord> chunk) {
        Map<Long, List<StagedRecord>> byFile = chunk.getItems().stream()
                .collect(Collectors.groupingBy(StagedRecord::fileId, TreeMap::new, Collectors.toList()));
        byFile.forEach((fileId, records) -> {
            table.insert(fileId, records.stream().flatMap(record -> record.outcome().value().stream())
                    .map(RecordWriter::<T>row).toList());
            List<Reject> rejects = records.stream().flatMap(record -> record.outcome().reject().stream()).toList();
            files.insertRejects(fileId, rejects);
        });
    }

    /** The format that read a file and the table of its kind state the same; see {@link settle.intake.InboxFile}. */
    @SuppressWarnings("unchecked")
    private static <T> T row(Object value) {
        return (T) value;
    }
}
