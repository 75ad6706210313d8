package settle.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs after runs: what stays the same, what is told as new, which sets are kept. */
class LaterRunsTest {

    @TempDir
    private Path temp;

    @Test
    void secondRunAddsNothingButKnowsWhatIsNotNew() {
        ClosingCopy closing = ClosingCopy.of("closing-day", temp.resolve("closing"));
        Map<String, String> first = closing.settle().files();
        Map<String, String> second = closing.settle().files();

        assertThat(second.keySet()).isEqualTo(first.keySet());
        for (String name : first.keySet()) {
            if (name.endsWith(".csv") && !name.equals("exceptions.csv")) {
                assertThat(second.get(name)).as(name).isEqualTo(first.get(name));
            }
        }
        assertThat(first.get("exceptions.csv")).contains(",NEW,").doesNotContain(",OPEN,");
        assertThat(second.get("exceptions.csv")).isEqualTo(first.get("exceptions.csv").replace(",NEW,",
                ",OPEN,"));
        assertThat(withoutLife(second.get("run.json"))).isEqualTo(withoutLife(first.get("run.json")));
    }

    /** What a run says but for what is new in it. */
    private static String withoutLife(String runJson) {
        return runJson.replace("\"known\"", "\"new\"")
                .replaceAll("\"(new|open|cleared|new_files)\" : [0-9]+", "\"$1\" : any");
    }

    @Test
    void aRunWithNothingNewSaysSoInOneLine() {
        ClosingCopy closing = ClosingCopy.of("closing-day", temp.resolve("closing"));
        assertThat(closing.settle().console()).contains(" came, 0 went, 0 still open; ");

        assertThat(closing.settle().console().lines()).singleElement().asString()
                .contains("PARTIAL, nothing new; ").contains(" open, ").contains(" blocked; ")
                .containsPattern("; [0-9]+ min to the funds cut-off");
    }

    @Test
    void thirdRunIsTheSecondByteForByte() {
        ClosingCopy closing = ClosingCopy.of("closing-day", temp.resolve("closing"));
        closing.settle();

        assertThat(closing.settle().files()).isEqualTo(closing.settle().files());
    }

    @Test
    void freshStartsSayTheSameByteForByte() {
        ClosingCopy closing = ClosingCopy.of("closing-day", temp.resolve("closing"));
        Map<String, String> one = closing.settle("--data=" + temp.resolve("one"), "--out="
                + temp.resolve("out-one"))
                .publishedAt(temp.resolve("out-one")).files();
        Map<String, String> other = closing.settle("--data=" + temp.resolve("two"), "--out="
                + temp.resolve("out-two"))
                .publishedAt(temp.resolve("out-two")).files();

        assertThat(other).isEqualTo(one);
    }

    @Test
    void bothSetsAreKept() throws IOException {
        ClosingCopy closing = clean();
        closing.settle();
        closing.settle();

        assertThat(ClosingCopy.names(closing.folder().resolve(".published.sets"))).containsExactly(
                "run-000001",
                "run-000002");
        assertThat(closing.out().toRealPath().getFileName()).hasToString("run-000002");
    }

    @Test
    void noMoreSetsAreKeptThanWasAsked() {
        ClosingCopy closing = clean();
        closing.settle("--keep-sets=1");
        closing.settle("--keep-sets=1");
        closing.settle("--keep-sets=1");
        Path sets = closing.folder().resolve(".published.sets");
        assertThat(ClosingCopy.names(sets)).containsExactly("run-000002", "run-000003");

        closing.settle("--keep-sets=0");

        assertThat(ClosingCopy.names(sets)).containsExactly("run-000004");
    }

    @Test
    void exceptionThatIsGoneIsClearedOnce() {
        ClosingCopy closing = clean().write("stray.csv", "x");
        closing.settle();
        closing.delete("stray.csv");

        assertThat(closing.settle().rows("exceptions.csv")).filteredOn(row -> row.get("code").equals("F09"))
                .extracting(row -> row.get("status")).containsExactly("CLEARED");
        assertThat(closing.settle().codes()).doesNotContain("F09");
    }

    @Test
    void earlierMomentDoesNotKnowWhatCameLater() {
        SettleRun run = clean().settle("--as-of=2007-01-22T12:00");

        assertThat(run.exit()).isEqualTo(ExitCodes.NOT_READY);
        assertThat(run.codes()).contains("C17");
    }

    private ClosingCopy clean() {
        return ClosingCopy.of("clean", temp.resolve("closing"));
    }
}
