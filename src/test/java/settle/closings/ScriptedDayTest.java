package settle.closings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import settle.decision.Decision;
import settle.decision.Ruling;

/**
 * A closing from the signing to the day after, run by run on one database: every run's outputs are, to the
 * byte, the golden ones beside its inputs, and differ from those of the run before as {@code planted.csv}
 * says, which was written by hand from the contract.
 */
class ScriptedDayTest {

    private static final DayScript DAY = DayScript.in(Path.of("sample-data", "day-in-runs"));
    private static final int QUIET_RUN = 12;

    static Stream<DayScript.Run> runs() {
        return DAY.runs().stream();
    }

    @Test
    void theDayComesOutAsItsGoldenFilesSay(@TempDir Path work) throws IOException {
        for (DayScript.Run run : DAY.runs()) {
            ClosingRun done = run(run, work, List.of("--data=" + work.resolve("data")), Map.of());
            if (GoldenFiles.WRITE) {
                GoldenFiles.write(run.golden(DAY.folder()), GoldenFiles.outputs(done));
            }
            assertAsGolden(run, done);
        }
    }

    @Test
    void theDayComesOutTheSameOnAServer(@TempDir Path work) throws IOException {
        try (ServerSchema schema = ServerSchema.create()) {
            for (DayScript.Run run : DAY.runs()) {
                assertAsGolden(run, run(run, work, List.of("--db=" + schema.url()), schema.environment()));
            }
        }
    }

    private static ClosingRun run(DayScript.Run run, Path work, List<String> database,
            Map<String, String> environment) {
        Path inbox = work.resolve("inbox");
        DAY.deliver(run, inbox);
        return ClosingRun.of(DAY.folder().resolve(run.offering()), inbox, run.asOf(), work, database,
                environment);
    }

    private static void assertAsGolden(DayScript.Run run, ClosingRun done) throws IOException {
        assertThat(done.errors()).as("errors of %s", run).isEmpty();
        assertThat(GoldenFiles.outputs(done)).as("outputs of %s", run)
                .containsExactlyInAnyOrderEntriesOf(GoldenFiles.in(run.golden(DAY.folder())));
        assertThat(done.exitCode()).as("exit code of %s", run).isEqualTo(run.exitCode());
        if (run.number() == QUIET_RUN) {
            assertThat(done.console().lines()).singleElement().asString().startsWith(
                    "Capstone Turbine Corporation (capstone-2007-day) as of 2007-01-24T08:30 "
                            + "America/New_York: PARTIAL, nothing new; 24 open, 18,500.00 blocked; "
                            + "90 min to the funds cut-off");
        } else {
            assertThat(done.console().lines()).as("console of %s", run).hasSizeGreaterThan(1);
        }
    }

    @ParameterizedTest
    @MethodSource("runs")
    void everyRunChangesWhatWasPlannedAndNothingElse(DayScript.Run run) {
        DayChanges changes = DayChanges.of(DAY, run);
        List<String> planned = CsvRows.of(DAY.folder().resolve("planted.csv")).stream()
                .filter(row -> Integer.parseInt(row.get("run")) == run.number())
                .map(row -> Stream.of("kind", "code", "subscription_id", "bank_reference", "dwac_id", "value")
                        .map(row::get).collect(Collectors.joining(" ")).replaceAll(" +", " ").trim())
                .toList();
        assertThat(changes.lines(traced())).containsExactlyInAnyOrderElementsOf(planned);
    }

    /** The subscriptions whose whole path is planned, run by run. */
    private static Set<String> traced() {
        return CsvRows.of(DAY.folder().resolve("planted.csv")).stream()
                .filter(row -> row.get("kind").equals("TRACE"))
                .map(row -> row.get("subscription_id")).collect(Collectors.toSet());
    }

    @Test
    void theScriptNamesEveryFileThatArrivesOrIsReplaced() throws IOException {
        Set<String> inInbox = new HashSet<>();
        for (DayScript.Run run : DAY.runs()) {
            List<String> delivered = DAY.delivered(run).stream()
                    .filter(file -> !file.endsWith(".control")).toList();
            Set<String> named = new TreeSet<>(run.arrives());
            named.addAll(run.replaces());
            assertThat(delivered).as("%s", run).containsExactlyElementsOf(named);
            assertThat(inInbox.containsAll(run.replaces())).as("replaced by %s", run).isTrue();
            assertThat(inInbox).as("there before %s", run)
                    .filteredOn(run.arrives()::contains).isEmpty();
            inInbox.addAll(delivered);
        }
    }

    @Test
    void everyActionIsSeenInForceRefusedAndRevoked() {
        Set<String> seen = DAY.runs().stream()
                .flatMap(run -> CsvRows.of(run.golden(DAY.folder()).resolve("decisions.csv")).stream())
                .map(row -> row.get("action") + " " + row.get("outcome")).collect(Collectors.toSet());
        Set<String> possible = Stream.of(Decision.Action.values()).filter(action -> !action.isOnDelivery()
                && !action.isOnIdentity())
                .flatMap(action -> Stream.of(Ruling.Outcome
                        .values()).map(outcome -> action + " " + outcome))
                .filter(pair -> !pair.equals("REVOKE REVOKED")).collect(Collectors.toSet());
        assertThat(seen).containsExactlyInAnyOrderElementsOf(possible);
    }

    @Test
    void everyCodeThatTimeAloneCanRaiseOrClearIsSeen() {
        Set<String> codes = DAY.runs().stream()
                .flatMap(run -> CsvRows.of(run.golden(DAY.folder()).resolve("exceptions.csv")).stream())
                .map(row -> row.get("code")).collect(Collectors.toSet());
        assertThat(codes).contains("C13", "C14", "C17", "D08", "D09", "D11", "S06", "X03", "X06");
    }
}
