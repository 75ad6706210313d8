package settle.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import settle.breaks.About;
import settle.breaks.Break;
import settle.breaks.BreakCode;
import settle.breaks.Figure;
import settle.breaks.Key;
import settle.breaks.Sentence;
import settle.closing.SeenBreak;
import settle.identity.BankReference;
import settle.identity.CertificateNumber;
import settle.identity.DwacId;
import settle.identity.SourceLine;
import settle.identity.SubscriptionId;
import settle.identity.WireId;
import settle.offering.OfferingId;

/** What each run found, and since when it is known. */
public final class BreakStore {

    private static final String BETWEEN_CANDIDATES = "\n";

    private final JdbcTemplate jdbc;

    public BreakStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps what a step of a run found. What says the same thing twice is kept once. */
    public void insert(long runId, LocalDateTime asOf, Collection<Break> breaks) {
        Map<String, Break> byId = new LinkedHashMap<>();
        breaks.forEach(found -> byId.putIfAbsent(found.id(), found));
        insertSeen(runId, byId.values().stream()
                .map(found -> new SeenBreak(found, SeenBreak.Status.NEW, asOf)).toList());
    }

    /** All that the steps of a run found, worst first. */
    public List<Break> found(long runId) {
        return seen(runId).stream().filter(seen -> seen.status() != SeenBreak.Status.CLEARED)
                .map(SeenBreak::found).toList();
    }

    /** The breaks of a run with their status, worst first. */
    public List<SeenBreak> seen(long runId) {
        return jdbc.query("SELECT * FROM found_break WHERE run_id = ?", BreakStore::seenRow, runId).stream()
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
        return jdbc.query("""
                SELECT found_break.*, settlement_run.as_of FROM found_break
                JOIN settlement_run ON settlement_run.run_id = found_break.run_id
                WHERE exception_id = ? AND offering_id = ? AND verdict IS NOT NULL
                ORDER BY found_break.run_id
                """, (row, number) -> new Sight(row.getLong("run_id"), row.getString("as_of"),
                seenRow(row, number)), exceptionId, offering.text());
    }

    /** How many breaks of one code and status a run has. */
    public record Count(BreakCode code, SeenBreak.Status status, long breaks) {}

    public List<Count> counts(long runId) {
        return jdbc.query("""
                SELECT code, status, COUNT(*) AS breaks FROM found_break WHERE run_id = ?
                GROUP BY code, status
                """, (row, number) -> new Count(BreakCode.valueOf(row.getString("code")),
                SeenBreak.Status.valueOf(row.getString("status")), row.getLong("breaks")), runId);
    }

    /** The first few of the breaks of a run that stand, worst first. */
    public List<SeenBreak> worst(long runId, int most) {
        List<BreakCode> codes = counts(runId).stream()
                .filter(count -> count.status() != SeenBreak.Status.CLEARED).map(Count::code).distinct()
                .sorted(Comparator.comparing(BreakCode::severity).thenComparing(code -> code)).toList();
        List<SeenBreak> worst = new ArrayList<>();
        for (BreakCode code : codes) {
            if (worst.size() < most) {
                worst.addAll(jdbc.query("""
                        SELECT * FROM found_break WHERE run_id = ? AND code = ? AND status <> 'CLEARED'
                        ORDER BY subscription_id, bank_reference, dwac_id, warrant_number, exception_id LIMIT
                        """ + (most - worst.size()), BreakStore::seenRow, runId, code.name()));
            }
        }
        return worst;
    }

    /** Replaces what the steps of a run found by the whole of it, with status and first sight. */
    public void replace(long runId, Collection<SeenBreak> breaks) {
        jdbc.update("DELETE FROM found_break WHERE run_id = ?", runId);
        insertSeen(runId, breaks);
    }

    private void insertSeen(long runId, Collection<SeenBreak> breaks) {
        jdbc.batchUpdate(
                """
                        INSERT INTO found_break (run_id, exception_id, code, subject, subscription_id, bank_reference, dwac_id,
                            warrant_number, expected, actual, difference, message, candidates, source_file, source_line, status,
                            first_seen_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """,
                breaks.stream().map(seen -> values(runId, seen)).toList());
    }

    private static Object[] values(long runId, SeenBreak seen) {
        Break found = seen.found();
        About about = found.about();
        return new Object[]{runId, found.id(), found.code().name(), found.subject().name(),
                about.subscription(),
                about.bankReference(), about.dwac(), about.warrant(), found.expected().plain(), found.actual()
                        .plain(),
                found.difference().plain(), found.message(), String.join(BETWEEN_CANDIDATES, found
                        .toldCandidates()),
                found.source().file(), found.source().line(), seen.status().name(), seen.firstSeenAt()
                        .toString()};
    }

    private static SeenBreak seenRow(ResultSet row, int number) throws SQLException {
        String candidates = row.getString("candidates");
        Break found = new Break(row.getString("exception_id"), BreakCode.valueOf(row.getString("code")),
                key(row), Figure.text(row.getString("expected")), Figure.text(row.getString("actual")),
                Figure.text(row.getString("difference")), Sentence.told(row.getString("message")),
                candidates.isEmpty() ? List.of()
                        : Arrays.stream(candidates.split(BETWEEN_CANDIDATES)).map(Sentence::told).toList(),
                new SourceLine(row.getString("source_file"), row.getInt("source_line")));
        return new SeenBreak(found, SeenBreak.Status.valueOf(row.getString("status")),
                LocalDateTime.parse(row.getString("first_seen_at")));
    }

    private static Key key(ResultSet row) throws SQLException {
        Key key = Key.NOTHING;
        String subscription = row.getString("subscription_id");
        String reference = row.getString("bank_reference");
        String request = row.getString("dwac_id");
        String certificate = row.getString("warrant_number");
        key = subscription.isEmpty() ? key : key.with(new SubscriptionId(subscription));
        key = reference.isEmpty() ? key : key.with(WireId.called(new BankReference(reference)));
        key = request.isEmpty() ? key : key.with(new DwacId(request));
        return certificate.isEmpty() ? key : key.with(new CertificateNumber(certificate));
    }
}
