package settle.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What lies in the inbox itself or in one of its folders, file or not.
 *
 * @param path below the inbox, with forward slashes; of a name that cannot be told in text, as in a URI
 * @param location where it lies
 * @param problem why it is no file that can be read, in words; empty where it is one
 */
record InboxEntry(String path, Path location, String problem) {

    private static final int LONGEST_PATH = 500;

    /**
     * Names that systems leave behind, in small letters; those that begin with a dot are passed over anyway.
     */
    private static final Set<String> LEFT_BEHIND = Set.of("thumbs.db", "ehthumbs.db", "desktop.ini", "icon\r",
            "__macosx", "$recycle.bin", "system volume information", "lost+found", "@eadir");

    private static final char UNTELLABLE = '\uFFFD';

    private static final int TYPE_OF_FILE = 0170000;
    private static final int PIPE = 0010000;
    private static final int SOCKET = 0140000;

    InboxEntry {
        if (path.length() > LONGEST_PATH) {
            throw new IllegalArgumentException("a path in the inbox is longer than " + LONGEST_PATH
                    + " characters: " + path);
        }
    }

    /**
     * All entries, in the order of their paths. Files in sub-folders of the folders are passed over, and so
     * are hidden ones, lock files of open documents and what systems leave behind.
     */
    static List<InboxEntry> of(Path inbox) throws IOException {
        List<InboxEntry> entries = new ArrayList<>();
        for (Path top : children(inbox)) {
            if (Files.isDirectory(top)) {
                for (Path below : children(top)) {
                    if (!Files.isDirectory(below)) {
                        entries.add(at(name(top) + "/" + name(below), below));
                    }
                }
            } else {
                entries.add(at(name(top), top));
            }
        }
        entries.sort(Comparator.comparing(InboxEntry::path));
        return entries;
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(child -> !isPassedOver(child.getFileName().toString())).toList();
        }
    }

    private static boolean isPassedOver(String name) {
        return name.startsWith(".") || name.startsWith("~$")
                || LEFT_BEHIND.contains(name.toLowerCase(Locale.ROOT));
    }

    private static InboxEntry at(String path, Path location) throws IOException {
        return new InboxEntry(path, location, problem(location));
    }

    private static String problem(Path location) throws IOException {
        if (location.getFileName().toString().indexOf(UNTELLABLE) >= 0) {
            return "its name is no text in UTF-8; rename it";
        }
        if (Files.isRegularFile(location)) {
            return Files.isReadable(location) ? "" : "nobody may read it; check its permissions";
        }
        if (!Files.exists(location)) {
            return Files.exists(location, LinkOption.NOFOLLOW_LINKS) ? "it is a link that leads nowhere"
                    : "it went away while the inbox was looked through";
        }
        return "it is no file but a " + special((Integer) Files.getAttribute(location, "unix:mode"));
    }

    private static String special(int mode) {
        return switch (mode & TYPE_OF_FILE) {
            case PIPE -> "pipe (FIFO)";
            case SOCKET -> "socket";
            default -> "device";
        };
    }

    /**
     * The name of a file; one that cannot be told in text is shown by its bytes, so that no two are equal.
     */
    private static String name(Path file) {
        String name = file.getFileName().toString();
        if (name.indexOf(UNTELLABLE) < 0) {
            return name;
        }
        String uri = file.toUri().getRawPath();
        String bytes = uri.endsWith("/") ? uri.substring(0, uri.length() - 1) : uri;
        return bytes.substring(bytes.lastIndexOf('/') + 1);
    }

    boolean isFile() {
        return problem.isEmpty();
    }
}
