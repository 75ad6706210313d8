package settle.job;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import settle.audit.AuditChain;
import settle.audit.AuditEntry;
import settle.audit.AuditEvent;
import settle.audit.AuditFacts;
import settle.audit.AuditHead;
import settle.audit.AuditKind;
import settle.audit.RunEvents;
import settle.audit.TakenFile;
import settle.offering.Offering;
import settle.report.ClosingReport;
import settle.report.Manifest;
import settle.report.OutputSet;
import settle.store.ClosingStore;
import settle.store.RowDigest;

/**
 * Appends to the audit trail what a run did. What stands as it stood before is not told again, so that a run
 * with nothing new appends a handful of entries.
 */
final class RunTrail {

    /** Entries that are written together. */
    private static final int BATCH = 1_000;

    private static final Set<AuditKind> DECISIONS =
            Set.of(AuditKind.DECISION_COUNTED, AuditKind.DECISION_REVOKED, AuditKind.DECISION_REFUSED);
    private static final Set<AuditKind> PASSED_OVER = Set.of(AuditKind.FILE_COPY, AuditKind.FILE_UNKNOWN,
            AuditKind.FILE_GONE);

    private final RunSettings settings;
    private final ClosingStore store;
    private final CurrentRun run;
    private final String now;
    private final AuditChain chain;
    private final List<AuditEntry> waiting = new ArrayList<>();

    /**
     * @param now by the wall clock, in UTC
     */
    RunTrail(Offering offering, RunSettings settings, ClosingStore store, CurrentRun run, String now) {
        this.settings = settings;
        this.store = store;
        this.run = run;
        this.now = now;
        this.chain = new AuditChain(offering.id().text(), store.audit().head(), run.id(),
                settings.asOf().toString(), now);
    }

    /**
     * Appends everything, and tells the end of the chain.
     *
     * @param set the name of the folder of the outputs
     */
    AuditHead append(ClosingReport report, String set, OutputSet outputs) {
        append(new AuditEvent(AuditKind.RUN, run.name(), run()));
        takenFiles();
        append(RunEvents.news(RunEvents.passedOver(report.closing().prepared().files()),
                store.audit().latest(PASSED_OVER)));
        append(RunEvents.exceptions(report.breaks()));
        append(RunEvents.news(RunEvents.decisions(report.closing()), store.audit().latest(DECISIONS)));
        investors(report);
        append(RunEvents.verdict(report.closing()));
        append(new AuditEvent(AuditKind.RESULT, run.name(),
                AuditFacts.none().withAll(texts(store.digests().ofRun(run.id())))));
        append(new AuditEvent(AuditKind.OUTPUT, set,
                AuditFacts.none().withAll(Manifest.of(outputs).withItself())));
        write();
        return chain.head();
    }

    private AuditFacts run() {
        return AuditFacts.none().with("run", run.id()).with("as_of", settings.asOf().toString())
                .with("version", settings.version()).with("offering_sha256", settings.offeringSha256())
                .with("started_at", store.runs().startedAt(run.id())).with("finished_at", now);
    }

    /** Files that are staged and that the trail does not tell of yet, of whatever run. */
    private void takenFiles() {
        Set<String> told = store.audit().takenFiles();
        for (TakenFile file : store.files().taken()) {
            if (!told.contains(Long.toString(file.fileId()))) {
                append(RunEvents.taken(file, texts(store.digests().ofFile(file.fileId()))));
            }
        }
    }

    private static Map<String, String> texts(Map<String, RowDigest> digests) {
        return digests.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                digest -> digest.getValue().toString(), (one, other) -> one, LinkedHashMap::new));
    }

    /** The investors whose verdict is another than before; one who left the book has none. */
    private void investors(ClosingReport report) {
        Map<String, AuditEntry> latest = store.audit().latest(Set.of(AuditKind.INVESTOR_VERDICT));
        append(RunEvents.news(RunEvents.investors(report.closing(), latest.keySet()), latest));
    }

    private void append(Collection<AuditEvent> events) {
        events.forEach(this::append);
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
