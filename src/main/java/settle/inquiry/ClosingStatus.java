package settle.inquiry;

import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;
import settle.audit.AuditEntry;
import settle.audit.AuditHead;
import settle.audit.AuditKind;
import settle.audit.StatedTotals;
import settle.closing.ClosingVerdict;
import settle.offering.Deadlines;
import settle.offering.Offering;
import settle.store.ClosingStore;
import settle.store.RunStore.FinishedRun;
import settle.store.RunStore.UnfinishedRun;

/**
 * Where a closing stands.
 *
 * @param now in the offering's zone
 * @param runUnderWay whether a run goes on now
 * @param unfinished the last run, where it has no verdict: it goes on, or it died
 * @param finished the last run that published
 * @param exceptions of that run
 * @param totals of that run, as the audit trail has them
 * @param head the end of the audit trail
 */
public record ClosingStatus(Offering offering, LocalDateTime now, boolean runUnderWay,
        Optional<UnfinishedRun> unfinished, Optional<FinishedRun> finished,
        Optional<OpenExceptions> exceptions, Optional<StatedTotals> totals, AuditHead head) {

    /** Where nothing can be read: no run yet, or one that must not be disturbed. */
    public static ClosingStatus unknown(Offering offering, LocalDateTime now, boolean runUnderWay) {
        return new ClosingStatus(offering, now, runUnderWay, Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), AuditHead.START);
    }

    public static ClosingStatus of(ClosingStore store, Offering offering, LocalDateTime now,
            boolean runUnderWay) {
        Optional<FinishedRun> last = store.runs().lastFinished();
        Optional<StatedTotals> totals = store.audit().latest(Set.of(AuditKind.VERDICT)).values().stream()
                .filter(entry -> last.filter(run -> run.id() == entry.run()).isPresent())
                .findFirst().map(AuditEntry::facts).flatMap(StatedTotals::in);
        return new ClosingStatus(offering, now, runUnderWay, store.runs().unfinished(), last,
                last.map(run -> OpenExceptions.of(store.breaks(), run.id())), totals, store.audit().head());
    }

    /** This status, with a run that was seen to go on by now. */
    public ClosingStatus withRunUnderWay(boolean underWay) {
        return new ClosingStatus(offering, now, runUnderWay || underWay, unfinished, finished, exceptions,
                totals, head);
    }

    /** The run that ended without a verdict, so that the next one makes up for it. */
    public Optional<UnfinishedRun> died() {
        return runUnderWay ? Optional.empty() : unfinished;
    }

    public boolean isReady() {
        return finished.filter(run -> ClosingVerdict.valueOf(run.verdict()).isGood()).isPresent();
    }

    Optional<Deadlines.Coming> nextDeadline() {
        return Deadlines.of(offering).next(now);
    }

    Optional<Deadlines.Coming> nextCutOff() {
        return Deadlines.of(offering).nextCutOff(now);
    }
}
