package settle.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import settle.inquiry.Verification;
import settle.store.ClosingStore;

/**
 * Whatever is changed in the database after a run, in whatever column of whatever table, {@code verify} finds
 * it. Not covered: the tables of the job repository and of the migrations; rows of runs that did not finish,
 * which nothing was published from; and an end that was cut off in every table alike, which only a head that
 * was noted elsewhere shows.
 */
class TamperedDatabaseTest {

    /** Settled once for all tests, each of which takes its changes back. */
    private static final Map<Boolean, Settled> SHARED = new TreeMap<>();

    @TempDir
    private static Path temp;
    private ClosingCopy closing;
    private OpenedClosing opened;

    private record Settled(ClosingCopy closing, OpenedClosing opened) {}

    @AfterEach
    void takeBack() throws Exception {
        if (opened != null) {
            opened.connection().rollback();
        }
    }

    @AfterAll
    static void close() throws Exception {
        for (Settled one : SHARED.values()) {
            one.opened().close();
        }
        SHARED.clear();
    }

    private void settled(boolean server) throws Exception {
        Settled settled = SHARED.get(server);
        if (settled == null) {
            settled = settle(server);
            settled.opened().dropConstraints();
            SHARED.put(server, settled);
        }
        closing = settled.closing();
        opened = settled.opened();
    }

    /** A closing with rows in every table, settled twice. */
    private static Settled settle(boolean server) throws Exception {
        ClosingCopy closing = ClosingCopy.of("closing-day", Files.createTempDirectory(temp, "closing"));
        String wires = ClosingCopy.text(Path.of("sample-data/closing-day/formats/bank.bai2"));
        closing.write("escrow/wrong.bai2", wires.replace("99,29757536068,", "99,29757536069,"));
        closing.write("dwac/wrong.csv", closing.read("dwac/mellon-dwac-20070119.csv").lines().findFirst()
                .orElseThrow() + "\nW-1\n");
        closing.write("decisions/one.csv", """
                decision_id,exception_id,action,reason,decided_by,decided_at,approved_by,approved_at
                D-1,S01-0000000000,WAIVE,because,ann,2007-01-24T09:00,bob,2007-01-24T09:10
                """);
        return new Settled(closing, OpenedClosing.settledTwice(closing, server));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void changeToAnyColumnOfAnyTableIsFound(boolean server) throws Exception {
        settled(server);
        assertThat(verify().holds()).isTrue();

        List<String> missed = new ArrayList<>();
        TreeSet<String> tables = opened.tables();
        assertThat(tables).hasSizeGreaterThan(15);
        for (String table : tables) {
            List<Tampering> all = Tampering.of(opened.connection(), table);
            assertThat(all).as("changes to %s", table).isNotEmpty();
            for (Tampering one : all) {
                one.apply();
                if (verify().holds()) {
                    missed.add(one.toString());
                }
                opened.connection().rollback();
            }
        }
        assertThat(missed).isEmpty();
        assertThat(verify().holds()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void rowThatIsTakenAwayFromAnyTableIsFound(boolean server) throws Exception {
        settled(server);

        List<String> missed = new ArrayList<>();
        for (String table : opened.tables()) {
            for (Tampering row : Tampering.rows(opened.connection(), table)) {
                row.delete();
                if (verify().holds()) {
                    missed.add(row.toString());
                }
                opened.connection().rollback();
            }
        }
        assertThat(missed).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void entryThatIsTakenOutOfTheRecordIsFound(boolean server) throws Exception {
        settled(server);
        long last = verify().head().number();
        for (long entry = 1; entry <= last; entry++) {
            opened.execute("DELETE FROM audit_entry WHERE entry_no = " + entry);
            assertThat(verify().holds()).as("without entry %d of %d", entry, last).isFalse();
            opened.connection().rollback();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void rowThatIsPutInIsFound(boolean server) throws Exception {
        settled(server);
        opened.execute("""
                INSERT INTO staged_failure (file_id, record_no, line_no, control_name, code, expected, actual)
                VALUES (1, 999999, 1, '', 'F01', '', '')
                """);
        assertThat(found()).contains("rows of staged_failure");
        opened.connection().rollback();
        opened.execute("""
                INSERT INTO received_file (offering_id, run_id, kind, path, sha256, control_sha256, format,
                    staged)
                VALUES ('capstone-2007', 1, 'DWAC', 'p', 's', '', 'f', TRUE)
                """);
        assertThat(found()).contains("file without an entry");
        opened.connection().rollback();
        opened.execute("""
                INSERT INTO settlement_run (offering_id, as_of, verdict, started_at)
                VALUES ('capstone-2007', 'a', 'READY', 's')
                """);
        assertThat(found()).contains("entry RUN", "entry VERDICT", "entry RESULT", "entry OUTPUT");
    }

    /** Whoever cuts off the last run everywhere leaves a closing that is in order: a noted head tells. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void endThatIsCutOffEverywhereIsFoundByANotedHead(boolean server) throws Exception {
        settled(server);
        Optional<String> noted = Optional.of(verify().head().hash());
        Path published = Files.readSymbolicLink(closing.out());
        for (String table : List.of("audit_entry", "run_file", "found_break", "break_fact", "placement",
                "allocation",
                "allocation_end", "settlement_run")) {
            opened.execute("DELETE FROM " + table + " WHERE run_id = 2");
        }
        link(Path.of(".published.sets", "run-000001"));

        assertThat(verify().holds()).isTrue();
        assertThat(Verification.of(store(), closing.out(), noted).holds()).isFalse();
        link(published);
    }

    private void link(Path set) throws IOException {
        Files.delete(closing.out());
        Files.createSymbolicLink(closing.out(), set);
    }

    private List<String> found() throws Exception {
        return verify().proofs().stream().flatMap(proof -> proof.shown().stream())
                .map(difference -> difference.what()).toList();
    }

    private Verification verify() throws Exception {
        return Verification.of(store(), closing.out(), Optional.empty());
    }

    private ClosingStore store() {
        return opened.store();
    }
}
