package settle.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the command makes of its arguments. */
class CommandLineTest {

    @TempDir
    private Path temp;

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

    @ParameterizedTest
    @ValueSource(strings = {"--as-of=tomorrow", "--as-of=2007-01-24", "--as-of=2007-02-30T10:00", "--as-of=",
            "--as-of=2007-01-24T25:00", "--as-of=2007-11-04T01:30-05:00", "--inbox=/nowhere/at/all",
            "--colour=blue", "surplus", "--offering",
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
            "jdbc:mysql://localhost/x?useSSL=false&password=geheim",
            "jdbc:mysql://localhost/x?PASSWORD=geheim",
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

    private ClosingCopy clean() {
        return ClosingCopy.of("clean", temp.resolve("closing"));
    }
}
