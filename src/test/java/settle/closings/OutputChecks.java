package settle.closings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Looks at what stands under the path of the outputs, and beside it. */
final class OutputChecks {

    private OutputChecks() {}

    /** What is wrong while a run may have died: the path is absent, or a whole set; so is every kept set. */
    static List<String> afterAKill(LargeRuns runs) throws IOException {
        List<String> faults = new ArrayList<>();
        if (Files.exists(runs.out(), LinkOption.NOFOLLOW_LINKS)) {
            faults.addAll(faultsOf(runs.out()));
        }
        for (Path set : content(runs.sets())) {
            if (!set.getFileName().toString().startsWith(".")) {
                faults.addAll(faultsOf(set));
            }
        }
        return faults;
    }

    /** What is wrong when a run went through: besides, nothing is left of those that died. */
    static List<String> afterARun(LargeRuns runs) throws IOException {
        List<String> faults = new ArrayList<>(afterAKill(runs));
        for (Path set : content(runs.sets())) {
            if (set.getFileName().toString().startsWith(".")) {
                faults.add("left over: " + set.getFileName());
            }
        }
        return faults;
    }

    private static List<Path> content(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList();
        }
    }

    private static List<String> faultsOf(Path set) throws IOException {
        Path manifest = set.resolve("manifest.sha256");
        if (!Files.exists(manifest)) {
            return List.of(set.getFileName() + " has no manifest");
        }
        List<String> faults = new ArrayList<>();
        Set<String> listed = new TreeSet<>(Set.of("manifest.sha256"));
        for (String line : Files.readAllLines(manifest)) {
            String name = line.substring(66);
            Path file = set.resolve(name);
            listed.add(name);
            if (!Files.exists(file) || !sha256(file).equals(line.substring(0, 64))) {
                faults.add(set.getFileName() + "/" + name + " is not what the manifest says");
            }
        }
        for (Path file : content(set)) {
            if (!listed.contains(file.getFileName().toString())) {
                faults.add(set.getFileName() + "/" + file.getFileName() + " is not in the manifest");
            }
        }
        return faults;
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
