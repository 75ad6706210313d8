package settle.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;
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
                (row, number) -> new Known(row.getLong("file_id"), row.getString("sha256"),
                        row.getString("control_sha256"), Columns.known(row, "read_with"),
                        row.getBoolean("reported")),
                offering.id().text(), path).stream().findFirst();
    }

    /**
     * Registers a file whose records are to be staged now.
     *
     * @param readWith with what it is read
     */
    public long receive(long runId, InboxFile file, String readWith) {
        GeneratedKeyHolder keys = new GeneratedKeyHolder();
        jdbc.update(connection -> {
            PreparedStatement insert = connection.prepareStatement("""
                    INSERT INTO received_file
                        (offering_id, run_id, kind, path, sha256, control_sha256, format, read_with,
                            staged)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, FALSE)
                    """, new String[]{"file_id"});
            insert.setString(1, offering.id().text());
            insert.setLong(2, runId);
            insert.setString(3, file.kind().orElseThrow().name());
            insert.setString(4, file.path());
            insert.setString(5, file.sha256());
            insert.setString(6, file.controlSha256());
            insert.setString(7, file.format().orElseThrow().name());
            insert.setString(8, readWith);
            return insert;
        }, keys);
        return keys.getKey().longValue();
    }

    /** The files of a kind that a run registered and did not close yet: id → path, in their order. */
    public Map<Long, String> notStaged(long runId, InputKind kind) {
        Map<Long, String> paths = new LinkedHashMap<>();
        jdbc.query("""
                SELECT file_id, path FROM received_file
                WHERE run_id = ? AND kind = ? AND staged = FALSE ORDER BY file_id
                """, row -> {
            paths.put(row.getLong("file_id"), row.getString("path"));
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
        jdbc.update(
                """
                        UPDATE received_file SET staged = TRUE, row_count = ?, reject_count = ?, printed_total = ?,
                            net_of_all = ?, net_of_own = ?, other_account_rows = ?, other_currency_rows = ?, last_booked = ?,
                            control_count = ?, control_total = ?, opening_balance = ?, closing_balance = ?
                        WHERE file_id = ?
                        """,
                sums.rows(), rejects, sums.printedTotal(), sums.netOfAll(), sums.netOfOwn(),
                sums.otherAccountRows(), sums.otherCurrencyRows(), sums.lastBooked(),
                control.count().orElse(null), control.total().orElse(null),
                control.openingBalance().orElse(null), control.closingBalance().orElse(null), fileId);
    }

    /** The deliveries that a run speaks of: all that came up to it, by path and in their order. */
    public List<ReceivedFile> staged(long thisRun) {
        return Deliveries.among(jdbc.query("""
                SELECT file.*, settlement_run.as_of FROM received_file AS file
                    JOIN settlement_run ON settlement_run.run_id = file.run_id
                WHERE file.offering_id = ? AND file.run_id <= ? AND staged = TRUE ORDER BY path, file_id
                """, FileStore::stagedFile, offering.id().text(), thisRun)).stream()
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
                """, (row, number) -> new TakenFile(row.getLong("file_id"), row.getLong("run_id"),
                row.getString("path"), row.getString("kind"), row.getString("format"),
                row.getString("sha256"), row.getString("control_sha256"), row.getLong("row_count"),
                row.getLong("reject_count")), offering.id().text());
    }

    private static StagedFile stagedFile(ResultSet row, int number) throws SQLException {
        ControlTotals control = new ControlTotals(
                Optional.ofNullable(row.getBigDecimal("control_count")),
                Optional.ofNullable(Columns.sum(row, "control_total")),
                Optional.ofNullable(row.getBigDecimal("opening_balance")),
                Optional.ofNullable(row.getBigDecimal("closing_balance")));
        return new StagedFile(row.getLong("file_id"), InputKind.valueOf(row.getString("kind")),
                row.getString("path"), row.getString("sha256"), row.getString("format"),
                row.getLong("row_count"),
                row.getLong("reject_count"), Columns.sum(row, "printed_total"),
                Columns.sum(row, "net_of_all"),
                row.getBigDecimal("net_of_own"), row.getLong("other_account_rows"),
                row.getLong("other_currency_rows"), row.getString("last_booked"), control,
                new StagedFile.Arrival(row.getString("control_sha256"),
                        LocalDateTime.parse(row.getString("as_of"))));
    }
}
