package settle.closings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
        if (GoldenFiles.WRITE) {
            GoldenFiles.write(closing.resolve("expected"), GoldenFiles.outputs(run));
        }
        assertThat(GoldenFiles.outputs(run))
                .containsExactlyInAnyOrderEntriesOf(GoldenFiles.in(closing.resolve("expected")));
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
            assertThat(GoldenFiles.outputs(run))
                    .containsExactlyInAnyOrderEntriesOf(GoldenFiles.in(closing.resolve("expected")));
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aSampleClosingRaisesWhatWasPlantedAndNothingElse(Sample sample) {
        Path closing = SAMPLES.resolve(sample.folder());
        assertThat(keys(closing.resolve("expected/exceptions.csv")))
                .isEqualTo(keys(closing.resolve("planted.csv")));
    }

    private static TreeSet<String> keys(Path file) {
        TreeSet<String> keys = new TreeSet<>();
        for (Map<String, String> row : CsvRows.of(file)) {
            keys.add(String.join(" ", row.get("code"), row.get("severity"), row.get("subscription_id"),
                    row.get("bank_reference"), row.get("dwac_id")));
        }
        return keys;
    }
}
