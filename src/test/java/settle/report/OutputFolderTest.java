package settle.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputFolderTest {

    @TempDir
    private Path folder;

    @Test
    void firstSetAppearsUnderThePath() throws IOException {
        publish("run-000001", "one");

        assertThat(read()).isEqualTo("one");
        assertThat(names(out())).containsExactly("manifest.sha256", "report.csv");
    }

    @Test
    void pathMayLieInFoldersThatDoNotExistYet() throws IOException {
        Path deep = folder.resolve("a/b/c");
        new OutputFolder(deep).publish("run-000001", set("one"));

        assertThat(deep.resolve("report.csv")).hasContent("one");
    }

    @Test
    void nextSetReplacesTheFirstWhichIsKept() throws IOException {
        publish("run-000001", "one");
        publish("run-000002", "two");

        assertThat(read()).isEqualTo("two");
        assertThat(sets().resolve("run-000001/report.csv")).hasContent("one");
        assertThat(names(sets())).containsExactly("run-000001", "run-000002");
    }

    @Test
    void readerThatOpenedTheOldSetReadsItToTheEnd() throws IOException {
        publish("run-000001", "one");
        Path opened = out().toRealPath();
        publish("run-000002", "two");

        assertThat(opened.resolve("report.csv")).hasContent("one");
    }

    @Test
    void readerSeesTheOldSetOrTheNewOne() throws Exception {
        publish("run-000000", "0");
        AtomicBoolean done = new AtomicBoolean();
        AtomicBoolean missed = new AtomicBoolean();
        Thread reader = new Thread(() -> {
            while (!done.get()) {
                missed.compareAndSet(false, !Files.exists(out().resolve("report.csv")));
            }
        });
        reader.start();
        for (int run = 1; run <= 60; run++) {
            publish(String.format("run-%06d", run), Integer.toString(run));
        }
        done.set(true);
        reader.join();

        assertThat(missed).isFalse();
    }

    @Test
    void setsBeyondTheLimitAreForgottenOldestFirst() throws IOException {
        int runs = OutputFolder.DEFAULT_KEPT_SETS + 5;
        for (int run = 1; run <= runs; run++) {
            publish(String.format("run-%06d", run), Integer.toString(run));
        }

        assertThat(names(sets())).hasSize(OutputFolder.DEFAULT_KEPT_SETS + 1).doesNotContain("run-000004")
                .contains("run-000005");
        assertThat(read()).isEqualTo(Integer.toString(runs));
    }

    @Test
    void emptyFolderIsReplaced() throws IOException {
        Files.createDirectories(out());

        assertThat(new OutputFolder(out()).obstacle()).isEmpty();
        publish("run-000001", "one");
        assertThat(read()).isEqualTo("one");
    }

    @Test
    void folderWithASetIsReplacedAndKept() throws IOException {
        Files.createDirectories(out());
        Files.writeString(out().resolve("manifest.sha256"), "x");
        Files.writeString(out().resolve("report.csv"), "by hand");

        assertThat(new OutputFolder(out()).obstacle()).isEmpty();
        publish("run-000001", "one");
        assertThat(read()).isEqualTo("one");
        assertThat(sets().resolve("before-run-000001/report.csv")).hasContent("by hand");
    }

    @Test
    void folderWithOtherThingsIsAnObstacle() throws IOException {
        Files.createDirectories(out());
        Files.writeString(out().resolve("thesis.doc"), "x");

        assertThat(new OutputFolder(out()).obstacle()).contains("holds other things");
    }

    @Test
    void fileIsAnObstacle() throws IOException {
        Files.writeString(out(), "x");

        assertThat(new OutputFolder(out()).obstacle()).contains("in the way");
    }

    @Test
    void rootIsAnObstacle() {
        assertThat(new OutputFolder(Path.of("/")).obstacle()).isEqualTo("the root folder");
    }

    @Test
    void whatIsNotThereIsNoObstacle() throws IOException {
        assertThat(new OutputFolder(out()).obstacle()).isEmpty();
        publish("run-000001", "one");
        assertThat(new OutputFolder(out()).obstacle()).isEmpty();
    }

    @Test
    void setThatCannotBeWrittenLeavesTheOldOne() throws IOException {
        publish("run-000001", "one");

        assertThatThrownBy(() -> new OutputFolder(out()).publish("run-000002",
                new OutputSet(Map.of("no/such/folder.csv", "x")))).isInstanceOf(IOException.class);
        assertThat(read()).isEqualTo("one");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3})
    void asManySetsAreKeptAsWasAsked(int kept) throws IOException {
        for (int run = 1; run <= 6; run++) {
            new OutputFolder(out(), kept).publish("run-" + run, set(Integer.toString(run)));
        }

        assertThat(names(sets())).containsExactlyElementsOf(
                IntStream.rangeClosed(6 - kept, 6).mapToObj(run -> "run-" + run).toList());
    }

    @Test
    void setsOfSeveralDatabasesAreForgottenByTheirAgeNotByTheirNames() throws IOException {
        List<String> oldestFirst = List.of("run-000009", "run-000001", "run-000009-2", "before-run-000001",
                "run-000002");
        for (int age = 0; age < oldestFirst.size(); age++) {
            Path set = Files.createDirectories(sets().resolve(oldestFirst.get(age)));
            Files.setLastModifiedTime(set, FileTime.from(Instant.parse("2007-01-24T10:00:00Z")
                    .plusSeconds(age)));
        }

        new OutputFolder(out(), 2).publish("run-000003", set("x"));

        assertThat(names(sets())).containsExactly("before-run-000001", "run-000002", "run-000003");
    }

    @Test
    void whatAKilledPublicationLeftIsClearedAwayAndCountsAsNoSet() throws IOException {
        publish("run-000001", "one");
        publish("run-000002", "two");
        Files.createDirectories(sets().resolve(".aside-run-000003"));
        Files.writeString(sets().resolve(".aside-run-000003/half.csv"), "half");
        Files.createDirectories(sets().resolve("run-000003"));
        Files.writeString(sets().resolve("run-000003/report.csv"), "never published");
        Files.createSymbolicLink(sets().resolve(".next"), Path.of(".out.sets/run-000003"));

        new OutputFolder(out(), 2).publish("run-000004", set("four"));

        assertThat(read()).isEqualTo("four");
        assertThat(names(sets())).containsExactly("run-000001", "run-000002", "run-000004");
    }

    @Test
    void linkThatLeadsToThePublishedSetCostsNothing() throws IOException {
        publish("run-000001", "one");
        Files.createSymbolicLink(sets().resolve(".next"), Path.of(".out.sets/run-000001"));

        publish("run-000002", "two");

        assertThat(sets().resolve("run-000001/report.csv")).hasContent("one");
        assertThat(names(sets())).containsExactly("run-000001", "run-000002");
    }

    @Test
    void linkThatLeadsElsewhereCostsNothingThere() throws IOException {
        Files.createDirectories(sets());
        Files.writeString(Files.createDirectories(folder.resolve("elsewhere")).resolve("thesis.doc"), "x");
        Files.createSymbolicLink(sets().resolve(".next"), Path.of("elsewhere"));

        publish("run-000001", "one");

        assertThat(folder.resolve("elsewhere/thesis.doc")).exists();
        assertThat(names(sets())).containsExactly("run-000001");
    }

    @Test
    void setThatWasNeverWholeDoesNotBearTheNameOfItsRun() throws IOException {
        assertThatThrownBy(() -> new OutputFolder(out()).publish("run-000001",
                new OutputSet(Map.of("no/such/folder.csv", "x")))).isInstanceOf(IOException.class);

        assertThat(sets().resolve("run-000001")).doesNotExist();
    }

    @Test
    void runOfTheSameNameLeavesTheOldSetUntilItsOwnIsThere() throws IOException {
        publish("run-000001", "one");

        assertThatThrownBy(() -> new OutputFolder(out()).publish("run-000001",
                new OutputSet(Map.of("no/such/folder.csv", "x")))).isInstanceOf(IOException.class);
        assertThat(read()).isEqualTo("one");
    }

    @Test
    void linkToAFolderOfOtherThingsIsAnObstacle() throws IOException {
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("thesis.doc"), "x");
        Files.createSymbolicLink(out(), elsewhere);

        assertThat(new OutputFolder(out()).obstacle()).isNotEmpty();
    }

    private Path out() {
        return folder.resolve("out");
    }

    private Path sets() {
        return folder.resolve(".out.sets");
    }

    private void publish(String run, String text) throws IOException {
        new OutputFolder(out()).publish(run, set(text));
    }

    private static OutputSet set(String text) {
        return new OutputSet(Map.of("report.csv", text, "manifest.sha256", "m"));
    }

    private String read() throws IOException {
        return Files.readString(out().resolve("report.csv"));
    }

    private static List<String> names(Path of) throws IOException {
        try (Stream<Path> all = Files.list(of)) {
            return all.map(one -> one.getFileName().toString()).sorted().toList();
        }
    }
}
