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
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Publishes output sets under one path, each as a whole: the path is a symbolic link to the set of the last
 * run, and one rename moves it to the next, so that a reader sees the old set or the new one. The sets lie
 * beside it in a hidden folder, under the names of their runs. Whatever bears such a name there is whole and
 * was published; what a publication that was killed left is cleared away by the next one.
 */
public final class OutputFolder {

    /** How many sets are kept besides the one that is published, unless it is said otherwise. */
    public static final int DEFAULT_KEPT_SETS = 20;

    /** Folders that are being built, or deleted. */
    private static final String ASIDE = ".aside-";

    /** The link that is about to become the path. While it is here its set is not published. */
    private static final String NEXT = ".next";

    /** By when they were written: sets of several databases bear names that tell no order. */
    private static final Comparator<Path> LATEST_FIRST = Comparator
            .comparing(OutputFolder::lastModified).thenComparing(Comparator.naturalOrder()).reversed();

    private final Path path;
    private final Path sets;
    private final int keptSets;

    public OutputFolder(Path path) {
        this(path, DEFAULT_KEPT_SETS);
    }

    /**
     * @param keptSets how many sets are kept besides the one that is published, the latest ones
     */
    public OutputFolder(Path path, int keptSets) {
        this.path = path.toAbsolutePath().normalize();
        this.sets = this.path.resolveSibling("." + this.path.getFileName() + ".sets");
        this.keptSets = keptSets;
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
            return target(path).startsWith(sets);
        } catch (IOException e) {
            return false;
        }
    }

    /** Writes a set aside, flushes it to disk and then lets the path point to it. */
    public void publish(String runName, OutputSet set) throws IOException {
        Files.createDirectories(sets);
        clearLeftovers();
        Path folder = freeFolder(runName);
        Path aside = Files.createDirectory(aside(folder));
        for (Map.Entry<String, String> file : set.files().entrySet()) {
            write(aside.resolve(file.getKey()), file.getValue());
        }
        flush(aside);
        Path link = sets.resolve(NEXT);
        Files.createSymbolicLink(link, path.getParent().relativize(folder));
        flush(sets);
        Files.move(aside, folder, StandardCopyOption.ATOMIC_MOVE);
        flush(sets);
        clearTheWay(runName);
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

    /** All sets that are whole, by their names. */
    public List<Path> wholeSets() throws IOException {
        return Files.isDirectory(sets) ? content(name -> !name.startsWith(".")) : List.of();
    }

    /** What is left of a publication that was killed or failed: its set was never to be seen. */
    private void clearLeftovers() throws IOException {
        Path link = sets.resolve(NEXT);
        if (Files.isSymbolicLink(link)) {
            Path unpublished = target(link);
            boolean published = Files.isSymbolicLink(path) && target(path).equals(unpublished);
            if (sets.equals(unpublished.getParent()) && !published) {
                delete(unpublished);
            }
        }
        Files.deleteIfExists(link);
        for (Path each : content(name -> name.startsWith(ASIDE))) {
            delete(each);
        }
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
                    Files.move(path, freeFolder("before-" + runName));
                    return;
                }
            }
            Files.delete(path);
        }
    }

    /** Deletes the oldest sets. One that resists stays, and is tried again after the next publication. */
    private void forget(Path current) {
        try {
            List<Path> old = wholeSets().stream()
                    .filter(set -> !set.equals(current)).sorted(LATEST_FIRST).skip(keptSets).toList();
            for (Path set : old) {
                delete(Files.move(set, aside(set), StandardCopyOption.ATOMIC_MOVE));
            }
        } catch (IOException | UncheckedIOException e) {
            return;
        }
    }

    private List<Path> content(Predicate<String> named) throws IOException {
        try (Stream<Path> all = Files.list(sets)) {
            return all.filter(each -> named.test(each.getFileName().toString())).sorted().toList();
        }
    }

    private Path aside(Path set) {
        return sets.resolve(ASIDE + set.getFileName());
    }

    /** Where a link beside the path, or in the folder of the sets, leads once it is the path. */
    private Path target(Path link) throws IOException {
        return path.resolveSibling(Files.readSymbolicLink(link)).normalize();
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
