package settle.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Publishes output sets under one path, each as a whole: the path is a symbolic link to the set of the last
 * run, and one rename moves it to the next, so that a reader sees the old set or the new one. The sets lie
 * beside it in a hidden folder, under the names of their runs.
 */
public final class OutputFolder {

    /** Sets that are kept besides the one that is published. */
    public static final int KEPT_SETS = 20;

    private static final Comparator<Path> LATEST_FIRST = Comparator
            .comparing(OutputFolder::lastModified).thenComparing(Comparator.naturalOrder()).reversed();

    private final Path path;
    private final Path sets;

    public OutputFolder(Path path) {
        this.path = path.toAbsolutePath().normalize();
        this.sets = this.path.resolveSibling("." + this.path.getFileName() + ".sets");
    }

    /** Why nothing can be published under this path; empty text where it can. */
    public String obstacle() {
        if (path.getFileName() == null) {
            return "the root folder";
        }
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return "";
        }
        if (Files.isSymbolicLink(path)) {
            return isOurLink() ? "" : "a link to something else is in the way";
        }
        if (!Files.isDirectory(path)) {
            return "a file of this name is in the way";
        }
        try (Stream<Path> content = Files.list(path)) {
            boolean empty = content.findAny().isEmpty();
            return empty || Files.exists(path.resolve(OutputSet.MANIFEST)) ? ""
                    : "the folder holds other things than outputs of a run";
        } catch (IOException e) {
            return "the folder cannot be read";
        }
    }

    private boolean isOurLink() {
        try {
            return path.resolveSibling(Files.readSymbolicLink(path)).normalize().startsWith(sets);
        } catch (IOException e) {
            return false;
        }
    }

    /** Writes a set aside, flushes it to disk and then lets the path point to it. */
    public void publish(String runName, OutputSet set) throws IOException {
        Files.createDirectories(sets);
        Path folder = freeFolder(runName);
        Files.createDirectory(folder);
        for (Map.Entry<String, String> file : set.files().entrySet()) {
            write(folder.resolve(file.getKey()), file.getValue());
        }
        flush(folder);
        flush(sets);
        clearTheWay(runName);
        Path link = sets.resolve(".next");
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, path.getParent().relativize(folder));
        Files.move(link, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        flush(path.getParent());
        forget(folder);
    }

    /** The name of the folder that the set of a run will have: its own, or one like it. */
    public String freeName(String runName) {
        return freeFolder(runName).getFileName().toString();
    }

    /** The folder that all sets lie in, each under its name. */
    public Path sets() {
        return sets;
    }

    /** A folder for a set: a run of another database may have left one of the same name. */
    private Path freeFolder(String runName) {
        Path folder = sets.resolve(runName);
        for (int again = 2; Files.exists(folder, LinkOption.NOFOLLOW_LINKS); again++) {
            folder = sets.resolve(runName + "-" + again);
        }
        return folder;
    }

    /**
     * A folder of outputs that stands where the link is to be: an empty one goes, a set is kept with the
     * others.
     */
    private void clearTheWay(String runName) throws IOException {
        if (!Files.isSymbolicLink(path) && Files.isDirectory(path)) {
            try (Stream<Path> content = Files.list(path)) {
                if (content.findAny().isPresent()) {
                    Path kept = sets.resolve("before-" + runName);
                    delete(kept);
                    Files.move(path, kept);
                    return;
                }
            }
            Files.delete(path);
        }
    }

    private void forget(Path current) throws IOException {
        List<Path> old;
        try (Stream<Path> all = Files.list(sets)) {
            old = all.filter(set -> !set.equals(current)).sorted(Comparator.reverseOrder()).skip(KEPT_SETS)
                    .toList();
        }
        for (Path set : old) {
            delete(set);
        }
    }

    private static FileTime lastModified(Path set) {
        try {
            return Files.getLastModifiedTime(set, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) throws IOException {
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private static void flush(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(each -> {
                try {
                    Files.delete(each);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
