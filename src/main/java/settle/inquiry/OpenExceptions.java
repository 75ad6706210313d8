package settle.inquiry;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import settle.breaks.BreakCode;
import settle.breaks.Severity;
import settle.closing.SeenBreak;
import settle.store.BreakStore;

/**
 * The exceptions of the last run.
 *
 * @param bySeverity those that stand
 * @param byCode those that stand
 * @param fresh those that stand and did not before
 * @param cleared those that stood before
 * @param worst the first of those that stand
 */
public record OpenExceptions(Map<Severity, Long> bySeverity, Map<BreakCode, Long> byCode, long fresh,
        long cleared, List<SeenBreak> worst) {

    /** The worst ones that a person is shown. */
    static final int WORST_SHOWN = 3;

    static OpenExceptions of(BreakStore breaks, long run) {
        Map<Severity, Long> bySeverity = new EnumMap<>(Severity.class);
        List.of(Severity.values()).forEach(severity -> bySeverity.put(severity, 0L));
        Map<BreakCode, Long> byCode = new EnumMap<>(BreakCode.class);
        long fresh = 0;
        long cleared = 0;
        for (BreakStore.Count count : breaks.counts(run)) {
            if (count.status() == SeenBreak.Status.CLEARED) {
                cleared += count.breaks();
            } else {
                bySeverity.merge(count.severity(), count.breaks(), Long::sum);
                byCode.merge(count.code(), count.breaks(), Long::sum);
                fresh += count.status() == SeenBreak.Status.NEW ? count.breaks() : 0;
            }
        }
        return new OpenExceptions(bySeverity, byCode, fresh, cleared, breaks.worst(run, WORST_SHOWN));
    }

    long open() {
        return bySeverity.values().stream().mapToLong(Long::longValue).sum();
    }
}
