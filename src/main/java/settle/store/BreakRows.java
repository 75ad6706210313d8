package settle.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import settle.breaks.Break;
import settle.breaks.BreakCode;
import settle.breaks.Candidate;
import settle.breaks.Figure;
import settle.breaks.FigureForm;
import settle.breaks.Key;
import settle.breaks.Reach;
import settle.breaks.Sentence;
import settle.breaks.Severity;
import settle.closing.SeenBreak;
import settle.identity.FileId;
import settle.identity.Name;
import settle.identity.WireId;
import settle.identity.WireKey;

/**
 * How a break stands in its two tables: {@code found_break} has its words, as people read them, and {@code
 * break_fact} what makes facts of them again.
 */
final class BreakRows {

    static final FoundBreakTable WORDS = new FoundBreakTable();
    static final BreakFactTable FACTS = new BreakFactTable();

    /** Both tables as one; a break of a run that kept no facts has none. */
    static final String TABLES = """
            found_break LEFT JOIN break_fact ON break_fact.run_id = found_break.run_id
                AND break_fact.exception_id = found_break.exception_id
            """;

    /** What {@link #read} takes of {@link #TABLES}. */
    static final String COLUMNS = FACTS.columns().stream().map(StoredColumn::name)
            .filter(name -> !FACTS.key().contains(name))
            .collect(Collectors.joining(", ", "found_break.*, ", " "));

    static final String SELECT = "SELECT " + COLUMNS + "FROM " + TABLES;

    private BreakRows() {}

    static SeenBreak read(ResultSet row) throws SQLException {
        BreakCode code = WORDS.code.of(row);
        Severity severity = WORDS.severity(row);
        Break found = new Break(WORDS.id.of(row), code, key(row),
                figure(FACTS.expectedForm.of(row), WORDS.expected.of(row)),
                figure(FACTS.actualForm.of(row), WORDS.actual.of(row)),
                figure(FACTS.differenceForm.of(row), WORDS.difference.of(row)),
                sentence(row),
                candidates(WORDS.candidates.of(row), FACTS.candidateThings.of(row)), WORDS.source(row),
                new Reach(severity, Set.of()));
        return new SeenBreak(found, WORDS.status.of(row), WORDS.firstSeenAt.of(row));
    }

    /** Where nothing else was kept, what to do next is what the code says. */
    private static Sentence sentence(ResultSet row) throws SQLException {
        Sentence told = Sentence.told(WORDS.message.of(row));
        return FACTS.nextAction.of(row).map(told::followedBy).orElse(told);
    }

    /** @param form null where the run kept no facts */
    private static Figure figure(String form, String plain) {
        return form == null ? Figure.text(plain) : FigureForm.read(form, plain);
    }

    /** @param things of the candidates, less those at the end that point at nothing */
    private static List<Candidate> candidates(List<String> told, List<List<Name>> things) {
        return IntStream.range(0, told.size()).mapToObj(at -> new Candidate(
                at < things.size() ? things.get(at) : List.of(), Sentence.told(told.get(at)))).toList();
    }

    private static Key key(ResultSet row) throws SQLException {
        Optional<WireKey> wire = FACTS.wire.of(row);
        Optional<String> hash = FACTS.fileHash.of(row);
        return new Key(WORDS.subscription.of(row),
                WORDS.reference.of(row).map(reference -> new WireId(wire, reference)),
                WORDS.request.of(row), WORDS.certificate.of(row),
                FACTS.filePath.of(row).map(path -> new FileId(path, hash.orElse(null))),
                FACTS.decision.of(row));
    }
}
