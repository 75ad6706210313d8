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
import java.util.Arrays;
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
import org.junit.jupiter.params.provider.ValueSource;

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
                "fees-by-subscription.csv", "refunds.csv", "dwac-release.csv", "warrant-issuance.csv",
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

        assertThat(names(closing.folder().resolve(".published.sets"))).containsExactly("run-000001",
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
        assertThat(names(sets)).containsExactly("run-000002", "run-000003");

        closing.settle("--keep-sets=0");

        assertThat(names(sets)).containsExactly("run-000004");
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

    @ParameterizedTest
    @CsvSource({"2007-01-24T09:30, 2007-01-24T09:30", "2007-01-24T14:30Z, 2007-01-24T09:30",
        "2007-01-24T15:30+01:00, 2007-01-24T09:30", "2007-01-24T09:30:15, 2007-01-24T09:30:15"})
    void momentOfTheRunMayHaveAnOffset(String given, String asOf) {
        SettleRun run = clean().settle("--as-of=" + given);

        assertThat(run.exit()).isEqualTo(ExitCodes.READY);
        assertThat(run.file("run.json")).contains("\"as_of\" : \"" + asOf + "\"");
    }

    @Test
    void withoutAMomentTheRunSpeaksForNow() {
        ClosingCopy closing = clean();
        SettleRun run = ClosingCopy.run(Map.of(), "--offering=" + closing.offering(), "--out="
                + closing.out(),
                "--data=" + closing.data()).publishedAt(closing.out());

        assertThat(run.exit()).as("%s", run).isEqualTo(ExitCodes.READY);
        assertThat(run.file("run.json")).contains("\"as_of\" : \"2007-01-24T09:30\"");
    }

    @Test
    void earlierMomentDoesNotKnowWhatCameLater() {
        SettleRun run = clean().settle("--as-of=2007-01-22T12:00");

        assertThat(run.exit()).isEqualTo(ExitCodes.NOT_READY);
        assertThat(run.codes()).contains("C17");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--as-of=tomorrow", "--as-of=2007-01-24", "--as-of=2007-02-30T10:00", "--as-of=",
        "--as-of=2007-01-24T25:00", "--inbox=/nowhere/at/all", "--colour=blue", "surplus", "--offering",
        "--db=jdbc:h2:mem:x", "--db=postgres://x", "--db=", "--keep-sets=-1", "--keep-sets=many",
        "--keep-sets=", "--keep-sets=99999999999"})
    void badUsageIsToldInALineAndExitsWithSixtyFour(String argument) {
        ClosingCopy closing = clean();
        List<String> arguments = new ArrayList<>(List.of("--offering=" + closing.offering(), "--out="
                + closing.out()));
        if (!argument.startsWith("--db")) {
            arguments.add("--data=" + closing.data());
        }
        arguments.add(argument);

        SettleRun run = ClosingCopy.run(Map.of("SETTLE_DB_USER", "u"), arguments.toArray(String[]::new));

        assertThat(run.exit()).as("%s", run).isEqualTo(ExitCodes.BAD_USAGE);
        assertThat(run.errors()).startsWith("settle: ").contains("Try: settle --help");
        assertThat(run.showsTrace()).isFalse();
        assertThat(closing.out()).doesNotExist();
        assertThat(closing.data()).doesNotExist();
    }

    @Test
    void offeringIsRequiredAndMustBeThere() {
        assertThat(ClosingCopy.run(Map.of()).exit()).isEqualTo(ExitCodes.BAD_USAGE);
        SettleRun run = ClosingCopy.run(Map.of(), "--offering=" + temp.resolve("nowhere.yaml"));
        assertThat(run.exit()).isEqualTo(ExitCodes.BAD_USAGE);
        assertThat(run.errors()).contains("there is no such file");
        assertThat(ClosingCopy.run(Map.of(), "--offering=" + temp).exit()).isEqualTo(ExitCodes.BAD_USAGE);
    }

    @Test
    void inboxMustBeAFolder() {
        ClosingCopy closing = clean();

        assertThat(closing.settle("--inbox=" + closing.offering()).exit()).isEqualTo(ExitCodes.BAD_USAGE);
    }

    @Test
    void folderAndServerExcludeEachOther() {
        SettleRun run = clean().settle("--db=jdbc:mysql://localhost:1/x");

        assertThat(run.exit()).isEqualTo(ExitCodes.BAD_USAGE);
        assertThat(run.errors()).contains("--data and --db exclude each other");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:mysql://root:geheim@localhost/x",
            "jdbc:mysql://localhost/x?user=root&password=geheim",
        "jdbc:mysql://localhost/x?useSSL=false&password=geheim", "jdbc:mysql://localhost/x?PASSWORD=geheim",
        "jdbc:mysql://address=(host=localhost)(password=geheim)/x",
        "jdbc:mysql://(host=localhost,password=geheim)/x"})
    void credentialsOnTheCommandLineAreRefusedAndNotRepeated(String url) {
        SettleRun run = ClosingCopy.run(Map.of("SETTLE_DB_USER", "u"), "--offering=" + clean().offering(),
                "--db=" + url);

        assertThat(run.exit()).isEqualTo(ExitCodes.BAD_USAGE);
        assertThat(run.errors()).contains("credentials never stand on the command line")
                .doesNotContain("geheim");
    }

    @Test
    void serverNeedsAUserInTheEnvironmentAndAReadablePasswordFile() {
        String offering = "--offering=" + clean().offering();
        String server = "--db=jdbc:mysql://localhost:1/x";

        assertThat(ClosingCopy.run(Map.of(), offering, server).errors()).contains("SETTLE_DB_USER is not "
                + "set");
        SettleRun run = ClosingCopy.run(Map.of("SETTLE_DB_USER", "u", "SETTLE_DB_PASSWORD_FILE",
                "/no/such/file"),
                offering, server);
        assertThat(run.exit()).isEqualTo(ExitCodes.BAD_USAGE);
        assertThat(run.errors()).contains("SETTLE_DB_PASSWORD_FILE cannot be read");
    }

    @Test
    void serverThatIsNotThereFailsTheRunWithoutThePassword() {
        ClosingCopy closing = clean();
        SettleRun run = ClosingCopy.run(Map.of("SETTLE_DB_USER", "u", "SETTLE_DB_PASSWORD", "geheim"),
                "--offering=" + closing.offering(), "--db=jdbc:mysql://127.0.0.1:1/x", "--out="
                + closing.out());

        assertThat(run.exit()).isEqualTo(ExitCodes.FAILED);
        assertThat(run.errors()).contains("nothing was published").doesNotContain("geheim");
        assertThat(run.showsTrace()).isFalse();
        assertThat(closing.out()).doesNotExist();
    }

    @Test
    void helpAndVersionAreNoErrors() {
        SettleRun help = ClosingCopy.run(Map.of(), "--help");
        assertThat(help.exit()).isZero();
        assertThat(help.console()).contains("--offering", "--inbox", "--out", "--as-of", "--data", "--db",
                "75");
        assertThat(ClosingCopy.run(Map.of(), "--version").console()).startsWith("settle ");
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
        assertThat(names(closing.out())).containsExactly("thesis.doc");
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
        for (String path : names(closing.folder().resolve("inbox/subscriptions"))) {
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

    private static List<String> names(Path folder) {
        String[] names = folder.toFile().list();
        assertThat(names).isNotNull();
        return Arrays.stream(names).sorted().toList();
    }
}
