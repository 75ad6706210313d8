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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

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
        List<Path> found = new ArrayList<>();
        for (Path top : children(inbox)) {
            if (Files.isDirectory(top)) {
                children(top).stream().filter(below -> !Files.isDirectory(below)).forEach(found::add);
            } else {
                found.add(top);
            }
        }
        Set<String> told = found.stream().filter(file -> isText(inbox.relativize(file)))
                .map(file -> path(inbox, file)).collect(Collectors.toSet());
        List<InboxEntry> entries = new ArrayList<>();
        for (Path file : found) {
            String path = path(inbox, file);
            boolean text = isText(inbox.relativize(file));
            entries.add(new InboxEntry(text ? path : apartFrom(told, path), file, problem(file)));
        }
        entries.sort(Comparator.comparing(InboxEntry::path));
        return entries;
    }

    private static boolean isText(Path name) {
        return name.toString().indexOf(UNTELLABLE) < 0;
    }

    private static String path(Path inbox, Path file) {
        return StreamSupport.stream(inbox.relativize(file).spliterator(), false)
                .map(part -> name(inbox.resolve(part))).collect(Collectors.joining("/"));
    }

    /** A path that is shown by its bytes as no other file is called: its escapes are escaped once more. */
    private static String apartFrom(Set<String> told, String bytes) {
        String path = bytes;
        while (told.contains(path)) {
            path = path.replace("%", "%25");
        }
        return path;
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

    private static String problem(Path location) throws IOException {
        if (!isText(location.getFileName())) {
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
        if (isText(file.getFileName())) {
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
