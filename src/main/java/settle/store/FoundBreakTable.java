package settle.store;

import static settle.store.Form.COUNT;
import static settle.store.Form.MOMENT;
import static settle.store.Form.TEXT;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import settle.breaks.Break;
import settle.breaks.BreakCode;
import settle.breaks.Key;
import settle.breaks.Severity;
import settle.breaks.Subject;
import settle.closing.SeenBreak;
import settle.identity.BankReference;
import settle.identity.CertificateNumber;
import settle.identity.DwacId;
import settle.identity.SourceLine;
import settle.identity.SubscriptionId;
import settle.identity.WireId;

/** What a run found, in words as people read them. */
final class FoundBreakTable extends StoredTable<SeenBreak> {

    private static final String BETWEEN_CANDIDATES = "\n";
    private static final Form<List<String>> CANDIDATES = TEXT.as(
            told -> told.isEmpty() ? List.of() : Arrays.asList(told.split(BETWEEN_CANDIDATES)),
            candidates -> String.join(BETWEEN_CANDIDATES, candidates));

    final Reading<String> id = key("exception_id", TEXT, seen -> seen.found().id());
    final Reading<BreakCode> code = of("code", Form.choice(BreakCode.class), Break::code);
    final Reading<Optional<SubscriptionId>> subscription = about("subscription_id",
            TEXT.as(SubscriptionId::new, SubscriptionId::text), Key::subscription);
    final Reading<Optional<BankReference>> reference = about("bank_reference",
            TEXT.as(BankReference::new, BankReference::text), key -> key.wire().map(WireId::reference));
    final Reading<Optional<DwacId>> request = about("dwac_id", TEXT.as(DwacId::new, DwacId::text),
            Key::request);
    final Reading<Optional<CertificateNumber>> certificate = about("warrant_number",
            TEXT.as(CertificateNumber::new, CertificateNumber::text), Key::certificate);
    final Reading<String> expected = of("expected", TEXT, found -> found.expected().plain());
    final Reading<String> actual = of("actual", TEXT, found -> found.actual().plain());
    final Reading<String> difference = of("difference", TEXT, found -> found.difference().plain());
    final Reading<String> message = of("message", TEXT, Break::message);
    final Reading<List<String>> candidates = of("candidates", CANDIDATES, Break::toldCandidates);
    final Reading<SeenBreak.Status> status =
            column("status", Form.choice(SeenBreak.Status.class), SeenBreak::status);
    final Reading<LocalDateTime> firstSeenAt = column("first_seen_at", MOMENT, SeenBreak::firstSeenAt);
    private final Reading<String> sourceFile = of("source_file", TEXT, found -> found.source().file());
    private final Reading<Integer> sourceLine = of("source_line", COUNT, found -> found.source().line());
    private final Reading<Optional<Severity>> severity = of("severity",
            Form.choice(Severity.class).optional(), found -> Optional.of(found.severity()));

    FoundBreakTable() {
        super("found_break", "run_id");
        of("subject", Form.choice(Subject.class), Break::subject);
    }

    /** How much a break blocks; one that was found before severities were kept, as much as its code. */
    Severity severity(ResultSet row) throws SQLException {
        Optional<Severity> kept = severity.of(row);
        return kept.isPresent() ? kept.get() : code.of(row).severity();
    }

    SourceLine source(ResultSet row) throws SQLException {
        return new SourceLine(sourceFile.of(row), sourceLine.of(row));
    }

    private <T> Reading<T> of(String column, Form<T> form, Function<Break, T> get) {
        return column(column, form, seen -> get.apply(seen.found()));
    }

    private <T> Reading<Optional<T>> about(String column, Form<T> form, Function<Key, Optional<T>> get) {
        return of(column, form.orEmptyText(), found -> get.apply(found.key()));
    }
}
