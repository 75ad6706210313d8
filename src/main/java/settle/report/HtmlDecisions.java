package settle.report;

import java.util.Locale;
import settle.decision.Decision;
import settle.decision.Ruling;

/** What people decided, who they are, and what came of it. */
final class HtmlDecisions {

    private final Html html;
    private final ClosingReport report;

    HtmlDecisions(Html html, ClosingReport report) {
        this.html = html;
        this.report = report;
    }

    void write() {
        html.openSection("decisions", "Decisions");
        if (report.closing().rulings().isEmpty()) {
            html.none("None was taken.");
        } else {
            long refused = report.closing().rulings().stream()
                    .filter(ruling -> ruling.outcome() == Ruling.Outcome.REFUSED).count();
            HtmlTable.open(html, "decisions", "Decisions", HtmlFigures.grouped(
                    report.closing().rulings().size()) + " taken, " + HtmlFigures.grouped(refused)
                    + " of them refused");
            HtmlTable.head(html, HtmlTable.column("Decision"), HtmlTable.column("Outcome"),
                    HtmlTable.column("What came of it"), HtmlTable.column("Reason given"),
                    HtmlTable.column("Decided"), HtmlTable.column("Approved"));
            report.closing().rulings().forEach(this::line);
            HtmlTable.close(html);
        }
        html.closeSection();
    }

    private void line(Ruling ruling) {
        Decision decision = ruling.decision();
        html.markup("<tr><th scope=\"row\">").text(decision.id()).markup("</th><td>")
                .tag(style(ruling.outcome()), ruling.outcome().name().replace('_', ' ')).markup("</td><td>")
                .text(decision.action().name().toLowerCase(Locale.ROOT).replace('_', ' ')).markup(": ")
                .text(ruling.effect()).markup("</td>")
                .cell(decision.reason())
                .cell(decision.decidedBy() + " " + HtmlClock.moment(decision.decidedAt()))
                .cell(decision.approvedBy().isBlank() ? "nobody" : decision.approvedBy()
                        + decision.approvedAt().map(at -> " " + HtmlClock.moment(at)).orElse(""))
                .line("</tr>");
    }

    private static String style(Ruling.Outcome outcome) {
        return switch (outcome) {
            case IN_FORCE -> "release";
            case REVOKED -> "info";
            case REFUSED -> "warn";
        };
    }
}
