package settle.job;

import java.util.Map;
import settle.intake.InboxFile;

/**
 * The files of one kind that a run stages.
 *
 * @param files by their id in the store
 */
record FilesToStage(Map<Long, InboxFile> files) {

    /** Line ends in them, about as many as records. */
    long lines() {
        return files.values().stream().mapToLong(InboxFile::lines).sum();
    }
}
