package settle.closings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A closing in many runs, as its {@code script.csv} tells: what lies in the inbox before each run, the moment
 * that it speaks for, and its exit code. Files that arrive lie in {@code run-NN/inbox}.
 *
 * @param folder of the script
 */
record DayScript(Path folder, List<Run> runs) {

    /**
     * One run.
     *
     * @param arrives files that the inbox did not hold before
     * @param replaces files that held another content before
     */
    record Run(int number, String asOf, String offering, int exitCode, List<String> arrives,
            List<String> replaces) {

        Path in(Path folder) {
            return folder.resolve(String.format(Locale.ROOT, "run-%02d", number));
        }

        Path golden(Path folder) {
            return in(folder).resolve("expected");
        }

        @Override
        public String toString() {
            return "run " + number + " as of " + asOf;
        }
    }

    static DayScript in(Path folder) {
        return new DayScript(folder, CsvRows.of(folder.resolve("script.csv")).stream().map(row -> new Run(
                Integer.parseInt(row.get("run")), row.get("as_of"), row.get("offering"),
                Integer.parseInt(row.get("exit_code")), files(row, "arrives"), files(row, "replaces")))
                .toList());
    }

    private static List<String> files(Map<String, String> row, String column) {
        return Arrays.stream(row.get(column).split(";")).filter(file -> !file.isEmpty()).toList();
    }

    /** Puts what has arrived before a run into the inbox, over what lies there. */
    void deliver(Run run, Path inbox) {
        Path arrived = run.in(folder).resolve("inbox");
        try {
            Files.createDirectories(inbox);
            for (String file : delivered(run)) {
                Path target = inbox.resolve(file);
                Files.createDirectories(target.getParent());
                Files.copy(arrived.resolve(file), target, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files of a run's folder, controls too, by their path in the inbox. */
    List<String> delivered(Run run) throws IOException {
        Path arrived = run.in(folder).resolve("inbox");
        if (!Files.exists(arrived)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(arrived)) {
            return new ArrayList<>(files.filter(Files::isRegularFile)
                    .map(file -> arrived.relativize(file).toString()).sorted().toList());
        }
    }
}
