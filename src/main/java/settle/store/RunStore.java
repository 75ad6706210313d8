package settle.store;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import settle.offering.InputKind;
import settle.offering.OfferingId;
import settle.proof.SeenFile;

/** Runs, and what each of them saw in the inbox. */
public final class RunStore {

    static final RunTable RUNS = new RunTable();
    static final RunFileTable FILES = new RunFileTable();

    private final JdbcTemplate jdbc;
    private final OfferingId offering;

    public RunStore(JdbcTemplate jdbc, OfferingId offering) {
        this.jdbc = jdbc;
        this.offering = offering;
    }

    /**
     * A run that published its outputs.
     *
     * @param startedAt by the wall clock, in UTC
     */
    public record FinishedRun(long id, String asOf, String verdict, String startedAt, String finishedAt) {}

    /**
     * A run without a verdict: it is under way, or it died.
     *
     * @param startedAt by the wall clock, in UTC
     */
    public record UnfinishedRun(long id, String asOf, String startedAt) {}

    /**
     * Begins a run.
     *
     * @param startedAt by the wall clock, in UTC
     */
    public long start(String asOf, String startedAt) {
        return RUNS.begin(jdbc, new RunTable.Begun(offering, asOf, startedAt));
    }

    /** When a run began, by the wall clock. */
    public String startedAt(long runId) {
        return jdbc.queryForObject("SELECT started_at FROM settlement_run WHERE run_id = ?", String.class,
                runId);
    }

    /** Marks a run as finished: its outputs are published. */
    public void finish(long runId, String verdict, String finishedAt) {
        RUNS.end(jdbc, runId, new RunTable.Ended(verdict, finishedAt));
    }

    /** The runs of this offering that published their outputs, in their order. */
    public List<FinishedRun> finished() {
        return finished("ORDER BY run_id");
    }

    /** The last run of this offering that published its outputs. */
    public Optional<FinishedRun> lastFinished() {
        return finished("ORDER BY run_id DESC LIMIT 1").stream().findFirst();
    }

    private List<FinishedRun> finished(String order) {
        return jdbc.query("SELECT * FROM settlement_run WHERE offering_id = ? AND verdict IS NOT NULL "
                + order, (row, number) -> RUNS.finished(row), offering.text());
    }

    /** The last run of this offering, if it is newer than the last one that published its outputs. */
    public Optional<UnfinishedRun> unfinished() {
        return jdbc.query("""
                SELECT * FROM settlement_run WHERE offering_id = ? ORDER BY run_id DESC LIMIT 1
                """, (row, number) -> RUNS.isFinished(row) ? null : RUNS.unfinished(row), offering.text())
                .stream().filter(Objects::nonNull).findFirst();
    }

    /** The last run of this offering that published its outputs, before the given one. */
    public Optional<Long> lastPublishedBefore(long runId) {
        return Optional.ofNullable(jdbc.queryForObject("""
                SELECT MAX(run_id) FROM settlement_run
                WHERE offering_id = ? AND run_id < ? AND verdict IS NOT NULL
                """, Long.class, offering.text(), runId));
    }

    public void saw(long runId, List<SeenFile> files) {
        FILES.insert(jdbc, runId, files);
    }

    /** A file that a run saw and began to read, and that changed: it is left to the next run. */
    public void left(long runId, String path) {
        jdbc.update(
                "UPDATE run_file SET seen_as = ?, file_id = NULL, remark = ? WHERE run_id = ? AND path = ?",
                SeenFile.As.LEFT.name(), "it changed while it was read", runId, path);
    }

    /** What the inbox held during a run, in the order of paths. */
    public List<SeenFile> seen(long runId) {
        return FILES.rows(jdbc, runId, (row, number) -> FILES.read(row));
    }

    /**
     * The kinds in whose folders the runs of this offering, up to one, ever saw a file. What only runs saw
     * that died is not there, unless it was staged.
     */
    public Set<InputKind> everSaw(long thisRun) {
        return jdbc.queryForList(
                """
                        SELECT DISTINCT run_file.kind
                        FROM run_file JOIN settlement_run ON run_file.run_id = settlement_run.run_id
                        WHERE settlement_run.offering_id = ? AND settlement_run.run_id <= ? AND run_file.kind <> ''
                            AND (settlement_run.verdict IS NOT NULL OR settlement_run.run_id = ? OR run_file.file_id IN (
                                SELECT file_id FROM received_file WHERE staged = TRUE))
                        """,
                String.class, offering.text(), thisRun, thisRun).stream().map(InputKind::valueOf)
                .collect(Collectors.toSet());
    }
}
