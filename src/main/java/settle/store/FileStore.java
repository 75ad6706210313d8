package settle.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import settle.audit.TakenFile;
import settle.breaks.BreakCode;
import settle.identity.SourceLine;
import settle.intake.InboxFile;
import settle.offering.InputKind;
import settle.offering.Offering;
import settle.proof.ControlTotals;
import settle.proof.Deliveries;
import settle.proof.FileProof;
import settle.proof.ReceivedFile;
import settle.proof.Reject;
import settle.proof.RejectSubject;
import settle.proof.RowEdition;
import settle.proof.StagedFile;
import settle.statement.BookedAt;
import settle.statement.Statement;
import settle.statement.StatementEvent;
import settle.statement.StatementPages;

/** Files that were received, each known by its content and path, and what could not be read of them. */
public final class FileStore {

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

    public void insertRejects(long fileId, Collection<Numbered<Reject>> rejects) {
        jdbc.batchUpdate("""
                INSERT INTO staged_reject (file_id, record_no, path, line_no, column_name, reason, line_text,
                    subscription_id, dwac_id, warrant_number, decision_id, account_number, edition)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, rejects.stream().map(one -> values(fileId, one.number(), one.value())).toList());
    }

    private static Object[] values(long fileId, long number, Reject reject) {
        return new Object[]{fileId, number, reject.source().file(), reject.source().line(), reject.column(),
                reject.reason(), reject.text(), reject.subject().subscription(), reject.subject().request(),
                reject.subject().certificate(), reject.subject().decision(), reject.subject().account(),
                reject.subject().edition().text()};
    }

    public void insertStatements(long fileId, Collection<Numbered<Statement>> statements) {
        jdbc.batchUpdate("""
                INSERT INTO staged_statement (file_id, record_no, line_no, account_number, currency,
                    statement_id, sequence_no, first_page, last_page, after_other_pages, before_other_pages,
                    statement_date, statement_time, opening_balance, closing_balance, entry_count, controls)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, statements.stream().map(one -> values(fileId, one.number(), one.value())).toList());
    }

    private static Object[] values(long fileId, long number, Statement statement) {
        StatementPages pages = statement.pages();
        return new Object[]{fileId, number, statement.source().line(), statement.account(),
                statement.currency(), statement.id(),
                statement.sequence().isPresent() ? statement.sequence().getAsLong() : null,
                pages.first(), pages.last(), pages.afterOthers(), pages.beforeOthers(),
                Columns.text(statement.date()), Columns.text(statement.upTo().flatMap(BookedAt::time)),
                statement.opening().orElse(null),
                statement.closing().orElse(null), statement.entries(),
                String.join("\n", statement.controls())};
    }

    /** The statements of a file, in their order. */
    List<Statement> statements(long fileId, String path) {
        return jdbc.query("SELECT * FROM staged_statement WHERE file_id = ? ORDER BY record_no",
                (row, number) -> {
                    long sequence = row.getLong("sequence_no");
                    OptionalLong numbered = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(sequence);
                    return new Statement(row.getString("account_number"), row.getString("currency"),
                            row.getString("statement_id"), numbered,
                            new StatementPages(row.getLong("first_page"), row.getLong("last_page"),
                                    row.getBoolean("after_other_pages"), row.getBoolean(
                                            "before_other_pages")),
                            upTo(row),
                            Optional.ofNullable(row.getBigDecimal("opening_balance")),
                            Optional.ofNullable(row.getBigDecimal("closing_balance")), row.getLong(
                                    "entry_count"),
                            row.getString("controls").lines().toList(), new SourceLine(path, row.getInt(
                                    "line_no")));
                }, fileId);
    }

    private static Optional<BookedAt> upTo(ResultSet row) throws SQLException {
        Optional<LocalTime> time = Optional.ofNullable(row.getString("statement_time"))
                .map(LocalTime::parse);
        return Columns.date(row, "statement_date").map(day -> new BookedAt(day, time));
    }

    public void insertFailures(long fileId, Collection<Numbered<StatementEvent.ControlFailed>> failures) {
        jdbc.batchUpdate("""
                INSERT INTO staged_failure (file_id, record_no, line_no, control_name, code, expected, actual)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """, failures.stream().map(one -> values(fileId, one.number(), one.value())).toList());
    }

    private static Object[] values(long fileId, long number, StatementEvent.ControlFailed failed) {
        return new Object[]{fileId, number, failed.source().line(), failed.what(), failed.code().name(),
                failed.expected(), failed.actual()};
    }

    /** The controls of a file that do not hold, in the order of their lines. */
    List<StatementEvent.ControlFailed> failures(long fileId, String path) {
        return jdbc.query("SELECT * FROM staged_failure WHERE file_id = ? ORDER BY record_no",
                (row, number) -> new StatementEvent.ControlFailed(BreakCode.valueOf(row.getString("code")),
                        new SourceLine(path, row.getInt("line_no")), row.getString("control_name"),
                        row.getString("expected"), row.getString("actual")), fileId);
    }

    /** Rejects of a file and of its control file, in the order of their lines. */
    List<Reject> rejects(long fileId, int most) {
        return jdbc.query("SELECT * FROM staged_reject WHERE file_id = ? ORDER BY record_no LIMIT " + most,
                (row, number) -> new Reject(new SourceLine(row.getString("path"), row.getInt("line_no")),
                        row.getString("column_name"), row.getString("reason"), row.getString("line_text"),
                        subject(row)),
                fileId);
    }

    private static RejectSubject subject(ResultSet row) throws SQLException {
        return new RejectSubject(Columns.known(row, "subscription_id"), Columns.known(row, "dwac_id"),
                Columns.known(row, "warrant_number"), Columns.known(row, "decision_id"),
                Columns.known(row, "account_number"), new RowEdition(Columns.known(row, "edition")));
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
        return new ReceivedFile(file, rejects(file.id(), FileProof.MAX_REJECTS_READ),
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
