package settle.inquiry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import settle.breaks.Severity;
import settle.closing.ClosingVerdict;
import settle.closing.InvestorVerdict;
import settle.closing.SeenBreak;
import settle.offering.Deadlines;
import settle.store.RunStore.FinishedRun;

/** A closing's status for people. */
public final class StatusText {

    private StatusText() {}

    public static List<String> lines(ClosingStatus status) {
        List<String> lines = new ArrayList<>();
        lines.add(status.offering().issuer() + " (" + status.offering().id() + ") at " + status.now() + " "
                + status.offering().zone() + ": " + status.finished().map(FinishedRun::verdict)
                        .orElse(status.runUnderWay() ? "a run is under way" : "no run yet"));
        status.finished().ifPresent(run -> {
            lines.add("  " + ClosingVerdict.valueOf(run.verdict()).meaning());
            lines.add("  last run    number " + run.id() + " as of " + run.asOf() + ", " + run.startedAt()
                    + " to " + run.finishedAt());
        });
        if (status.finished().isPresent() && status.runUnderWay()) {
            lines.add("  under way   a run, at this moment");
        }
        status.died().ifPresent(run -> lines.add("  died        run number " + run.id() + " as of "
                + run.asOf() + ", begun " + run.startedAt() + "; the next run makes up for it"));
        lines.add("  deadline    " + Stream.of(status.nextDeadline(), status.nextCutOff())
                .flatMap(Optional::stream).distinct().map(StatusText::deadline).reduce((next, cutOff) -> next
                        + "; " + cutOff)
                .orElse("none is left"));
        status.totals().ifPresent(totals -> {
            lines.add("  investors   " + List.of(InvestorVerdict.RELEASE, InvestorVerdict.SETTLED,
                    InvestorVerdict.HOLD).stream()
                    .map(verdict -> totals.investors().get(verdict) + " " + verdict)
                    .collect(Collectors.joining(", ")));
            lines.add("  blocked     " + totals.blocked().grouped() + " " + totals.blocked().currency()
                    + ": " + totals.appliedOnHold().grouped() + " applied to investors on hold, "
                    + totals.unplaced().grouped() + " unplaced");
        });
        status.exceptions().ifPresent(exceptions -> lines.addAll(exceptions(exceptions, status)));
        if (status.head().number() > 0) {
            lines.add("  record      entry " + status.head().number() + ", head " + status.head().hash());
        }
        return lines;
    }

    private static String deadline(Deadlines.Coming next) {
        return next.deadline().title() + " at " + next.at() + ", in " + Deadlines.words(next.left());
    }

    private static List<String> exceptions(OpenExceptions exceptions, ClosingStatus status) {
        List<String> lines = new ArrayList<>();
        lines.add("  exceptions  " + List.of(Severity.values()).stream()
                .map(severity -> exceptions.bySeverity().get(severity) + " " + severity)
                .collect(Collectors.joining(", ")) + " (" + exceptions.fresh() + " new, "
                + exceptions.cleared() + " cleared)");
        if (!exceptions.byCode().isEmpty()) {
            lines.add("  codes       " + exceptions.byCode().entrySet().stream()
                    .map(count -> count.getKey() + " " + count.getValue())
                    .collect(Collectors.joining(", ")));
        }
        for (SeenBreak seen : exceptions.worst()) {
            lines.add("    " + seen.found().code() + " " + seen.found().severity() + ", "
                    + seen.found().code().owner().title() + " by " + seen.dueAt(status.offering()) + ": "
                    + seen.found().message());
        }
        return lines;
    }
}
