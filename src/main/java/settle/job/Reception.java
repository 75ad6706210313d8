package settle.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import settle.intake.ControlFile;
import settle.intake.FileFormat;
import settle.intake.Inbox;
import settle.intake.InboxFile;
import settle.offering.InputKind;
import settle.proof.ControlTotals;
import settle.proof.SeenFile;
import settle.store.FileStore;
import settle.store.Numbered;
import settle.store.RunStore;
import settle.store.StagedTable;

/**
 * Receives the files of the inbox: tells new ones from known ones, and registers what is to be staged: what
 * is new at its path, and what was read with another offering file or program than this run's. An earlier
 * reception that was not staged to the end, because its run died, never counts; its file is received anew.
 * One that was staged to the end is used, but the file is new until a run has published it.
 */
final class Reception {

    private final Inbox inbox;
    private final FileStore files;
    private final RunStore runs;
    private final CurrentRun run;
    private final String readWith;

    /**
     * @param readWith what files are read with: their readings are one where this is
     */
    Reception(Inbox inbox, FileStore files, RunStore runs, CurrentRun run, String readWith) {
        this.inbox = inbox;
        this.files = files;
        this.runs = runs;
        this.run = run;
        this.readWith = readWith;
    }

    /** Remembers what this run saw in the inbox, and registers what is to be staged. */
    void receive(FoundInbox found) {
        runs.saw(run.id(), found.files().stream()
                .map(file -> file.isReadable() ? readable(file) : unknown(file)).toList());
    }

    /** The files of a kind that this run registered and has not closed yet. */
    FilesToStage toStage(FoundInbox found, InputKind kind) {
        return found.toStage(files.notStaged(run.id(), kind));
    }

    /** Closes the files of a table's kind: every record is staged, and the control file is read. */
    void close(FilesToStage staged, StagedTable<?> table) throws IOException {
        for (Map.Entry<Long, InboxFile> entry : staged.files().entrySet()) {
            InboxFile file = entry.getValue();
            if (!inbox.isUnchanged(file)) {
                runs.left(run.id(), file.path());
                continue;
            }
            ControlTotals control = ControlTotals.NONE;
            Optional<Path> controlFile = file.control();
            if (controlFile.isPresent()) {
                ControlFile.Reading reading = ControlFile.read(controlFile.get(), file.controlPath());
                files.insertRejects(entry.getKey(), reading.rejects().stream()
                        .map(reject -> new Numbered<>(-reject.source().line(), reject)).toList());
                control = reading.totals();
            }
            files.close(entry.getKey(), file.path(), table, control);
        }
    }

    private SeenFile readable(InboxFile file) {
        Optional<FileStore.Known> same = files.known(file.path()).filter(known -> isOf(file, known));
        SeenFile.As seenAs = same.filter(FileStore.Known::reported).isPresent() ? SeenFile.As.KNOWN
                : SeenFile.As.NEW;
        long fileId = same.filter(known -> known.readWith().equals(readWith))
                .map(FileStore.Known::fileId).orElseGet(() -> files.receive(run.id(), file, readWith));
        return seen(file, seenAs, OptionalLong.of(fileId), "");
    }

    private static boolean isOf(InboxFile file, FileStore.Known known) {
        return known.sha256().equals(file.sha256()) && known.controlSha256().equals(file.controlSha256());
    }

    private static SeenFile unknown(InboxFile file) {
        return seen(file, file.isChanging() ? SeenFile.As.LEFT : SeenFile.As.UNKNOWN, OptionalLong.empty(),
                file.problem());
    }

    private static SeenFile seen(InboxFile file, SeenFile.As seenAs, OptionalLong fileId, String remark) {
        return new SeenFile(file.path(), file.kind(),
                file.format().map(FileFormat::name).orElse("unknown"), file.sha256(), seenAs, fileId, remark);
    }
}
