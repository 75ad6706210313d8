package settle.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import settle.audit.Sha256;
import settle.closings.ServerSchema;

/** What {@code verify} says, and how it exits. */
class VerifyTest {

    @TempDir
    private Path temp;
    private ClosingCopy closing;

    @BeforeEach
    void copy() {
        closing = ClosingCopy.of("clean", temp.resolve("closing"));
    }

    @Test
    void closingThatNobodyTouchedIsProved() {
        closing.settle();
        SettleRun last = closing.settle();

        SettleRun run = verify();

        assertThat(run.exit()).as("%s", run).isEqualTo(ExitCodes.READY);
        assertThat(run.errors()).isEmpty();
        assertThat(run.console().lines()).hasSize(5).allMatch(line -> line.endsWith(": proved")
                || line.startsWith("head"));
        assertThat(run.console()).contains("2 of 2 sets kept", "2 finished", "published run-000002");
        assertThat(run.console().lines().toList().get(4)).isEqualTo("head        entry "
                + head(last).replace(" head ", " "));
    }

    @Test
    void everyFileOfEverySetIsProved() throws IOException {
        closing.settle();
        closing.settle();
        for (String set : List.of("run-000001", "run-000002")) {
            Path folder = closing.folder().resolve(".published.sets").resolve(set);
            String[] names = folder.toFile().list();
            assertThat(names).hasSizeGreaterThan(10);
            for (String name : names) {
                byte[] content = Files.readAllBytes(folder.resolve(name));
                byte[] changed = content.clone();
                changed[content.length / 2] ^= 1;
                Files.write(folder.resolve(name), changed);
                differs("output file: " + set + "/" + name);
                Files.delete(folder.resolve(name));
                differs("output file: " + set + "/" + name);
                Files.createDirectory(folder.resolve(name));
                differs("output file: " + set + "/" + name);
                Files.delete(folder.resolve(name));
                Files.write(folder.resolve(name), content);
            }
            Files.writeString(folder.resolve("more.csv"), "");
            differs("output file: " + set + "/more.csv: expected nothing");
            Files.delete(folder.resolve("more.csv"));
        }
        assertThat(verify().exit()).isEqualTo(ExitCodes.READY);
    }

    @Test
    void publishedSetMustBeThatOfTheLastRun() throws IOException {
        closing.settle();
        closing.settle();
        Files.delete(closing.out());
        differs("published set", "expected run-000002, found nothing");
        Files.createSymbolicLink(closing.out(), Path.of(".published.sets", "run-000001"));
        differs("published set", "expected run-000002, found run-000001");
        Files.delete(closing.out());
        Files.createDirectory(closing.out());
        differs("published set", "found no link to a set");
        Files.delete(closing.out());
        Files.createSymbolicLink(closing.out(), Path.of(".published.sets", "run-000002"));
        assertThat(verify().exit()).isEqualTo(ExitCodes.READY);

        Files.move(closing.folder().resolve(".published.sets/run-000002"), temp.resolve("gone"));
        differs("published set", "expected a folder, found none");
    }

    @Test
    void headThatWasNotedMustBeInTheRecord() {
        String noted = head(closing.settle());
        String hash = noted.substring(noted.length() - 64);
        closing.settle();

        SettleRun run = verify("--head=" + hash.toUpperCase(Locale.ROOT));
        assertThat(run.exit()).as("%s", run).isEqualTo(ExitCodes.READY);
        assertThat(run.console()).contains("noted head  entry ");
        String other = (hash.startsWith("0") ? "1" : "0") + hash.substring(1);
        SettleRun lost = verify("--head=" + other);
        assertThat(lost.exit()).isEqualTo(ExitCodes.NOT_READY);
        assertThat(lost.console()).contains("no entry has it", other);
    }

    @Test
    void runThatDiedIsNoDifference() throws IOException {
        closing.settle();
        Path next = closing.folder().resolve(".published.sets/.next");
        Files.createDirectories(next.resolve("in the way"));
        closing.write("dwac/late.csv", closing.read("dwac/mellon-dwac-20070119.csv").lines().findFirst()
                .orElseThrow() + "\n");
        assertThat(closing.settle().exit()).isEqualTo(ExitCodes.FAILED);
        Files.delete(next.resolve("in the way"));
        Files.delete(next);

        SettleRun run = verify();

        assertThat(run.exit()).as("%s", run).isEqualTo(ExitCodes.READY);
        assertThat(run.console()).contains("1 of a run that did not finish");
        closing.settle();
        assertThat(verify().exit()).isEqualTo(ExitCodes.READY);
        assertThat(verify().console()).doesNotContain("did not finish");
    }

