package settle.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import settle.breaks.Break;
import settle.breaks.BreakCode;
import settle.breaks.BreakTrait;
import settle.breaks.Figure;
import settle.breaks.Key;
import settle.breaks.Severity;
import settle.breaks.Unit;
import settle.closing.SeenBreak;
import settle.identity.Name;
import settle.identity.SourceLine;

/** One line of the table of exceptions. */
final class HtmlExceptionRow {

    /** Characters shown of what was expected or found: a rejected record may be a long line. */
    private static final int MOST_SHOWN = 300;
    /** So many candidates are unfolded on the screen; in print all are. */
    private static final int UNFOLDED = 3;

    private final Html html;
    private final ClosingReport report;
    private final HtmlInvestors investors;
    private final HtmlClock clock;

    HtmlExceptionRow(Html html, ClosingReport report, HtmlInvestors investors) {
        this.html = html;
        this.report = report;
        this.investors = investors;
        this.clock = HtmlClock.of(report);
    }

    void write(SeenBreak seen) {
        Break found = seen.found();
        BreakCode code = found.code();
        String style = found.severity().name().toLowerCase(Locale.ROOT);
        html.markup("<tr class=\"").markup(style).markup("\" id=\"").text(found.id())
                .markup("\" data-owner=\"").figure(code.owner().title())
                .markup("\"><th scope=\"row\"><span class=\"big\">").figure(code.name()).markup("</span>")
                .tag(style, found.severity().name()).line("</th>");
        html.markup("<td>");
        about(found);
        html.line("</td>").markup("<td>").element("p", "meaning", code.meaning());
        message(html, found);
        record(found);
        candidates(found);
        html.line("</td>").markup("<td>");
        figures(found);
        html.line("</td>");
        html.markup("<td>").element("p", "", found.nextAction()).element("p", "owner", code.owner().title())
                .line("</td>");
        due(seen);
        html.line("</tr>");
    }

    /** What a break says; that of a record nobody could read quotes from it. */
    static void message(Html html, Break found) {
        html.markup("<p class=\"message\">");
        if (found.code().has(BreakTrait.QUOTES_RECORD)) {
            html.record(found.message(), Integer.MAX_VALUE);
        } else {
            html.text(found.message());
        }
        html.markup("</p>");
    }

    /** Whom and what a break is about: every key that it knows, and where it was read. */
    void about(Break found) {
        Key about = found.key();
        about.subscription().ifPresent(id -> investors.write(html, id.text()));
        key("bank", about.wire());
        key("DWAC", about.request());
        key("warrant", about.certificate());
        if (!found.source().equals(SourceLine.NONE)) {
            key("in", Optional.of(found.source()));
        } else if (about.equals(Key.NOTHING)) {
            html.element("div", "", "the closing as a whole");
        }
    }

    private void key(String what, Optional<? extends Name> name) {
        name.ifPresent(known -> html.markup("<div class=\"key\">").figure(what).markup(" ")
                .element("span", "code", known.called()).markup("</div>"));
    }

    /** Whether what was found is a record as it stands in its file, too wide for the column of figures. */
    private static boolean quotesRecord(Break found) {
        return found.code().has(BreakTrait.QUOTES_RECORD) && found.actual().unit() == Unit.TEXT;
    }

    private void record(Break found) {
        if (quotesRecord(found)) {
            html.markup("<p class=\"code record\">").record(found.actual().plain(), MOST_SHOWN).markup(
                    "</p>");
        }
    }

    private void candidates(Break found) {
        List<String> candidates = found.toldCandidates();
        if (candidates.isEmpty()) {
            return;
        }
        boolean unfolded = candidates.size() <= UNFOLDED && found.severity() != Severity.INFO;
        html.markup(unfolded ? "<details open>" : "<details>").markup("<summary>")
                .figure(candidates.size() == 1 ? "1 candidate" : candidates.size() + " candidates")
                .markup("</summary><ol>");
        candidates.forEach(candidate -> html.element("li", "", candidate));
        html.markup("</ol></details>");
    }

    private void figures(Break found) {
        html.markup("<dl class=\"figures\">");
        figure("expected", found.expected());
        figure("actual", quotesRecord(found) ? Figure.text("the record beside") : found.actual());
        figure("difference", found.difference());
        html.markup("</dl>");
    }

    private void figure(String name, Figure figure) {
        if (figure.unit() == Unit.NONE) {
            return;
        }
        html.markup("<div><dt>").figure(name);
        if (figure.isNumber()) {
            html.markup("</dt><dd class=\"number\">").figure(HtmlFigures.grouped(figure));
        } else {
            html.markup("</dt><dd>").text(figure.plain(), MOST_SHOWN);
        }
        html.markup("</dd></div>");
    }

    private void due(SeenBreak seen) {
        var due = seen.dueAt(report.offering());
        boolean somebodyActs = seen.found().severity() != Severity.INFO;
        html.markup("<td class=\"due\"><div class=\"code\">").figure(HtmlClock.moment(due)).markup("</div>");
        if (somebodyActs) {
            html.element("div", clock.isPast(due) ? "overdue" : "", clock.distance(due));
        }
        html.markup("<div class=\"status\">").figure(seen.status().name());
        if (seen.status() != SeenBreak.Status.NEW) {
            html.figure(", " + HtmlFigures.grouped(seen.ageInHours(report.offering(), report.asOf()))
                    + " h old");
        }
        html.line("</div></td>");
    }
}
