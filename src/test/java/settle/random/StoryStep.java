package settle.random;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The inbox at a moment of a story, and what must be said of it.
 *
 * @param asOf for which a run speaks that looks at it
 * @param events what happened since the step before
 * @param files path → text, controls among them
 * @param unsaid contents that count, and that this inbox does not hold any more:
 *     inboxes with which an empty database begins that is to know them
 * @param takenBack paths of which F10 must be told
 * @param inForce decisions on deliveries that must be in force
 */
public record StoryStep(String asOf, List<StoryEvent> events, Map<String, String> files,
        List<Map<String, String>> unsaid, Set<String> takenBack, Set<String> inForce) {

    /** Writes texts into an inbox that is empty, path by path. */
    public static void write(Map<String, String> files, Path inbox) throws IOException {
        Files.createDirectories(inbox);
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = inbox.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue(), StandardCharsets.UTF_8);
        }
    }
}
