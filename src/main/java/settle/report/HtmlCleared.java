package settle.report;

import java.util.List;
import settle.closing.SeenBreak;

/** The exceptions that the run before saw and this one does not. */
final class HtmlCleared {

    private final Html html;
    private final ClosingReport report;
    private final HtmlExceptionRow row;

    HtmlCleared(Html html, ClosingReport report, HtmlInvestors investors) {
        this.html = html;
        this.report = report;
        this.row = new HtmlExceptionRow(html, report, investors);
    }

    void write() {
        List<SeenBreak> cleared = report.breaks().stream().filter(SeenBreak::isCleared).toList();
        html.line("<section aria-labelledby=\"cleared\">").line("<h2 id=\"cleared\">Cleared since the last run</h2>");
        if (cleared.isEmpty()) {
            html.line("<p class=\"none\">None.</p>").line("</section>");
            return;
        }
        html.line("<div class=\"scroll\" role=\"region\" aria-label=\"Cleared exceptions\" tabindex=\"0\">")
                .markup("<table class=\"cleared\"><caption>").figure(HtmlFigures.grouped(cleared.size()))
                .line(" cleared: nobody needs to act on them</caption>")
                .markup("<thead><tr><th scope=\"col\">Code</th><th scope=\"col\">About</th>")
                .line("<th scope=\"col\">What had been found</th><th scope=\"col\">First seen</th></tr></thead><tbody>");
        cleared.forEach(this::line);
        html.line("</tbody></table></div></section>");
    }

    private void line(SeenBreak seen) {
        html.markup("<tr><th scope=\"row\">").figure(seen.found().code().name()).markup("</th><td>");
        row.about(seen.found());
        html.markup("</td><td>").element("p", "meaning", seen.found().code().meaning())
                .element("p", "message", seen.found().message())
                .markup("</td>").code(HtmlClock.moment(seen.firstSeenAt())).line("</tr>");
    }
}
