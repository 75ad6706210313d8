package settle.inquiry;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import settle.audit.AuditEntry;
import settle.audit.TakenFile;
import settle.store.ClosingStore;
import settle.store.RowDigest;
import settle.store.RowDigests;
import settle.store.RunStore.FinishedRun;

/** That what was staged of every file is in the database as it was when it was taken. */
final class StagedProof {

    private StagedProof() {}

    static Proof of(ClosingStore store, TrailReading reading) {
        Proof.Findings findings = new Proof.Findings();
        Set<String> known = new HashSet<>();
        long rows = 0;
        for (AuditEntry entry : reading.taken()) {
            String id = entry.facts().get("file");
            known.add(id);
            Map<String, RowDigest> digests = id.matches("[0-9]{1,18}")
                    ? store.digests().ofFile(Long.parseLong(id)) : Map.of();
            rows += digests.values().stream().mapToLong(RowDigest::rows).sum();
            RowComparison.of(findings, RowDigests.fileTables(), entry.facts(), digests,
                    "file " + id + ", " + entry.subject());
        }
        long waiting = 0;
        long lastRun = store.runs().lastFinished().map(FinishedRun::id).orElse(0L);
        for (TakenFile file : store.files().taken()) {
            if (!known.contains(Long.toString(file.fileId()))) {
                if (file.runId() <= lastRun) {
                    findings.add("file without an entry", "file " + file.fileId() + ", " + file.path(),
                            "an entry FILE_TAKEN", "none");
                } else {
                    waiting++;
                }
            }
        }
        String counts = known.size() + " taken, " + rows + " rows";
        return findings.proof("files", waiting == 0 ? counts
                : counts + "; " + waiting + " of a run that did not finish are not in the record yet");
    }
}
