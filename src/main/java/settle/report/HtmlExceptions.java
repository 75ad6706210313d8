package settle.report;

import java.util.List;
import java.util.Locale;
import settle.breaks.Severity;
import settle.closing.SeenBreak;

/** The exceptions that stand, worst first, in one table with a group for each severity. */
final class HtmlExceptions {

    private static final int COLUMNS = 6;

    private final Html html;
    private final ClosingReport report;
    private final HtmlExceptionRow row;

    HtmlExceptions(Html html, ClosingReport report, HtmlInvestors investors) {
        this.html = html;
        this.report = report;
        this.row = new HtmlExceptionRow(html, report, investors);
    }

    void write() {
        List<SeenBreak> standing = report.standing();
        html.openSection("exceptions", "Exceptions");
        if (standing.isEmpty()) {
            html.none("None stands: cash, deliveries and papers agree with the book.");
        } else {
            new HtmlOwners(html, report).write();
            filter(standing);
            table(standing);
        }
        html.closeSection();
    }

    /** Hidden where no script runs: without it the page shows everything. */
    private void filter(List<SeenBreak> standing) {
        html.markup("<p class=\"filter\" hidden>")
                .markup("<label>Show exceptions with <input type=\"search\" id=\"filter\"></label> ")
                .markup("<label>of owner <select id=\"owner\"><option value=\"\">all</option>");
        standing.stream().map(seen -> seen.found().code().owner()).distinct().sorted()
                .forEach(owner -> html.element("option", "", owner.title()));
        html.line("</select></label> <output id=\"matches\"></output></p>");
    }

    private void table(List<SeenBreak> standing) {
        HtmlTable.open(html, "exceptions", "Exceptions", HtmlFigures.grouped(standing.size())
                + (standing.size() == 1 ? " exception stands" : " exceptions stand, worst first"));
        html.line("<colgroup><col class=\"c-code\"><col class=\"c-about\"><col><col class=\"c-figures\">"
                + "<col class=\"c-action\"><col class=\"c-due\"></colgroup>");
        HtmlTable.head(html, HtmlTable.column("Code"), HtmlTable.column("About"),
                HtmlTable.column("What was found"), HtmlTable.column("Expected, actual, difference"),
                HtmlTable.column("Next action and owner"), HtmlTable.column("Due and age"));
        for (Severity severity : Severity.values()) {
            group(severity, standing.stream()
                    .filter(seen -> seen.found().severity() == severity).toList());
        }
        HtmlTable.close(html);
    }

    private void group(Severity severity, List<SeenBreak> breaks) {
        if (breaks.isEmpty()) {
            return;
        }
        String style = severity.name().toLowerCase(Locale.ROOT);
        html.line("</tbody>").markup("<tbody id=\"" + style + "\"><tr class=\"group " + style
                + "\"><th scope=\"rowgroup\" colspan=\"" + COLUMNS + "\">")
                .figure(severity.name()).markup(" <span>").figure(meaning(severity)).markup(" · ")
                .figure(HtmlFigures.grouped(breaks.size())).line("</span></th></tr>");
        breaks.forEach(row::write);
    }

    private static String meaning(Severity severity) {
        return switch (severity) {
            case STOP -> "blocks the closing";
            case HOLD -> "blocks its investor, or the money of an unplaced wire";
            case WARN -> "blocks nobody, but somebody acts";
            case INFO -> "for the record";
        };
    }
}
