package settle.closings;

import static org.assertj.core.api.Assertions.assertThat;

import com.opencsv.CSVReaderHeaderAware;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The sample closings come out, to the byte, as the golden files beside them say, on every database. {@code
 * -Dgolden=write} writes the golden files anew, to be read in the diff. What was planted in a closing, and
 * why, stands in its {@code planted.csv}, written by hand from the contract: the two are checked against each
 * other too.
 */
class GoldenClosingsTest {

    private static final Path SAMPLES = Path.of("sample-data");
    private static final boolean WRITE = "write".equals(System.getProperty("golden"));

    /** A sample closing and the moment that its run speaks for. */
    record Sample(String folder, String asOf) {

        @Override
        public String toString() {
            return folder;
        }
    }

    static Stream<Sample> samples() throws IOException {
        List<Sample> samples = new ArrayList<>(List.of(
                new Sample("clean", "2007-01-24T09:30"),
                new Sample("closing-day", "2007-01-24T09:30"),
                new Sample("evening", "2007-01-24T18:00")));
        try (Stream<Path> bad = Files.list(SAMPLES.resolve("bad-files"))) {
            bad.sorted().forEach(folder -> samples.add(
                    new Sample("bad-files/" + folder.getFileName(), "2007-01-24T09:30")));
        }
        return samples.stream();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aSampleClosingComesOutAsItsGoldenFilesSay(Sample sample, @TempDir Path work) throws IOException {
        Path closing = SAMPLES.resolve(sample.folder());
        ClosingRun run = ClosingRun.of(closing, sample.asOf(), work);
        assertThat(run.errors()).isEmpty();
        if (WRITE) {
            write(closing.resolve("expected"), outputs(run));
        }
        assertThat(outputs(run)).containsExactlyInAnyOrderEntriesOf(golden(closing.resolve("expected")));
        assertThat(run.files()).contains("report.html", "manifest.sha256");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aSampleClosingComesOutTheSameOnAServer(Sample sample, @TempDir Path work) throws IOException {
        Path closing = SAMPLES.resolve(sample.folder());
        try (ServerSchema schema = ServerSchema.create()) {
            ClosingRun run = ClosingRun.of(closing, sample.asOf(), work, List.of("--db=" + schema.url()),
                    schema.environment());
            assertThat(run.errors()).isEmpty();
            assertThat(outputs(run)).containsExactlyInAnyOrderEntriesOf(golden(closing.resolve("expected")));
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aSampleClosingRaisesWhatWasPlantedAndNothingElse(Sample sample) throws Exception {
        Path closing = SAMPLES.resolve(sample.folder());
        assertThat(keys(closing.resolve("expected/exceptions.csv")))
                .isEqualTo(keys(closing.resolve("planted.csv")));
    }

    private static TreeSet<String> keys(Path file) throws Exception {
        TreeSet<String> keys = new TreeSet<>();
        try (CSVReaderHeaderAware reader = new CSVReaderHeaderAware(Files.newBufferedReader(file))) {
            for (Map<String, String> row = reader.readMap(); row != null; row = reader.readMap()) {
                keys.add(String.join(" ", row.get("code"), row.get("severity"), row.get("subscription_id"),
                        row.get("bank_reference"), row.get("dwac_id")));
            }
        }
        return keys;
    }

    /** The outputs that are kept as golden files: all but the page for people and the hashes. */
    private static Map<String, String> outputs(ClosingRun run) throws IOException {
        Map<String, String> outputs = new TreeMap<>();
        for (String file : run.files()) {
            if (file.endsWith(".csv") || file.endsWith(".json")) {
                outputs.put(file, run.text(file));
            }
        }
        return outputs;
    }

    private static Map<String, String> golden(Path folder) throws IOException {
        Map<String, String> golden = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                golden.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return golden;
    }

    private static void write(Path folder, Map<String, String> outputs) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, String> output : outputs.entrySet()) {
            Files.writeString(folder.resolve(output.getKey()), output.getValue());
        }
    }
}
