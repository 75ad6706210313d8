package settle.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import settle.breaks.Break;
import settle.breaks.BreakCode;
import settle.breaks.Figure;
import settle.breaks.FigureForm;
import settle.breaks.Key;
import settle.breaks.Key.Part;
import settle.breaks.Reach;
import settle.breaks.Sentence;
import settle.breaks.Severity;
import settle.closing.SeenBreak;
import settle.identity.BankReference;
import settle.identity.CertificateNumber;
import settle.identity.DecisionId;
import settle.identity.DwacId;
import settle.identity.FileId;
import settle.identity.SourceLine;
import settle.identity.SubscriptionId;
import settle.identity.WireId;
import settle.identity.WireKey;

/**
 * How a break stands in its two tables: {@code found_break} has its words, as people read them, and {@code
 * break_fact} what makes facts of them again.
 */
final class BreakRows {

    static final String INSERT_WORDS = """
            INSERT INTO found_break (run_id, exception_id, code, subject, subscription_id, bank_reference,
                dwac_id, warrant_number, expected, actual, difference, message, candidates, source_file,
                source_line, status, first_seen_at, severity)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    static final String INSERT_FACTS = """
            INSERT INTO break_fact (run_id, exception_id, expected_form, actual_form, difference_form,
                wire_key, file_path, file_sha256, decision_id)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    /** Both tables as one; a break of a run that kept no facts has none. */
    static final String TABLES = """
            found_break LEFT JOIN break_fact ON break_fact.run_id = found_break.run_id
                AND break_fact.exception_id = found_break.exception_id
            """;

    /** What {@link #read} takes of {@link #TABLES}. */
    static final String COLUMNS = """
            found_break.*, expected_form, actual_form, difference_form, wire_key, file_path, file_sha256,
            decision_id
            """;

    static final String SELECT = "SELECT " + COLUMNS + " FROM " + TABLES;

    private static final String BETWEEN_CANDIDATES = "\n";

    private BreakRows() {}

    static Object[] words(long runId, SeenBreak seen) {
        Break found = seen.found();
        Key key = found.key();
        return new Object[]{runId, found.id(), found.code().name(), found.subject().name(),
                key.text(Part.SUBSCRIPTION), key.text(Part.WIRE), key.text(Part.REQUEST),
                key.text(Part.CERTIFICATE), found.expected().plain(), found.actual().plain(),
                found.difference().plain(), found.message(),
                String.join(BETWEEN_CANDIDATES, found.toldCandidates()), found.source().file(),
                found.source().line(), seen.status().name(), seen.firstSeenAt().toString(),
                found.severity().name()};
    }

    static Object[] facts(long runId, Break found) {
        Key key = found.key();
        return new Object[]{runId, found.id(), found.expected().form(), found.actual().form(),
                found.difference().form(), Columns.text(key.wire().flatMap(WireId::key)),
                Columns.text(key.file().map(FileId::path)), Columns.text(key.file().map(FileId::sha256)),
                Columns.text(key.decision())};
    }

    static SeenBreak read(ResultSet row) throws SQLException {
        BreakCode code = BreakCode.valueOf(row.getString("code"));
        Break found = new Break(row.getString("exception_id"), code,
                key(row), figure(row, "expected"), figure(row, "actual"), figure(row, "difference"),
                Sentence.told(row.getString("message")), candidates(row.getString("candidates")),
                new SourceLine(row.getString("source_file"), row.getInt("source_line")),
                new Reach(severity(row, code), Set.of()));
        return new SeenBreak(found, SeenBreak.Status.valueOf(row.getString("status")),
                LocalDateTime.parse(row.getString("first_seen_at")));
    }

    /** What was found before severities were kept has that of its code. */
    static Severity severity(ResultSet row, BreakCode code) throws SQLException {
        return Optional.ofNullable(row.getString("severity")).map(Severity::valueOf).orElse(code.severity());
    }

    private static Figure figure(ResultSet row, String column) throws SQLException {
        String form = row.getString(column + "_form");
        String plain = row.getString(column);
        return form == null ? Figure.text(plain) : FigureForm.read(form, plain);
    }

    private static List<Sentence> candidates(String told) {
        return told.isEmpty() ? List.of()
                : Arrays.stream(told.split(BETWEEN_CANDIDATES)).map(Sentence::told).toList();
    }

    private static Key key(ResultSet row) throws SQLException {
        Optional<WireKey> wireKey = known(row, "wire_key").map(WireKey::new);
        String hash = row.getString("file_sha256");
        return new Key(known(row, "subscription_id").map(SubscriptionId::new),
                known(row, "bank_reference").map(text -> new WireId(wireKey, new BankReference(text))),
                known(row, "dwac_id").map(DwacId::new),
                known(row, "warrant_number").map(CertificateNumber::new),
                known(row, "file_path").map(path -> new FileId(path, hash)),
                known(row, "decision_id").map(DecisionId::new));
    }

    private static Optional<String> known(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).filter(text -> !text.isEmpty());
    }
}
