package settle.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import settle.audit.AuditEntry;
import settle.audit.AuditKind;
import settle.audit.ChainCheck;
import settle.audit.Sha256;
import settle.closings.ServerSchema;
import settle.offering.OfferingId;
import settle.store.AuditStore;

/** What runs write into the audit trail. */
class AuditTrailTest {

    private static final String URL = "jdbc:h2:file:%s/capstone-2007"
            + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE";

    @TempDir
    private Path temp;

    @Test
    void firstRunTellsEverythingOnce() {
        ClosingCopy closing = ClosingCopy.of("closing-day", temp.resolve("closing"));
        SettleRun run = closing.settle();

        Map<String, Integer> counts = counts(closing, 1);

        int exceptions = run.rows("exceptions.csv").size();
        assertThat(counts).containsEntry("RUN", 1).containsEntry("VERDICT", 1).containsEntry("RESULT", 1)
                .containsEntry("OUTPUT", 1).containsEntry("FILE_TAKEN", 13).containsEntry("FILE_COPY", 1)
                .containsEntry("EXCEPTION_RAISED", exceptions)
                .containsEntry("INVESTOR_VERDICT", run.rows("settlement.csv").size());
        assertThat(entries(closing)).allMatch(entry -> entry.recordedAt().equals("2007-01-24T14:30:00Z"));
    }

    @Test
    void runWithNothingNewAddsFourEntries() {
        ClosingCopy closing = ClosingCopy.of("closing-day", temp.resolve("closing"));
        closing.settle();
        closing.settle();

        assertThat(counts(closing, 2)).isEqualTo(Map.of("RUN", 1, "VERDICT", 1, "RESULT", 1, "OUTPUT", 1));
    }

    @Test
    void laterRunTellsWhatChanged() {
        ClosingCopy closing = ClosingCopy.of("clean", temp.resolve("closing")).write("stray.csv", "x");
        int raised = closing.settle().rows("exceptions.csv").size();
        closing.delete("stray.csv").settle();

        assertThat(counts(closing, 1)).containsEntry("FILE_UNKNOWN", 1)
                .containsEntry("EXCEPTION_RAISED", raised);
        assertThat(counts(closing, 2)).containsEntry("EXCEPTION_CLEARED", 1).doesNotContainKeys(
                "FILE_UNKNOWN", "FILE_TAKEN", "INVESTOR_VERDICT", "EXCEPTION_RAISED");
    }

    @Test
    void investorWhoseVerdictChangedIsToldAgain() {
        ClosingCopy closing = ClosingCopy.of("clean", temp.resolve("closing"));
        closing.settle("--as-of=2007-01-22T12:00");
        closing.settle();

        assertThat(entries(closing)).filteredOn(entry -> entry.run() == 2
                && entry.is(AuditKind.INVESTOR_VERDICT)).isNotEmpty()
                .allMatch(entry -> entry.facts().get("verdict").equals("RELEASE"));
    }

    @Test
    void chainOfSeveralRunsHoldsAndTheConsoleTellsItsEnd() {
        ClosingCopy closing = ClosingCopy.of("clean", temp.resolve("closing"));
        closing.settle();
        SettleRun last = closing.settle();
        ChainCheck check = new ChainCheck();

        assertThat(entries(closing).stream().flatMap(entry -> check.next(entry).stream())).isEmpty();
        assertThat(last.console()).contains("; record entry " + check.head().number() + ", head "
                + check.head().hash());
    }

    @Test
    void outputsAreThoseThatWerePublishedAndTheOfferingFileIsTheOneThatWasRead() throws IOException {
        ClosingCopy closing = ClosingCopy.of("clean", temp.resolve("closing"));
        SettleRun run = closing.settle();
        Map<String, String> published = new TreeMap<>();
        for (String name : run.files().keySet()) {
            published.put(name, Sha256.of(Files.readAllBytes(run.out().resolve(name))));
        }

        assertThat(only(closing, AuditKind.OUTPUT).facts().values()).isEqualTo(published);
        assertThat(only(closing, AuditKind.OUTPUT).subject()).isEqualTo("run-000001");
        assertThat(only(closing, AuditKind.RUN).facts().get("offering_sha256"))
                .isEqualTo(Sha256.of(Files.readAllBytes(closing.offering())));
    }

    @Test
    void runThatFailedLeavesNoEntryAndTheNextOneTellsOfItsFiles() throws IOException {
        ClosingCopy closing = ClosingCopy.of("clean", temp.resolve("closing"));
        Path next = closing.folder().resolve(".published.sets/.next");
        Files.createDirectories(next.resolve("in the way"));
        assertThat(closing.settle().exit()).isEqualTo(ExitCodes.FAILED);
        assertThat(entries(closing)).isEmpty();

        Files.delete(next.resolve("in the way"));
        closing.settle();

        assertThat(counts(closing, 2)).containsKey("FILE_TAKEN");
        assertThat(only(closing, AuditKind.OUTPUT).run()).isEqualTo(2);
    }

    @Test
    void recordIsTheSameOnAServer() {
        ClosingCopy closing = ClosingCopy.of("evening", temp.resolve("closing"));
        SettleRun embedded = closing.settle("--as-of=2007-01-24T18:00");
        try (ServerSchema schema = ServerSchema.create()) {
            SettleRun server = ClosingCopy.run(schema.environment(), "--offering=" + closing.offering(),
                    "--out=" + temp.resolve("out"), "--db=" + schema.url(), "--as-of=2007-01-24T18:00");

            assertThat(head(server)).isEqualTo(head(embedded)).isNotEmpty();
        }
    }

    @Test
    void taxpayerNumbersAreNotInTheRecord() {
        ClosingCopy closing = ClosingCopy.of("closing-day", temp.resolve("closing"));
        closing.settle();

        assertThat(entries(closing)).extracting(AuditEntry::detail)
                .noneMatch(detail -> detail.matches("(?s).*\\b\\d{2}-\\d{7}\\b.*"));
    }

    private static String head(SettleRun run) {
        return run.console().lines().filter(line -> line.startsWith("  record")).findFirst().orElse("");
    }

    private static AuditEntry only(ClosingCopy closing, AuditKind kind) {
        List<AuditEntry> entries = entries(closing).stream().filter(entry -> entry.is(kind)).toList();
        assertThat(entries).hasSize(1);
        return entries.get(0);
    }

    private static Map<String, Integer> counts(ClosingCopy closing, long run) {
        Map<String, Integer> counts = new TreeMap<>();
        entries(closing).stream().filter(entry -> entry.run() == run)
                .forEach(entry -> counts.merge(entry.kind(), 1, Integer::sum));
        return counts;
    }

    private static List<AuditEntry> entries(ClosingCopy closing) {
        List<AuditEntry> entries = new ArrayList<>();
        new AuditStore(new JdbcTemplate(new DriverManagerDataSource(
                String.format(URL, closing.data().toAbsolutePath()), "sa", "")),
                new OfferingId("capstone-2007")).forEach(entries::add);
        return entries;
    }
}
