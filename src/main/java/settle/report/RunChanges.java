package settle.report;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import settle.closing.SeenBreak;
import settle.money.Money;
import settle.offering.Offering;

/**
 * What a run tells against the one before, and what presses now.
 *
 * @param came exceptions that the run before did not see
 * @param went exceptions that it saw and that stand no more
 * @param open exceptions that it saw and that still stand
 * @param newFiles files whose content no run had seen
 * @param blocked money in escrow that neither closes now nor goes back
 * @param deadline the next cut-off
 */
public record RunChanges(long came, long went, long open, long newFiles, Money blocked,
        Optional<Deadline> deadline) {

    /**
     * A moment by which something must have happened.
     *
     * @param minutes until then, rounded down
     */
    public record Deadline(String name, LocalDateTime at, long minutes) {}

    public static RunChanges of(ClosingReport report) {
        Money held = report.closing().fundsFlow().held();
        return new RunChanges(count(report, SeenBreak.Status.NEW), count(report, SeenBreak.Status.CLEARED),
                count(report, SeenBreak.Status.OPEN),
                report.inputs().stream().filter(input -> input.seenAs().equals("new")).count(),
                held.plus(report.closing().proof().unplaced()), next(report.offering(), report.asOf()));
    }

    /** Whether nothing came, nothing went and no file was new. */
    public boolean isQuiet() {
        return came == 0 && went == 0 && newFiles == 0;
    }

    /** The cut-off that comes next after a moment; none where all have passed. */
    public static Optional<Deadline> next(Offering offering, LocalDateTime asOf) {
        Map<String, LocalDateTime> moments = new LinkedHashMap<>();
        moments.put("funds cut-off", offering.closing().cutOff());
        moments.put("DWAC cut-off", offering.closing().dwacCutOff());
        return moments.entrySet().stream().filter(moment -> !moment.getValue().isBefore(asOf))
                .min(Map.Entry.comparingByValue())
                .map(moment -> new Deadline(moment.getKey(), moment.getValue(), Duration.between(
                        asOf.atZone(offering.zone()), moment.getValue().atZone(offering.zone()))
                        .toMinutes()));
    }

    private static long count(ClosingReport report, SeenBreak.Status status) {
        return report.breaks().stream().filter(seen -> seen.status() == status).count();
    }
}
