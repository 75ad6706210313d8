package settle.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import settle.intake.InboxFile;
import settle.intake.ReceivedRecord;
import settle.intake.RecordSource;

/** Reads the records of several files one after the other. */
final class RecordReader implements ItemStreamReader<RecordReader.RecordOfFile> {

    private final Iterator<Map.Entry<Long, InboxFile>> rest;
    private long currentId;
    private long number;
    private RecordSource<?> current;

    /** A record with the file that it is of and its number there, from 1. */
    record RecordOfFile(long fileId, long number, ReceivedRecord<?> record) {}

    RecordReader(FilesToStage files) {
        rest = files.files().entrySet().iterator();
    }

    @Override
    public RecordOfFile read() throws IOException {
        while (current != null || rest.hasNext()) {
            if (current == null) {
                Map.Entry<Long, InboxFile> next = rest.next();
                InboxFile file = next.getValue();
                currentId = next.getKey();
                number = 0;
                current = file.format().orElseThrow().open(file.location(), file.path());
            }
            Optional<? extends ReceivedRecord<?>> record = current.next();
            if (record.isPresent()) {
                number++;
                return new RecordOfFile(currentId, number, record.get());
            }
            close();
        }
        return null;
    }

    @Override
    public void close() {
        if (current != null) {
            try {
                current.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            current = null;
        }
    }
}
