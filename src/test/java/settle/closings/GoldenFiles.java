package settle.closings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The outputs of a run that are kept beside its inputs and come out the same, to the byte, ever after: all
 * but the page for people and the hashes.
 */
final class GoldenFiles {

    /** Whether the golden files are to be written anew, to be read in the diff. */
    static final boolean WRITE = "write".equals(System.getProperty("golden"));

    private GoldenFiles() {}

    static Map<String, String> outputs(ClosingRun run) throws IOException {
        Map<String, String> outputs = new TreeMap<>();
        for (String file : run.files()) {
            if (file.endsWith(".csv") || file.endsWith(".json")) {
                outputs.put(file, run.text(file));
            }
        }
        return outputs;
    }

    static Map<String, String> in(Path folder) throws IOException {
        Map<String, String> golden = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                golden.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return golden;
    }

    static void write(Path folder, Map<String, String> outputs) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, String> output : outputs.entrySet()) {
            Files.writeString(folder.resolve(output.getKey()), output.getValue());
        }
    }
}
