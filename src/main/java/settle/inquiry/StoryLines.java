package settle.inquiry;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import settle.identity.SourceLine;

/** The lines of a story while it is told, and the files that they name. */
final class StoryLines {

    private final List<String> lines = new ArrayList<>();
    private final Set<String> files = new LinkedHashSet<>();

    /** A line at the margin: what the next ones are about. */
    void title(String text) {
        lines.add(text);
    }

    void line(String text) {
        lines.add("  " + text);
    }

    /** A line with a name before it; none where there is nothing to say. */
    void fact(String name, String text) {
        if (!text.isEmpty()) {
            lines.add(String.format(Locale.ROOT, "  %-12s%s", name, text));
        }
    }

    /** A place as it is told. */
    String located(SourceLine place) {
        if (!place.file().isEmpty()) {
            files.add(place.file());
        }
        return place.toString();
    }

    /** Whether any line so far named a file. */
    boolean name(String path) {
        return files.contains(path);
    }

    List<String> all() {
        return List.copyOf(lines);
    }
}
