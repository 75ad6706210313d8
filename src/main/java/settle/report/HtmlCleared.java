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
        html.openSection("cleared", "Cleared since the last run");
        if (cleared.isEmpty()) {
            html.none("None.");
        } else {
            HtmlTable.open(html, "cleared", "Cleared exceptions",
                    HtmlFigures.grouped(cleared.size()) + " cleared: nobody needs to act on them");
            HtmlTable.head(html, HtmlTable.column("Code"), HtmlTable.column("About"),
                    HtmlTable.column("What had been found"), HtmlTable.column("First seen"));
            cleared.forEach(this::line);
            HtmlTable.close(html);
        }
        html.closeSection();
    }

    private void line(SeenBreak seen) {
        html.markup("<tr><th scope=\"row\">").figure(seen.found().code().name()).markup("</th><td>");
        row.about(seen.found());
        html.markup("</td><td>").element("p", "meaning", seen.found().code().meaning());
        HtmlExceptionRow.message(html, seen.found());
        html.markup("</td>").code(HtmlClock.moment(seen.firstSeenAt())).line("</tr>");
    }
}
