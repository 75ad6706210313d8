package settle.inquiry;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import settle.audit.AuditEntry;
import settle.audit.AuditFacts;
import settle.audit.AuditKind;
import settle.store.ClosingStore;
import settle.store.RowDigest;
import settle.store.RowDigests;
import settle.store.RunStore.FinishedRun;

/** That every run that published stands in the audit trail, and left in the database what stands there. */
final class RunProof {

    private final ClosingStore store;
    private final TrailReading reading;
    private final Proof.Findings findings = new Proof.Findings();
    private long rows;

    private RunProof(ClosingStore store, TrailReading reading) {
        this.store = store;
        this.reading = reading;
    }

    static Proof of(ClosingStore store, TrailReading reading) {
        return new RunProof(store, reading).prove();
    }

    private Proof prove() {
        Map<Long, FinishedRun> finished = new TreeMap<>();
        store.runs().finished().forEach(run -> finished.put(run.id(), run));
        for (long run : reading.runs()) {
            if (!finished.containsKey(run)) {
                findings.add("run of the record", "run " + run, "a finished run in settlement_run", "none");
            }
        }
        for (FinishedRun run : finished.values()) {
            TrailReading.OF_EVERY_RUN.forEach(kind -> entries(kind, run.id()));
            reading.of(AuditKind.RUN, run.id()).forEach(entry -> run(run, entry.facts()));
            reading.of(AuditKind.VERDICT, run.id()).forEach(entry -> findings.compare("verdict",
                    "run " + run.id() + " in settlement_run", entry.facts().get("verdict"), run.verdict()));
            reading.of(AuditKind.RESULT, run.id()).forEach(entry -> results(run.id(), entry));
        }
        return findings.proof("runs", finished.size() + " finished, " + rows + " rows of results");
    }

    private void entries(AuditKind kind, long run) {
        List<AuditEntry> entries = reading.of(kind, run);
        if (entries.size() != 1) {
            findings.add("entry " + kind, "run " + run, "one entry", entries.size() + " entries");
        }
    }

    private void run(FinishedRun run, AuditFacts facts) {
        String where = "run " + run.id() + " in settlement_run";
        findings.compare("as_of", where, facts.get("as_of"), run.asOf());
        findings.compare("started_at", where, facts.get("started_at"), run.startedAt());
        findings.compare("finished_at", where, facts.get("finished_at"), run.finishedAt());
    }

    private void results(long run, AuditEntry entry) {
        Map<String, RowDigest> digests = store.digests().ofRun(run);
        rows += digests.values().stream().mapToLong(RowDigest::rows).sum();
        RowComparison.of(findings, RowDigests.runTables(), entry.facts(), digests, "run " + run);
    }
}