    @Test
    void setsOfAnotherDatabaseAreCountedAndNoDifference() {
        closing.settle();
        closing.settle("--data=" + temp.resolve("other"));

        SettleRun run = verify("--data=" + temp.resolve("other"));

        assertThat(run.exit()).as("%s", run).isEqualTo(ExitCodes.READY);
        assertThat(run.console()).contains("published run-000001-2", "1 sets of no run in the record");
        assertThat(verify().exit()).isEqualTo(ExitCodes.NOT_READY);
    }

    @Test
    void nothingIsChangedAndNothingIsCreated() throws IOException {
        closing.settle();
        Path database = closing.data().resolve("capstone-2007.mv.db");
        String before = Sha256.of(Files.readAllBytes(database));
        verify();
        assertThat(Sha256.of(Files.readAllBytes(database))).isEqualTo(before);

        SettleRun run = verify("--data=" + temp.resolve("nowhere"));
        assertThat(run.exit()).isEqualTo(ExitCodes.NOT_READY);
        assertThat(run.console()).contains("No run of capstone-2007 yet");
        assertThat(temp.resolve("nowhere")).doesNotExist();
    }

    @Test
    void runThatIsUnderWayIsNotDisturbed() throws Exception {
        closing.settle();
        Path lock = closing.data().resolve("capstone-2007.lock");
        try (LockHolder holder = LockHolder.hold(lock, false)) {
            SettleRun run = verify();
            assertThat(run.exit()).isEqualTo(ExitCodes.BUSY);
            assertThat(run.errors()).isEqualTo("settle: a run of capstone-2007 is under way\n");
            holder.letGo();
        }
        try (LockHolder reader = LockHolder.hold(lock, true)) {
            assertThat(verify().exit()).isEqualTo(ExitCodes.READY);
            reader.letGo();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--head=", "--head=abc", "--as-of=2007-01-24T09:30", "--db=jdbc:h2:mem:x",
            "surplus", "--offering=/no/such/file"})
    void badUsageExitsWithSixtyFour(String argument) {
        assertThat(verify(argument).exit()).isEqualTo(ExitCodes.BAD_USAGE);
    }

    @Test
    void databaseThatIsNoneFails() throws IOException {
        Files.createDirectories(closing.data());
        Files.writeString(closing.data().resolve("capstone-2007.mv.db"), "rubbish");

        SettleRun run = verify();

        assertThat(run.exit()).isEqualTo(ExitCodes.FAILED);
        assertThat(run.errors()).startsWith("settle: failed: ").doesNotContain("the run failed");
        assertThat(run.showsTrace()).isFalse();
    }

    @Test
    void serverIsProvedToo() {
        try (ServerSchema schema = ServerSchema.create()) {
            assertThat(onServer(schema, "verify").console()).contains("No run of capstone-2007 yet");
            onServer(schema);
            SettleRun last = onServer(schema);

            SettleRun run = onServer(schema, "verify");

            assertThat(run.exit()).as("%s", run).isEqualTo(ExitCodes.READY);
            assertThat(run.console()).contains("head        entry " + head(last).replace(" head ", " "));
        }
    }

    private SettleRun onServer(ServerSchema schema, String... command) {
        List<String> arguments = new ArrayList<>(List.of(command));
        arguments.addAll(List.of("--offering=" + closing.offering(), "--out=" + closing.out(),
                "--db=" + schema.url()));
        return ClosingCopy.run(schema.environment(), arguments.toArray(String[]::new));
    }

    private void differs(String... said) {
        SettleRun run = verify();
        assertThat(run.exit()).as("%s", run).isEqualTo(ExitCodes.NOT_READY);
        assertThat(run.console()).contains(said);
    }

    private SettleRun verify(String... more) {
        List<String> arguments = new ArrayList<>(List.of("verify", "--offering="
                + closing.offering(), "--out=" + closing.out(), "--data=" + closing.data()));
        for (String one : more) {
            arguments.removeIf(known -> one.contains("=")
                    && known.startsWith(one.substring(0, one.indexOf('=') + 1)));
            arguments.removeIf(known -> one.startsWith("--db=") && known.startsWith("--data="));
            arguments.add(one);
        }
        return ClosingCopy.run(Map.of("SETTLE_DB_USER", "u"), arguments.toArray(String[]::new));
    }

    /** {@code N, head HASH} as what a run says ends. */
    private static String head(SettleRun run) {
        return run.console().strip().replaceFirst("(?s).*entry (?=[0-9]+, head [0-9a-f]{64}$)", "");
    }
}
