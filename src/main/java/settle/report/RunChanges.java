package settle.report;

import java.util.Optional;
import settle.closing.SeenBreak;
import settle.money.Money;
import settle.offering.Deadlines;

/**
 * What a run tells against the one before, and what presses now.
 *
 * @param came exceptions that the run before did not see
 * @param went exceptions that it saw and that stand no more
 * @param open exceptions that it saw and that still stand
 * @param newFiles files whose content no run had seen
 * @param blocked money in escrow that neither closes now nor goes back
 */
public record RunChanges(long came, long went, long open, long newFiles, Money blocked,
        Optional<Deadlines.Coming> nextCutOff) {

    public static RunChanges of(ClosingReport report) {
        return new RunChanges(count(report, SeenBreak.Status.NEW), count(report, SeenBreak.Status.CLEARED),
                count(report, SeenBreak.Status.OPEN),
                report.inputs().stream().filter(ClosingReport.InputLine::isNew).count(),
                report.closing().escrow().proof().blocked(),
                Deadlines.of(report.offering()).nextCutOff(report.asOf()));
    }

    /** Whether nothing came, nothing went and no file was new. */
    public boolean isQuiet() {
        return came == 0 && went == 0 && newFiles == 0;
    }

    /** How many exceptions have a status. */
    static long count(ClosingReport report, SeenBreak.Status status) {
        return report.breaks().stream().filter(seen -> seen.status() == status).count();
    }
}
