package settle.report;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import settle.breaks.Break;
import settle.breaks.BreakCode;
import settle.breaks.Severity;
import settle.closing.ClosingVerdict;
import settle.closing.SeenBreak;
import settle.offering.Deadline;
import settle.offering.Deadlines;
import settle.offering.Offering;

/** The head of the page: whose closing, as of when, may it go ahead, how long is left, what is open. */
final class HtmlHead {

    private final Html html;
    private final ClosingReport report;
    private final HtmlClock clock;

    HtmlHead(Html html, ClosingReport report) {
        this.html = html;
        this.report = report;
        this.clock = HtmlClock.of(report);
    }

    void write() {
        Offering offering = report.offering();
        html.line("<header>").markup("<p class=\"kind\">Closing report · offering ").text(offering.id()
                .text())
                .line("</p>");
        html.element("h1", "", offering.issuer()).line("");
        html.markup("<p class=\"moment\">As of ").figure(clock.now()).line("</p>");
        verdict();
        html.line("<dl class=\"tiles\">");
        deadline(Deadline.FUNDS_CUT_OFF);
        deadline(Deadline.DWAC_CUT_OFF);
        offering.closing().releasedAt().ifPresent(at -> moment("Closing released", at));
        html.line("</dl>");
        counts();
        html.line("</header>");
    }

    /** The verdict as it is read: without the underscore of its name. */
    static String title(ClosingVerdict verdict) {
        return verdict.name().replace('_', ' ');
    }

    private void verdict() {
        ClosingVerdict verdict = report.closing().verdict();
        html.markup("<div class=\"verdict ").markup(verdict.name().toLowerCase(Locale.ROOT))
                .markup("\" data-verdict=\"").markup(verdict.name()).markup("\"><p class=\"word\">")
                .markup("<span class=\"hidden\">Closing verdict: </span>").figure(title(verdict))
                .markup("</p><p>").figure(sentence(verdict.meaning())).markup("</p>");
        String stops = stops(report);
        if (!stops.isEmpty()) {
            html.markup("<p class=\"stops\">Stopped by ").figure(stops).markup("</p>");
        }
        html.line("</div>");
    }

    /** The codes that stop the closing, each with how often it stands; empty where nothing does. */
    static String stops(ClosingReport report) {
        List<BreakCode> codes = report.standing().stream().map(SeenBreak::found)
                .filter(found -> found.severity() == Severity.STOP).map(Break::code).toList();
        return codes.stream().distinct().map(code -> {
            long times = codes.stream().filter(other -> other == code).count();
            return code + " " + code.meaning() + (times > 1 ? " (" + times + " times)" : "");
        }).collect(Collectors.joining("; "));
    }

    private void deadline(Deadline deadline) {
        moment(capitalised(deadline.title()), Deadlines.of(report.offering()).at(deadline));
    }

    private void moment(String name, LocalDateTime at) {
        html.open("div", "").element("dt", "", name).markup("<dd><span class=\"big\">")
                .figure(clock.distance(at)).markup("</span> ").quiet(HtmlClock.moment(at))
                .line("</dd></div>");
    }

    private void counts() {
        html.line("<ul class=\"counts\" aria-label=\"Exceptions by severity and status\">");
        for (Severity severity : Severity.values()) {
            long count = report.closing().totals().breaks().get(severity);
            String style = severity.name().toLowerCase(Locale.ROOT);
            html.markup(count > 0 ? "<li>" : "<li class=\"no\">");
            if (count > 0) {
                html.markup("<a href=\"#").markup(style).markup("\">");
            }
            html.tag(style, severity.name()).markup(" <b>").figure(HtmlFigures.grouped(count)).markup("</b>")
                    .line(count > 0 ? "</a></li>" : "</li>");
        }
        for (SeenBreak.Status status : SeenBreak.Status.values()) {
            long count = RunChanges.count(report, status);
            html.markup("<li class=\"status\">").figure(status.name()).markup(" <b>")
                    .figure(HtmlFigures.grouped(count)).line("</b></li>");
        }
        html.line("</ul>");
    }

    private static String sentence(String clause) {
        return capitalised(clause) + ".";
    }

    private static String capitalised(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
