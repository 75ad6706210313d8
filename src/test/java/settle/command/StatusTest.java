package settle.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import settle.audit.Sha256;
import settle.closings.ServerSchema;
import settle.offering.OfferingId;

/** What {@code status} tells people and programs. */
class StatusTest {

    private static final List<String> KEYS = List.of("offering_id", "issuer", "now", "verdict",
            "run_under_way", "run_died", "last_run", "next_deadline", "next_cut_off", "investors", "money",
            "exceptions",
            "worst", "record");

    @TempDir
    private Path temp;

    @Test
    void readyClosingExitsWithZero() {
        ClosingCopy closing = copy("clean");
        SettleRun last = closing.settle();

        SettleRun run = status(closing);

        assertThat(run.exit()).as("%s", run).isEqualTo(ExitCodes.READY);
        assertThat(run.errors()).isEmpty();
        assertThat(run.console()).contains("2007-01-24T09:30 America/New_York: READY",
                "last run    number 1 as of 2007-01-24T09:30, 2007-01-24T14:30:00Z to 2007-01-24T14:30:00Z",
                "funds cut-off at 2007-01-24T10:00, in 30 min", "35 RELEASE, 0 SETTLED, 0 HOLD");
        assertThat(last.console()).endsWith(run.console().lines().filter(line -> line.contains("record"))
                .findFirst().orElseThrow() + "\n");
        assertThat(run.console().lines().count()).isLessThanOrEqualTo(13);
    }

    @Test
    void figuresAreThoseOfTheOutputs() throws IOException {
        ClosingCopy closing = copy("closing-day");
        SettleRun last = closing.settle();
        JsonNode totals = new ObjectMapper().readTree(last.file("run.json")).get("totals");
        Map<String, BigDecimal> applied = new TreeMap<>();
        last.rows("settlement.csv").forEach(row -> applied.merge(row.get("verdict"),
                new BigDecimal(row.get("amount_applied")), BigDecimal::add));

        SettleRun run = status(closing, "--json");
        JsonNode json = new ObjectMapper().readTree(run.console());

        assertThat(run.exit()).isEqualTo(ExitCodes.NOT_READY);
        assertThat(names(json)).isEqualTo(KEYS);
        assertThat(json.get("verdict").asText()).isEqualTo("PARTIAL");
        assertThat(json.get("investors").get("hold")).isEqualTo(totals.get("investors_hold"));
        assertThat(json.get("money").get("unplaced")).isEqualTo(totals.get("unplaced"));
        assertThat(json.get("money").get("to_refund")).isEqualTo(totals.get("refunds"));
        assertThat(json.get("money").get("applied_on_hold").asText()).isEqualTo(applied.get("HOLD")
                .toPlainString());
        assertThat(json.get("money").get("blocked").asText()).isEqualTo(applied.get("HOLD")
                .add(new BigDecimal(totals.get("unplaced").asText())).toPlainString());
        assertThat(json.get("exceptions").get("by_code")).isEqualTo(new ObjectMapper()
                .readTree(last.file("run.json")).get("counts")).isNotEmpty();
        assertThat(json.get("exceptions").get("open").asInt()).isEqualTo(last.codes().size());
        assertThat(json.get("worst").get(0).get("exception_id").asText())
                .isEqualTo(last.rows("exceptions.csv").get(0).get("exception_id"));
        assertThat(json.get("worst").get(1).get("due_at").asText()).isEqualTo("2007-01-24T10:00");
    }

    @Test
    void newAndClearedExceptionsAreThoseOfTheLastRun() throws IOException {
        ClosingCopy closing = copy("clean").write("stray.csv", "x");
        closing.settle();
        assertThat(json(closing).get("exceptions").get("new").asInt()).isPositive();
        closing.settle();
        assertThat(json(closing).get("exceptions").get("new").asInt()).isZero();
        closing.delete("stray.csv").settle();
        assertThat(json(closing).get("exceptions").get("cleared").asInt()).isOne();
        assertThat(json(closing).get("exceptions").get("by_code").has("F09")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
            "2007-01-19T23:00, funding_deadline, 2007-01-20T00:00, 60",
            "2007-01-20T00:00, funds_cut_off, 2007-01-24T10:00, 6360",
            "2007-01-24T09:59:30, funds_cut_off, 2007-01-24T10:00, 0",
            "2007-01-24T10:00, funds_cut_off, 2007-01-24T10:00, 0",
            "2007-01-24T10:01, dwac_cut_off, 2007-01-24T17:30, 449",
            "2007-01-24T17:31, , , "})
    void nextDeadlineIsTheFirstThatHasNotPassed(String now, String name, String at, Long minutes)
            throws IOException {
        JsonNode next = new ObjectMapper().readTree(status(copy("clean"), "--json", "--as-of=" + now)
                .console()).get("next_deadline");

        if (name == null) {
            assertThat(next.isNull()).isTrue();
        } else {
            assertThat(next.get("name").asText()).isEqualTo(name);
            assertThat(next.get("at").asText()).isEqualTo(at);
            assertThat(next.get("minutes_left").asLong()).isEqualTo(minutes);
        }
    }

    @Test
    void beforeTheFirstRunNothingIsCreated() throws IOException {
        ClosingCopy closing = copy("clean");

        assertThat(status(closing).exit()).isEqualTo(ExitCodes.NOT_READY);
        assertThat(status(closing).console()).contains("no run yet");
        assertThat(names(json(closing))).isEqualTo(KEYS);
        assertThat(json(closing).get("verdict").isNull()).isTrue();
        assertThat(closing.data()).doesNotExist();
    }

