package settle.store;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import settle.audit.TakenFile;
import settle.intake.InboxFile;
import settle.offering.InputKind;
import settle.offering.Offering;
import settle.proof.ControlTotals;
import settle.proof.Deliveries;
import settle.proof.FileProof;
import settle.proof.ReceivedFile;
import settle.proof.Reject;
import settle.proof.StagedFile;
import settle.statement.Statement;
import settle.statement.StatementEvent.ControlFailed;

/** Files that were received, each known by its content and path, and what could not be read of them. */
public final class FileStore {

    static final ReceivedFileTable FILES = new ReceivedFileTable();
    static final RejectTable REJECTS = new RejectTable();
    static final StatementTable STATEMENTS = new StatementTable();
    static final FailureTable FAILURES = new FailureTable();

    private final JdbcTemplate jdbc;
    private final Offering offering;

    public FileStore(JdbcTemplate jdbc, Offering offering) {
        this.jdbc = jdbc;
        this.offering = offering;
    }

    /**
     * The last reading of a path.
     *
     * @param readWith with what it was read; empty text where that is not known
     * @param reported whether a run that saw it published its outputs; else each run that did so far died
     */
    public record Known(long fileId, String sha256, String controlSha256, String readWith,
            boolean reported) {}

    /** The last reception of a path that was staged to the end. */
    public Optional<Known> known(String path) {
        return jdbc.query("""
                SELECT file_id, sha256, control_sha256, read_with, EXISTS (
                    SELECT 1 FROM run_file JOIN settlement_run ON run_file.run_id = settlement_run.run_id
                    WHERE run_file.file_id = received_file.file_id AND settlement_run.verdict IS NOT NULL
                ) AS reported FROM received_file
                WHERE offering_id = ? AND path = ? AND staged = TRUE ORDER BY file_id DESC LIMIT 1
                """,
                (row, number) -> new Known(FILES.number.of(row), FILES.sha256.of(row),
                        FILES.controlSha256.of(row), FILES.readWith.of(row), row.getBoolean("reported")),
                offering.id().text(), path).stream().findFirst();
    }

    /**
     * Registers a file whose records are to be staged now.
     *
     * @param readWith with what it is read
     */
    public long receive(long runId, InboxFile file, String readWith) {
        return FILES.begin(jdbc, new ReceivedFileTable.Begun(offering.id(), runId, file, readWith));
    }

    /** The files of a kind that a run registered and did not close yet: id → path, in their order. */
    public Map<Long, String> notStaged(long runId, InputKind kind) {
        Map<Long, String> paths = new LinkedHashMap<>();
        jdbc.query("""
                SELECT file_id, path FROM received_file
                WHERE run_id = ? AND kind = ? AND staged = FALSE ORDER BY file_id
                """, row -> {
            paths.put(FILES.number.of(row), FILES.path.of(row));
        }, runId, kind.name());
        return paths;
    }

    public void insertRejects(long fileId, Collection<Numbered<Reject>> rows) {
        REJECTS.insert(jdbc, fileId, rows);
    }

    public void insertStatements(long fileId, Collection<Numbered<Statement>> rows) {
        STATEMENTS.insert(jdbc, fileId, rows);
    }

    public void insertFailures(long fileId, Collection<Numbered<ControlFailed>> rows) {
        FAILURES.insert(jdbc, fileId, rows);
    }

    /** The statements of a file, in their order. */
    List<Statement> statements(long fileId, String path) {
        return STATEMENTS.rows(jdbc, fileId, path);
    }

    /** The controls of a file that do not hold, in the order of their lines. */
    List<ControlFailed> failures(long fileId, String path) {
        return FAILURES.rows(jdbc, fileId, path);
    }

    /** Rejects of a file and of its control file, in the order of their lines. */
    List<Reject> rejects(long fileId, String path, int most) {
        return REJECTS.rows(jdbc, fileId, path, most);
    }

    /**
     * Closes a file: all its records are staged; what they add up to and what its control says is kept with
     * it.
     */
    public void close(long fileId, String path, StagedTable<?> table, ControlTotals control) {
        FileSums sums = table.sums(fileId, offering.escrow().accountNumber(),
                offering.currency().getCurrencyCode());
        Long rejects = jdbc.queryForObject(
                "SELECT COUNT(*) FROM staged_reject WHERE file_id = ? AND path = ?", Long.class, fileId,
                path);
        FILES.end(jdbc, fileId, new ReceivedFileTable.Closed(sums, rejects, control));
    }

    /** The deliveries that a run speaks of: all that came up to it, by path and in their order. */
    public List<ReceivedFile> staged(long thisRun) {
        return Deliveries.among(jdbc.query("""
                SELECT file.*, settlement_run.as_of FROM received_file AS file
                    JOIN settlement_run ON settlement_run.run_id = file.run_id
                WHERE file.offering_id = ? AND file.run_id <= ? AND staged = TRUE ORDER BY path, file_id
                """, (row, number) -> FILES.staged(row), offering.id().text(), thisRun)).stream()
                .map(this::received).toList();
    }

    private ReceivedFile received(StagedFile file) {
        return new ReceivedFile(file, rejects(file.id(), file.path(), FileProof.MAX_REJECTS_READ),
                statements(file.id(), file.path()), failures(file.id(), file.path()));
    }

    /** All receptions that were staged to the end, those of the same content too, in their order. */
    public List<TakenFile> taken() {
        return jdbc.query("""
                SELECT * FROM received_file WHERE offering_id = ? AND staged = TRUE ORDER BY file_id
                """, (row, number) -> FILES.taken(row), offering.id().text());
    }
}
