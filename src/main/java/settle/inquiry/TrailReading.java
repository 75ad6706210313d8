package settle.inquiry;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import settle.audit.AuditEntry;
import settle.audit.AuditHead;
import settle.audit.AuditKind;
import settle.audit.ChainCheck;
import settle.store.AuditStore;

/**
 * The audit trail, read once from its first entry to its last: proves the chain on the way, and keeps the few
 * entries that the other proofs need.
 */
final class TrailReading {

    /** Kinds of which every finished run has one entry. */
    static final List<AuditKind> OF_EVERY_RUN =
            List.of(AuditKind.RUN, AuditKind.VERDICT, AuditKind.RESULT, AuditKind.OUTPUT);

    private final Optional<String> notedHead;
    private final ChainCheck check = new ChainCheck();
    private final Proof.Findings findings = new Proof.Findings();
    private final Map<AuditKind, Map<Long, List<AuditEntry>>> byKind = new EnumMap<>(AuditKind.class);
    private final List<AuditEntry> taken = new ArrayList<>();
    private long entryOfHead;

    private TrailReading(Optional<String> notedHead) {
        this.notedHead = notedHead;
        OF_EVERY_RUN.forEach(kind -> byKind.put(kind, new TreeMap<>()));
    }

    /**
     * Reads a trail.
     *
     * @param notedHead the hash that an entry must have
     */
    static TrailReading of(AuditStore audit, Optional<String> notedHead) {
        TrailReading reading = new TrailReading(notedHead);
        audit.forEach(reading::take);
        return reading;
    }

    private void take(AuditEntry entry) {
        check.next(entry).forEach(findings::add);
        OF_EVERY_RUN.stream().filter(entry::is).forEach(kind -> byKind.get(kind)
                .computeIfAbsent(entry.run(), any -> new ArrayList<>()).add(entry));
        if (entry.is(AuditKind.FILE_TAKEN)) {
            taken.add(entry);
        }
        if (notedHead.filter(entry.hash()::equals).isPresent()) {
            entryOfHead = entry.number();
        }
    }

    /** That no entry was changed, is missing or was put in. */
    Proof chain() {
        return findings.proof("record", check.entries() + " entries");
    }

    /** That the entry that somebody noted is still there; a chain that was cut off before it fails this. */
    Proof notedHead() {
        Proof.Findings lost = new Proof.Findings();
        if (entryOfHead == 0) {
            lost.add("noted head", "no entry has it", notedHead.orElse(""), check.head().hash());
        }
        return lost.proof("noted head", entryOfHead == 0 ? "not in the record" : "entry " + entryOfHead);
    }

    /** The runs that an entry of one of the kinds of every run is of. */
    Set<Long> runs() {
        Set<Long> runs = new TreeSet<>();
        byKind.values().forEach(entries -> runs.addAll(entries.keySet()));
        return runs;
    }

    List<AuditEntry> of(AuditKind kind, long run) {
        return byKind.get(kind).getOrDefault(run, List.of());
    }

    /** The entries of one kind, of all runs. */
    List<AuditEntry> all(AuditKind kind) {
        return byKind.get(kind).values().stream().flatMap(List::stream).toList();
    }

    /** The entries of files that were staged. */
    List<AuditEntry> taken() {
        return taken;
    }

    AuditHead head() {
        return check.head();
    }
}
