package settle.inquiry;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import settle.audit.AuditHead;
import settle.store.ClosingStore;
import settle.store.RunStore.FinishedRun;

/**
 * Record, database and outputs, proved against each other.
 *
 * @param lastRun the last run that published, as the database had it
 * @param head the end of the audit trail
 */
public record Verification(List<Proof> proofs, Optional<FinishedRun> lastRun, AuditHead head) {

    public Verification {
        proofs = List.copyOf(proofs);
    }

    /**
     * Proves an offering's closing.
     *
     * @param out the path under which outputs are published
     * @param notedHead a hash that the audit trail must contain
     */
    public static Verification of(ClosingStore store, Path out, Optional<String> notedHead)
            throws IOException {
        TrailReading reading = TrailReading.of(store.audit(), notedHead);
        Optional<FinishedRun> last = store.runs().lastFinished();
        List<Proof> proofs = new ArrayList<>();
        proofs.add(reading.chain());
        proofs.add(RunProof.of(store, reading));
        proofs.add(StagedProof.of(store, reading));
        proofs.add(OutputProof.of(out, reading, last));
        notedHead.ifPresent(any -> proofs.add(reading.notedHead()));
        return new Verification(proofs, last, reading.head());
    }

    public boolean holds() {
        return proofs.stream().allMatch(Proof::holds);
    }
}
