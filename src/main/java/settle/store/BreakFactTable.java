package settle.store;

import static settle.store.Form.TEXT;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import settle.breaks.Break;
import settle.breaks.Candidate;
import settle.breaks.Figure;
import settle.breaks.Key;
import settle.closing.SeenBreak;
import settle.identity.DecisionId;
import settle.identity.FileId;
import settle.identity.Name;
import settle.identity.WireId;
import settle.identity.WireKey;

/** What makes facts of the words of {@link FoundBreakTable} again. */
final class BreakFactTable extends StoredTable<SeenBreak> {

    final Reading<String> expectedForm = form("expected_form", Break::expected);
    final Reading<String> actualForm = form("actual_form", Break::actual);
    final Reading<String> differenceForm = form("difference_form", Break::difference);
    final Reading<Optional<WireKey>> wire = about("wire_key", TEXT.as(WireKey::new, WireKey::text),
            key -> key.wire().flatMap(WireId::key));
    final Reading<Optional<String>> filePath = about("file_path", TEXT, key -> key.file().map(FileId::path));
    final Reading<Optional<String>> fileHash =
            about("file_sha256", TEXT, key -> key.file().map(FileId::sha256));
    final Reading<Optional<DecisionId>> decision =
            about("decision_id", TEXT.as(DecisionId::new, DecisionId::text), Key::decision);
    final Reading<List<List<Name>>> candidateThings = column("candidate_things", ThingsText.FORM,
            seen -> seen.found().candidates().stream().map(Candidate::things).toList());

    final Reading<Optional<String>> nextAction =
            column("next_action", TEXT.optional(), seen -> seen.found().ownNextAction());

    BreakFactTable() {
        super("break_fact", "run_id");
        key("exception_id", TEXT, seen -> seen.found().id());
    }

    private Reading<String> form(String column, Function<Break, Figure> figure) {
        return column(column, TEXT, seen -> figure.apply(seen.found()).form());
    }

    private <T> Reading<Optional<T>> about(String column, Form<T> form, Function<Key, Optional<T>> get) {
        return column(column, form.optional(), seen -> get.apply(seen.found().key()));
    }
}
