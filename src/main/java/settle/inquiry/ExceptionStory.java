package settle.inquiry;

import java.util.List;
import java.util.Optional;
import settle.breaks.Break;
import settle.breaks.Candidate;
import settle.closing.SeenBreak;
import settle.identity.FileId;
import settle.identity.SourceLine;
import settle.offering.BusinessCalendar;
import settle.offering.Offering;
import settle.store.BreakStore.Sight;
import settle.store.ClosingStore;

/**
 * The whole story of one exception: what was found, by which rule, in which rows of which files, what else
 * would have fitted, what people decided, and what each run made of it. Written for a person.
 */
public final class ExceptionStory {

    private final PastClosing past;
    private final List<Sight> history;
    private final Break found;
    private final StoryLines lines = new StoryLines();

    private ExceptionStory(PastClosing past, List<Sight> history) {
        this.past = past;
        this.history = history;
        this.found = last().seen().found();
    }

    /**
     * Tells of an exception that any finished run saw, as the last one left it.
     *
     * @return its lines; empty where no finished run saw such an exception
     */
    public static Optional<List<String>> of(ClosingStore store, Offering offering,
            BusinessCalendar calendar, String exceptionId) {
        List<Sight> history = store.breaks().history(offering.id(), exceptionId);
        return history.isEmpty() ? Optional.empty() : store.runs().lastFinished()
                .map(run -> new ExceptionStory(PastClosing.of(store, offering, calendar, run), history)
                        .tell());
    }

    private List<String> tell() {
        Concern concern = new Concern(found, past.closing());
        head();
        rule();
        new CashStory(past, concern, lines).tell();
        new DeliveryStory(past, concern, lines).tell();
        new DecisionStory(concern, lines).tell();
        runs();
        files();
        return lines.all();
    }

    private Sight last() {
        return history.get(history.size() - 1);
    }

    private void head() {
        SeenBreak seen = last().seen();
        boolean stands = !seen.isCleared() && last().runId() == past.run().id();
        lines.title(found.id() + "  " + found.severity() + "  " + found.code().meaning());
        lines.fact("status", (stands ? seen.status() : SeenBreak.Status.CLEARED)
                + ", first seen as of " + seen.firstSeenAt()
                + (stands ? ", " + seen.ageInHours(past.closing().offering(), past.closing().asOf())
                        + " h ago" : ""));
        lines.fact("found", found.message());
        lines.fact("expected", found.expected().plain());
        lines.fact("actual", found.actual().plain());
        lines.fact("difference", found.difference().plain());
        lines.fact("source", lines.located(found.source()));
        if (stands) {
            lines.fact("next", found.nextAction());
            lines.fact("owner", found.code().owner().title() + ", by "
                    + seen.dueAt(past.closing().offering()));
        }
    }

    private void rule() {
        lines.title("rule");
        lines.line(found.code().rule().sentence());
        if (!found.candidates().isEmpty()) {
            lines.title("rivals and candidates");
            found.candidates().forEach(this::candidate);
        }
    }

    /** A candidate as it is told; its rows and files are listed with the others. */
    private void candidate(Candidate candidate) {
        lines.line("- " + candidate.told());
        candidate.things(SourceLine.class).forEach(lines::located);
        candidate.things(FileId.class).forEach(file -> lines.located(new SourceLine(file.path(), 0)));
    }

    /** What each run saw; runs in a row that saw the same share a line. */
    private void runs() {
        lines.title("runs");
        int from = 0;
        for (int at = 1; at <= history.size(); at++) {
            Sight first = history.get(from);
            if (at < history.size() && history.get(at).seen().status() == first.seen().status()) {
                continue;
            }
            Sight last = history.get(at - 1);
            lines.line(at - from == 1
                    ? "run " + first.runId() + ", as of " + first.asOf() + ": " + first.seen().status()
                    : "runs " + first.runId() + " to " + last.runId() + ", as of " + first.asOf() + " to "
                            + last.asOf() + ": " + first.seen().status());
            from = at;
        }
    }

    private void files() {
        lines.title("files");
        past.files().stream().filter(file -> lines.name(file.path())).forEach(file -> lines.line(
                file.path() + ": " + file.format() + ", " + file.rows() + " rows, sha256 "
                        + file.sha256()));
    }
}
