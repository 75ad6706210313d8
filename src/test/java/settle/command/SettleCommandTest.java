package settle.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command as its users meet it: what it is told, what it says, how it exits, what it leaves behind. */
class SettleCommandTest {

    private static final Pattern TAXPAYER = Pattern.compile("\\b[0-9]{2}-[0-9]{7}\\b");

    @TempDir
    private Path temp;

    @Test
    void cleanClosingIsReady() throws Exception {
        SettleRun run = clean().settle();

        assertThat(run.exit()).as("%s", run).isEqualTo(ExitCodes.READY);
        assertThat(run.verdict()).isEqualTo("READY");
        assertThat(run.errors()).isEmpty();
        assertThat(run.console()).contains("READY", "35 RELEASE", "report.html").doesNotContain("\r");
        assertThat(run.files()).containsKeys("settlement.csv", "allocations.csv", "exceptions.csv",
                "funds-flow.csv",
                "fees-by-subscription.csv", "refunds.csv", "unplaced.csv", "dwac-release.csv",
                "warrant-issuance.csv",
                "report.html",
                "run.json");
        assertThat(run.rows("dwac-release.csv")).hasSize(35);
    }

    @Test
    void manifestProvesEveryOtherFile() throws Exception {
        SettleRun run = clean().settle();
        Map<String, String> listed = new TreeMap<>();
        run.file("manifest.sha256").lines().forEach(line -> listed.put(line.substring(66), line.substring(0,
                64)));

        Map<String, String> found = new TreeMap<>();
        for (String name : run.files().keySet()) {
            byte[] content = Files.readAllBytes(run.out().resolve(name));
            found.put(name, HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
        }
        found.remove("manifest.sha256");
        assertThat(listed).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({"closing-day, PARTIAL", "bad-files/f01-control-total, NOT_READY",
            "bad-files/x06-no-dwac, INCOMPLETE"})
    void closingThatIsNotReadyExitsWithTwoAndIsPublished(String sample, String verdict) {
        SettleRun run = ClosingCopy.of(sample, temp.resolve("closing")).settle();

        assertThat(run.exit()).as("%s", run).isEqualTo(ExitCodes.NOT_READY);
        assertThat(run.verdict()).isEqualTo(verdict);
        assertThat(run.console()).contains(verdict);
        assertThat(run.published()).isTrue();
    }

    @Test
    void lockThatIsHeldExitsWithSeventyFive() throws IOException {
        ClosingCopy closing = clean();
        SettleRun before = closing.settle();
        Map<String, String> published = before.files();
        try (FileChannel channel = FileChannel.open(closing.data().resolve("capstone-2007.lock"),
                StandardOpenOption.WRITE); FileLock held = channel.lock()) {
            SettleRun run = closing.settle();

            assertThat(held.isValid()).isTrue();
            assertThat(run.exit()).isEqualTo(ExitCodes.BUSY);
            assertThat(run.errors()).isEqualTo("settle: another run of capstone-2007 is under way\n");
        }
        assertThat(before.files()).isEqualTo(published);
        assertThat(closing.settle().exit()).isEqualTo(ExitCodes.READY);
    }

    @Test
    void anotherOfferingInTheSameFolderIsNotHeldUp() throws IOException {
        ClosingCopy closing = clean().editOffering("id: capstone-2007", "id: other-2007");
        Files.createDirectories(closing.data());
        try (FileChannel channel = FileChannel.open(closing.data().resolve("capstone-2007.lock"),
                StandardOpenOption.CREATE, StandardOpenOption.WRITE); FileLock held = channel.lock()) {
            assertThat(held.isValid()).isTrue();
            assertThat(closing.settle().exit()).isEqualTo(ExitCodes.READY);
        }
    }

    @Test
    void databaseFolderThatIsAFileFailsTheRun() throws IOException {
        ClosingCopy closing = clean();
        Files.writeString(closing.data(), "not a folder");

        SettleRun run = closing.settle();

        assertThat(run.exit()).as("%s", run).isEqualTo(ExitCodes.FAILED);
        assertThat(run.errors()).contains("the run failed, and nothing was published");
        assertThat(run.showsTrace()).isFalse();
        assertThat(closing.out()).doesNotExist();
    }

    @Test
    void databaseThatIsNoneFailsTheRunAndTheOldSetStays() throws IOException {
        ClosingCopy closing = clean();
        Map<String, String> published = closing.settle().files();
        Files.writeString(closing.data().resolve("capstone-2007.mv.db"), "rubbish");

        SettleRun run = closing.settle();

        assertThat(run.exit()).isEqualTo(ExitCodes.FAILED);
        assertThat(run.errors()).contains("the run failed, and nothing was published");
        assertThat(run.files()).isEqualTo(published);
    }

    @Test
    void databaseThatIsNoneShowsNoTrace() throws IOException {
        ClosingCopy closing = clean();
        Files.createDirectories(closing.data());
        Files.writeString(closing.data().resolve("capstone-2007.mv.db"), "rubbish");

        assertThat(closing.settle().showsTrace()).isFalse();
    }

    @Test
    void failureSaysWhatIsTheMatterWithThePath() throws IOException {
        ClosingCopy closing = clean();
        Files.writeString(closing.data(), "not a folder");

        assertThat(closing.settle().errors().lines().findFirst().orElseThrow()).doesNotEndWith(closing.data()
                .toString());
    }

    @Test
    void folderOfOtherThingsIsNotReplaced() throws IOException {
        ClosingCopy closing = clean();
        Files.createDirectories(closing.out());
        Files.writeString(closing.out().resolve("thesis.doc"), "x");

        SettleRun run = closing.settle();

        assertThat(run.exit()).isEqualTo(ExitCodes.BAD_USAGE);
        assertThat(run.errors()).contains("--out", "cannot be replaced");
        assertThat(ClosingCopy.names(closing.out())).containsExactly("thesis.doc");
        assertThat(closing.data()).doesNotExist();
    }

    @Test
    void emptyFolderIsReplaced() throws IOException {
        ClosingCopy closing = clean();
        Files.createDirectories(closing.out());

        assertThat(closing.settle().exit()).isEqualTo(ExitCodes.READY);
        assertThat(Files.isSymbolicLink(closing.out())).isTrue();
    }

    @Test
    void failedRunLeavesTheOldSetAndTheNextRunMakesUpForIt() throws IOException {
        ClosingCopy closing = clean();
        SettleRun first = closing.settle();
        Map<String, String> published = first.files();
        Path next = closing.folder().resolve(".published.sets/.next");
        Files.createDirectories(next.resolve("in the way"));

        SettleRun failed = closing.write("dwac/late.csv", header(closing)).settle();

        assertThat(failed.exit()).as("%s", failed).isEqualTo(ExitCodes.FAILED);
        assertThat(failed.showsTrace()).isFalse();
        assertThat(first.files()).isEqualTo(published);
        Files.delete(next.resolve("in the way"));
        SettleRun made = closing.settle();
        assertThat(made.exit()).isEqualTo(ExitCodes.READY);
        assertThat(made.file("run.json")).contains("dwac/late.csv");
    }

    @Test
    void taxpayerNumbersAreInNoOutputAndInNoMessage() {
        for (String sample : List.of("clean", "closing-day", "evening")) {
            ClosingCopy closing = ClosingCopy.of(sample, temp.resolve(sample));
            List<String> numbers = taxpayerNumbers(closing);
            assertThat(numbers).isNotEmpty();

            SettleRun run = closing.settle("--as-of=2007-01-24T18:00");

            String said = run.console() + run.errors() + String.join("\n", run.files().values());
            assertThat(numbers).as(sample).noneMatch(said::contains);
        }
    }

    @Test
    void inboxIsLeftAsItWas() throws IOException {
        ClosingCopy closing = clean();
        Map<String, String> before = inboxOf(closing);
        closing.settle();

        assertThat(inboxOf(closing)).isEqualTo(before);
    }

    @Test
    void inboxMayLieElsewhere() throws IOException {
        ClosingCopy closing = clean();
        Path elsewhere = temp.resolve("elsewhere");
        Files.move(closing.folder().resolve("inbox"), elsewhere);

        assertThat(closing.settle("--inbox=" + elsewhere).exit()).isEqualTo(ExitCodes.READY);
        assertThat(closing.settle().exit()).isEqualTo(ExitCodes.BAD_USAGE);
    }

    @Test
    void emptyInboxIsIncomplete() throws IOException {
        Path empty = Files.createDirectories(temp.resolve("empty"));
        SettleRun run = clean().settle("--inbox=" + empty);

        assertThat(run.exit()).isEqualTo(ExitCodes.NOT_READY);
        assertThat(run.verdict()).isEqualTo("INCOMPLETE");
        assertThat(run.codes()).containsExactly("X06", "X06", "X06");
    }

    @Test
    void fileThatIsMendedUnderItsNameTakesThePlaceOfTheBrokenOne() {
        ClosingCopy closing = clean();
        String good = closing.read("escrow/pnc-20070122.csv");
        closing.edit("escrow/pnc-20070122.csv", text -> text.replace("600000.24", "600000.245"));
        assertThat(closing.settle().codes()).contains("F07");

        SettleRun run = closing.write("escrow/pnc-20070122.csv", good).settle();

        assertThat(run.exit()).as("%s %s", run, run.found()).isEqualTo(ExitCodes.READY);
        assertThat(run.rows("exceptions.csv")).filteredOn(row -> row.get("code").equals("F07"))
                .allMatch(row -> row.get("status").equals("CLEARED"));
    }

    @Test
    void controlThatIsMendedMakesTheFileUsable() {
        ClosingCopy closing = clean();
        String good = closing.read("escrow/pnc-20070122.csv.control");
        closing.write("escrow/pnc-20070122.csv.control", good.replace("count,2", "count,3"));
        assertThat(closing.settle().codes()).contains("F02");

        assertThat(closing.write("escrow/pnc-20070122.csv.control", good).settle().exit())
                .isEqualTo(ExitCodes.READY);
    }

    @Test
    void summaryIsShort() {
        assertThat(ClosingCopy.of("closing-day", temp.resolve("closing")).settle().console().lines().count())
                .isLessThanOrEqualTo(12);
    }

    private ClosingCopy clean() {
        return ClosingCopy.of("clean", temp.resolve("closing"));
    }

    private static String header(ClosingCopy closing) {
        return closing.read("dwac/mellon-dwac-20070119.csv").lines().findFirst().orElseThrow() + "\n";
    }

    private static List<String> taxpayerNumbers(ClosingCopy closing) {
        List<String> numbers = new ArrayList<>();
        for (String path : ClosingCopy.names(closing.folder().resolve("inbox/subscriptions"))) {
            Matcher number = TAXPAYER.matcher(closing.read("subscriptions/" + path));
            number.results().forEach(found -> numbers.add(found.group()));
        }
        return numbers;
    }

    private static Map<String, String> inboxOf(ClosingCopy closing) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(closing.folder().resolve("inbox"))) {
            all.filter(Files::isRegularFile).forEach(file -> files.put(file.toString(),
                    ClosingCopy.text(file)));
        }
        return files;
    }
}
