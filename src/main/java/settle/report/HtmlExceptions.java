package settle.report;

import java.util.List;
import java.util.Locale;
import settle.breaks.Severity;
import settle.closing.SeenBreak;

/** The exceptions that stand, worst first, in one table with a group for each severity; then those that were cleared. */
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
        html.line("<section aria-labelledby=\"exceptions\">").line("<h2 id=\"exceptions\">Exceptions</h2>");
        if (standing.isEmpty()) {
            html.line("<p class=\"none\">None stands: cash, deliveries and papers agree with the book.</p>");
        } else {
            new HtmlOwners(html, report).write();
            table(standing);
        }
        html.line("</section>");
    }

    private void table(List<SeenBreak> standing) {
        html.line("<p class=\"filter\" hidden><label>Show exceptions with <input type=\"search\" id=\"filter\"></label>")
                .markup(" <label>of owner <select id=\"owner\"><option value=\"\">all</option>");
        standing.stream().map(seen -> seen.found().code().owner()).distinct().sorted()
                .forEach(owner -> html.element("option", "", owner.title()));
        html.line("</select></label> <output id=\"matches\"></output></p>");
        html.line("<div class=\"scroll\" role=\"region\" aria-label=\"Exceptions\" tabindex=\"0\">")
                .line("<table class=\"exceptions\">")
                .markup("<caption>").figure(HtmlFigures.grouped(standing.size()))
                .line(standing.size() == 1 ? " exception stands</caption>" : " exceptions stand, worst first</caption>")
                .line("<colgroup><col class=\"c-code\"><col class=\"c-about\"><col><col class=\"c-figures\">"
                        + "<col class=\"c-action\"><col class=\"c-due\"></colgroup>")
                .markup("<thead><tr><th scope=\"col\">Code</th><th scope=\"col\">About</th>")
                .markup("<th scope=\"col\">What was found</th><th scope=\"col\">Expected, actual, difference</th>")
                .line("<th scope=\"col\">Next action and owner</th><th scope=\"col\">Due and age</th></tr></thead>");
        for (Severity severity : Severity.values()) {
            group(severity, standing.stream()
                    .filter(seen -> seen.found().code().severity() == severity).toList());
        }
        html.line("</table></div>");
    }

    private void group(Severity severity, List<SeenBreak> breaks) {
        if (breaks.isEmpty()) {
            return;
        }
        String style = severity.name().toLowerCase(Locale.ROOT);
        html.markup("<tbody id=\"" + style + "\"><tr class=\"group " + style + "\"><th scope=\"rowgroup\" colspan=\""
                        + COLUMNS + "\">")
                .figure(severity.name()).markup(" <span>").figure(meaning(severity)).markup(" · ")
                .figure(HtmlFigures.grouped(breaks.size())).line("</span></th></tr>");
        breaks.forEach(row::write);
        html.line("</tbody>");
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