    @Test
    void lookingChangesNothing() throws IOException {
        ClosingCopy closing = copy("clean");
        closing.settle();
        Path database = closing.data().resolve("capstone-2007.mv.db");
        String before = Sha256.of(Files.readAllBytes(database));

        status(closing);

        assertThat(Sha256.of(Files.readAllBytes(database))).isEqualTo(before);
        try (Stream<Path> files = Files.list(closing.data())) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrder(
                    "capstone-2007.mv.db", "capstone-2007.lock");
        }
    }

    @Test
    void runThatIsUnderWayIsTold() throws Exception {
        ClosingCopy closing = copy("clean");
        closing.settle();
        try (LockHolder holder = LockHolder.hold(closing.data().resolve("capstone-2007.lock"), false)) {
            SettleRun run = status(closing);
            assertThat(run.exit()).isEqualTo(ExitCodes.BUSY);
            assertThat(run.console()).contains("a run is under way");
            assertThat(json(closing).get("run_under_way").asBoolean()).isTrue();
            assertThat(names(json(closing))).isEqualTo(KEYS);
            holder.letGo();
        }
        assertThat(json(closing).get("run_under_way").asBoolean()).isFalse();
    }

    @Test
    void runThatDiedIsToldUntilTheNextOneFinishes() throws IOException {
        ClosingCopy closing = copy("clean");
        closing.settle();
        Path next = closing.folder().resolve(".published.sets/.next");
        Files.createDirectories(next.resolve("in the way"));
        assertThat(closing.settle().exit()).isEqualTo(ExitCodes.FAILED);

        SettleRun run = status(closing);
        assertThat(run.exit()).as("the last verdict stands").isEqualTo(ExitCodes.READY);
        assertThat(run.console()).contains("died        run number 2");
        assertThat(json(closing).get("run_died").get("number").asInt()).isEqualTo(2);
        assertThat(json(closing).get("last_run").get("number").asInt()).isEqualTo(1);

        Files.delete(next.resolve("in the way"));
        closing.settle();
        assertThat(json(closing).get("run_died").isNull()).isTrue();
    }

    @Test
    void whatAKilledProcessDidNotCommitIsNotSeen() throws Exception {
        ClosingCopy closing = copy("clean");
        closing.settle();
        Database database = Database.embedded(closing.data(), new OfferingId("capstone-2007"));
        KilledWriter.runAndDie(database);
        String left = Sha256.of(Files.readAllBytes(closing.data().resolve("capstone-2007.mv.db")));

        JsonNode json = json(closing);
        SettleRun verified = ClosingCopy.run(Map.of(), "verify", "--offering=" + closing.offering(),
                "--data=" + closing.data(), "--out=" + closing.out());

        assertThat(json.get("verdict").asText()).isEqualTo("READY");
        assertThat(json.get("run_died").get("number").asInt()).isEqualTo(2);
        assertThat(json.get("record").get("entries").asInt()).isPositive();
        assertThat(verified.exit()).as("%s", verified).isEqualTo(ExitCodes.READY);
        assertThat(Sha256.of(Files.readAllBytes(closing.data().resolve("capstone-2007.mv.db"))))
                .isEqualTo(left);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--as-of=tomorrow", "--out=x", "surplus", "--offering=/no/such/file",
            "--db=postgres://x"})
    void badUsageExitsWithSixtyFour(String argument) {
        assertThat(status(copy("clean"), argument).exit()).isEqualTo(ExitCodes.BAD_USAGE);
    }

    @Test
    void serverTellsOfARunThatIsUnderWayBesideTheLastOne() throws Exception {
        ClosingCopy closing = copy("clean");
        try (ServerSchema schema = ServerSchema.create()) {
            assertThat(onServer(closing, schema, "status").console()).contains("no run yet");
            onServer(closing, schema);
            closing.settle();
            SettleRun embedded = status(closing, "--json");
            SettleRun server = onServer(closing, schema, "status", "--json");
            assertThat(server.console()).isEqualTo(embedded.console());
            assertThat(server.exit()).isEqualTo(ExitCodes.READY);

            try (RunLock run = Database.server(schema.url(), schema.environment())
                    .lock(new OfferingId("capstone-2007")).orElseThrow()) {
                SettleRun during = onServer(closing, schema, "status");
                assertThat(during.exit()).isEqualTo(ExitCodes.READY);
                assertThat(during.console()).contains("under way   a run", "READY");
            }
        }
    }

    private static SettleRun onServer(ClosingCopy closing, ServerSchema schema, String... command) {
        List<String> arguments = new ArrayList<>(List.of(command));
        arguments.addAll(List.of("--offering=" + closing.offering(), "--db=" + schema.url(), "--as-of="
                + ClosingCopy.AS_OF));
        if (command.length == 0) {
            arguments.add("--out=" + closing.folder().resolve("server"));
        }
        return ClosingCopy.run(schema.environment(), arguments.toArray(String[]::new));
    }

    private ClosingCopy copy(String sample) {
        return ClosingCopy.of(sample, temp.resolve("closing"));
    }

    private static JsonNode json(ClosingCopy closing) throws IOException {
        return new ObjectMapper().readTree(status(closing, "--json").console());
    }

    private static SettleRun status(ClosingCopy closing, String... more) {
        List<String> arguments = new ArrayList<>(List.of("status", "--offering=" + closing.offering(),
                "--data=" + closing.data()));
        for (String one : more) {
            arguments.removeIf(known -> one.contains("=")
                    && known.startsWith(one.substring(0, one.indexOf('=') + 1)));
            arguments.removeIf(known -> one.startsWith("--db=") && known.startsWith("--data="));
            arguments.add(one);
        }
        return ClosingCopy.run(Map.of("SETTLE_DB_USER", "u"), arguments.toArray(String[]::new));
    }

    private static List<String> names(JsonNode json) {
        List<String> names = new ArrayList<>();
        json.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
