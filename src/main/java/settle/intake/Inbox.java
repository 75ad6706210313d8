package settle.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import settle.audit.Sha256;
import settle.offering.InputKind;
import settle.offering.Offering;
import settle.proof.ControlTotals;

/**
 * Looks through the inbox: every file in it and in its folders, in the order of their paths.
 */
public final class Inbox {

    private static final int BUFFER = 1 << 16;
    private static final Duration LOOK_AGAIN_AFTER = Duration.ofSeconds(2);

    private final Path folder;
    private final Formats formats;
    private final Runnable pause;

    public Inbox(Path folder, Offering offering) {
        this(folder, offering, () -> LockSupport.parkNanos(LOOK_AGAIN_AFTER.toNanos()));
    }

    /** @param pause what passes before a file that may be half written is looked at again */
    public Inbox(Path folder, Offering offering, Runnable pause) {
        this.folder = folder;
        this.formats = new Formats(offering);
        this.pause = pause;
    }

    /** Everything that lies in the inbox now. */
    public List<InboxFile> files() throws IOException {
        List<InboxEntry> entries = InboxEntry.of(folder);
        Map<String, Path> readable = entries.stream().filter(InboxEntry::isFile)
                .collect(Collectors.toMap(InboxEntry::path, InboxEntry::location));
        List<InboxFile> files = new ArrayList<>();
        for (InboxEntry entry : entries) {
            String path = entry.path();
            boolean control = path.endsWith(ControlTotals.SUFFIX);
            String data = control ? path.substring(0, path.length() - ControlTotals.SUFFIX.length()) : "";
            boolean ofFile = readable.containsKey(data) && !data.endsWith(ControlTotals.SUFFIX);
            if (!entry.isFile()) {
                files.add(new InboxFile(path, entry.location(), kind(path), Optional.empty(), entry.problem(),
                        "", 0, Optional.empty(), ""));
            } else if (!control || !ofFile) {
                files.add(file(path, entry.location(),
                        Optional.ofNullable(readable.get(path + ControlTotals.SUFFIX)), control));
            }
        }
        return standingStill(files);
    }

    /** A CSV file that does not end with a line end may be half written: it is looked at again. */
    private List<InboxFile> standingStill(List<InboxFile> files) throws IOException {
        Set<InboxFile> unended = new HashSet<>();
        for (InboxFile file : files) {
            if (file.format().filter(FileFormat::endsInALine).isPresent() && !endsLine(file.location())) {
                unended.add(file);
            }
        }
        if (unended.isEmpty()) {
            return files;
        }
        pause.run();
        List<InboxFile> still = new ArrayList<>();
        for (InboxFile file : files) {
            still.add(unended.contains(file) && !isUnchanged(file) ? InboxFile.changing(file) : file);
        }
        return still;
    }

    private static boolean endsLine(Path file) throws IOException {
        try (SeekableByteChannel bytes = Files.newByteChannel(file)) {
            ByteBuffer last = ByteBuffer.allocate(1);
            bytes.position(Math.max(0, bytes.size() - 1)).read(last);
            return last.get(0) == '\n' || last.get(0) == '\r';
        }
    }

    /** Whether a file still has the content that it was found with. */
    public boolean isUnchanged(InboxFile file) throws IOException {
        try {
            boolean control = file.control().isEmpty()
                    || fingerprint(file.control().get()).sha256().equals(file.controlSha256());
            return control && fingerprint(file.location()).sha256().equals(file.sha256());
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private InboxFile file(String path, Path location, Optional<Path> control,
            boolean orphan) throws IOException {
        Optional<InputKind> kind = kind(path);
        Optional<? extends FileFormat<?>> format = Optional.empty();
        String problem;
        if (orphan) {
            problem = "a control file without its data file";
        } else if (kind.isEmpty()) {
            problem = "it lies outside the folders " + String.join(", ",
                    Arrays.stream(InputKind.values()).map(InputKind::folder).toList());
        } else {
            Formats.Recognition<?> recognition = formats.recognise(kind.get(), path, location);
            format = recognition.format();
            problem = recognition.problem();
        }
        Fingerprint content = fingerprint(location);
        return new InboxFile(path, location, kind, format, problem, content.sha256(), content.lines(),
                control,
                control.isPresent() ? fingerprint(control.get()).sha256() : "");
    }

    private static Optional<InputKind> kind(String path) {
        return Arrays.stream(InputKind.values()).filter(kind -> kind.holds(path)).findAny();
    }

    private record Fingerprint(String sha256, long lines) {}

    private static Fingerprint fingerprint(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            Sha256 hash = new Sha256();
            byte[] buffer = new byte[BUFFER];
            long lines = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                hash.addBytes(buffer, read);
                for (int at = 0; at < read; at++) {
                    lines += buffer[at] == '\n' ? 1 : 0;
                }
            }
            return new Fingerprint(hash.hex(), lines);
        }
    }
}
