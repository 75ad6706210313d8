package settle.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import settle.breaks.Break;
import settle.breaks.BreakCode;
import settle.breaks.Severity;
import settle.closing.SeenBreak;
import settle.offering.OfferingId;

/** What each run found, and since when it is known. */
public final class BreakStore {

    private final JdbcTemplate jdbc;

    public BreakStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps what a chunk of a run found. What says the same thing twice is kept once. */
    public void insert(long runId, LocalDateTime asOf, Collection<Break> breaks) {
        Map<String, Break> byId = new LinkedHashMap<>();
        breaks.forEach(found -> byId.putIfAbsent(found.id(), found));
        insertSeen(runId, byId.values().stream()
                .map(found -> new SeenBreak(found, SeenBreak.Status.NEW, asOf)).toList());
    }

    /** All that is kept of what a run found, worst first. */
    public List<Break> found(long runId) {
        return seen(runId).stream().filter(seen -> seen.status() != SeenBreak.Status.CLEARED)
                .map(SeenBreak::found).toList();
    }

    /** The breaks of a run with their status, worst first. */
    public List<SeenBreak> seen(long runId) {
        return jdbc.query(BreakRows.SELECT + "WHERE found_break.run_id = ?", BreakStore::seenRow, runId)
                .stream()
                .sorted((one, other) -> Break.WORST_FIRST.compare(one.found(), other.found())).toList();
    }

    /**
     * A break as one finished run saw it.
     *
     * @param asOf the moment that the run spoke for
     */
    public record Sight(long runId, String asOf, SeenBreak seen) {}

    /** How the finished runs of an offering saw a break, the first run first. */
    public List<Sight> history(OfferingId offering, String exceptionId) {
        return jdbc.query("SELECT settlement_run.as_of, " + BreakRows.COLUMNS + " FROM " + BreakRows.TABLES
                + """
                        JOIN settlement_run ON settlement_run.run_id = found_break.run_id
                        WHERE found_break.exception_id = ? AND offering_id = ? AND verdict IS NOT NULL
                        ORDER BY found_break.run_id
                        """, (row, number) -> new Sight(row.getLong("run_id"), row.getString("as_of"),
                        seenRow(row, number)), exceptionId, offering.text());
    }

    /** How many breaks of one code, severity and status a run has. */
    public record Count(BreakCode code, Severity severity, SeenBreak.Status status, long breaks) {}

    public List<Count> counts(long runId) {
        return jdbc.query("""
                SELECT code, severity, status, COUNT(*) AS breaks FROM found_break WHERE run_id = ?
                GROUP BY code, severity, status
                """, (row, number) -> new Count(BreakRows.WORDS.code.of(row), BreakRows.WORDS.severity(row),
                BreakRows.WORDS.status.of(row), row.getLong("breaks")), runId);
    }

    /** The first few of the breaks of a run that stand, worst first. */
    public List<SeenBreak> worst(long runId, int most) {
        List<Count> counts = counts(runId).stream()
                .filter(count -> count.status() != SeenBreak.Status.CLEARED)
                .sorted(Comparator.comparing(Count::severity).thenComparing(Count::code)
                        .thenComparing(Count::status)).toList();
        List<SeenBreak> worst = new ArrayList<>();
        for (Count count : counts) {
            if (worst.size() < most) {
                worst.addAll(jdbc.query(BreakRows.SELECT + """
                        WHERE found_break.run_id = ? AND code = ? AND status = ?
                            AND COALESCE(severity, ?) = ?
                        ORDER BY subscription_id, bank_reference, dwac_id, warrant_number,
                            found_break.exception_id LIMIT
                        """ + (most - worst.size()), BreakStore::seenRow, runId, count.code().name(),
                        count.status().name(), count.severity().name(), count.severity().name()));
            }
        }
        return worst;
    }

    /** Replaces what the steps of a run found by the whole of it, with status and first sight. */
    public void replace(long runId, Collection<SeenBreak> breaks) {
        jdbc.update("DELETE FROM found_break WHERE run_id = ?", runId);
        jdbc.update("DELETE FROM break_fact WHERE run_id = ?", runId);
        insertSeen(runId, breaks);
    }

    private void insertSeen(long runId, Collection<SeenBreak> breaks) {
        BreakRows.WORDS.insert(jdbc, runId, breaks);
        BreakRows.FACTS.insert(jdbc, runId, breaks);
    }

    private static SeenBreak seenRow(ResultSet row, int number) throws SQLException {
        return BreakRows.read(row);
    }
}
