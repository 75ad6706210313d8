package settle.job;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import settle.audit.AuditChain;
import settle.audit.AuditEntry;
import settle.audit.AuditEvent;
import settle.audit.AuditFacts;
import settle.audit.AuditHead;
import settle.audit.AuditKind;
import settle.report.ClosingReport;
import settle.report.Manifest;
import settle.report.OutputSet;
import settle.store.ClosingStore;
import settle.store.FileStore;

/**
 * Appends to the record what a run did. What stands as it stood before is not told again, so that a run with
 * nothing new appends a handful of entries.
 */
final class RunRecord {

    /** Entries that are written together. */
    private static final int BATCH = 1_000;

    private static final Set<AuditKind> DECISIONS =
            Set.of(AuditKind.DECISION_COUNTED, AuditKind.DECISION_REVOKED, AuditKind.DECISION_REFUSED);
    private static final Set<AuditKind> PASSED_OVER = Set.of(AuditKind.FILE_COPY, AuditKind.FILE_UNKNOWN);

    private final RunSettings settings;
    private final ClosingStore store;
    private final CurrentRun run;
    private final String now;
    private final AuditChain chain;
    private final List<AuditEntry> waiting = new ArrayList<>();

    /**
     * @param now by the wall clock, in UTC
     */
    RunRecord(RunSettings settings, ClosingStore store, CurrentRun run, String now) {
        this.settings = settings;
        this.store = store;
        this.run = run;
        this.now = now;
        this.chain = new AuditChain(settings.offering().id().text(), store.audit().head(), run.id(),
                settings.asOf().toString(), now);
    }

    /**
     * Appends everything, and tells the end of the chain.
     *
     * @param set the name of the folder of the outputs
     */
    AuditHead append(ClosingReport report, String set, OutputSet outputs) {
        append(new AuditEvent(AuditKind.RUN, run.name(), run()));
        files();
        report.breaks().forEach(seen -> RunEvents.of(seen).ifPresent(this::append));
        appendNews(RunEvents.decisions(report.closing()), latest(DECISIONS));
        verdicts(report);
        append(new AuditEvent(AuditKind.VERDICT, report.offering().id().text(),
                RunEvents.sums(report.closing())));
        append(new AuditEvent(AuditKind.RESULT, run.name(),
                AuditFacts.none().withAll(store.digests().ofRun(run.id()))));
        append(new AuditEvent(AuditKind.OUTPUT, set,
                AuditFacts.none().withAll(Manifest.of(outputs).withItself())));
        write();
        return chain.head();
    }

    private AuditFacts run() {
        return AuditFacts.none().with("run", run.id()).with("as_of", settings.asOf())
                .with("version", settings.version()).with("offering_sha256", settings.offeringSha256())
                .with("started_at", store.runs().startedAt(run.id())).with("finished_at", now);
    }

    /** Files that are staged and not in the record yet, of whatever run, and those that were passed over. */
    private void files() {
        Set<String> taken = store.audit().takenFiles();
        for (FileStore.Received file : store.files().received()) {
            if (!taken.contains(Long.toString(file.fileId()))) {
                append(new AuditEvent(AuditKind.FILE_TAKEN, file.path(), RunEvents.taken(file)
                        .withAll(store.digests().ofFile(file.fileId()))));
            }
        }
        appendNews(store.runs().seen(run.id()).stream()
                .flatMap(file -> RunEvents.passedOver(file).stream()).toList(), latest(PASSED_OVER));
    }

    /** The investors whose verdict is another than before; one who left the book has none. */
    private void verdicts(ClosingReport report) {
        Map<String, AuditEntry> latest = latest(Set.of(AuditKind.INVESTOR_VERDICT));
        Map<String, AuditEvent> verdicts = RunEvents.verdicts(report.closing());
        latest.keySet().forEach(known -> verdicts.computeIfAbsent(known, RunEvents::leftTheBook));
        appendNews(verdicts.values(), latest);
    }

    private Map<String, AuditEntry> latest(Set<AuditKind> kinds) {
        return store.audit().latest(kinds);
    }

    /** Appends the events that do not say what the last one about their subject said. */
    private void appendNews(Collection<AuditEvent> events, Map<String, AuditEntry> latest) {
        for (AuditEvent event : events) {
            AuditEntry before = latest.get(event.subject());
            if (before == null || !before.is(event.kind())
                    || !before.detail().equals(event.facts().text())) {
                append(event);
            }
        }
    }

    private void append(AuditEvent event) {
        waiting.add(chain.append(event));
        if (waiting.size() >= BATCH) {
            write();
        }
    }

    private void write() {
        store.audit().append(waiting);
        waiting.clear();
    }
}
