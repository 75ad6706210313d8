package settle.report;

/** The files that the report was made of. */
final class HtmlInputs {

    /** Hexadecimal digits of a hash that are enough to compare by eye; the whole one stands in run.json. */
    private static final int DIGITS_SHOWN = 12;

    private final Html html;
    private final ClosingReport report;

    HtmlInputs(Html html, ClosingReport report) {
        this.html = html;
        this.report = report;
    }

    void write() {
        html.line("<section aria-labelledby=\"inputs\">").line("<h2 id=\"inputs\">Input files</h2>");
        if (report.inputs().isEmpty()) {
            html.line("<p class=\"none\">The inbox was empty.</p>").line("</section>");
            return;
        }
        html.line("<div class=\"scroll\" role=\"region\" aria-label=\"Input files\" tabindex=\"0\">")
                .markup("<table class=\"inputs\"><caption>").figure(HtmlFigures.grouped(report.inputs().size()))
                .line(" files in the inbox; whole hashes stand in run.json</caption>")
                .markup("<thead><tr><th scope=\"col\">Path</th><th scope=\"col\">Kind</th><th scope=\"col\">Format</th>")
                .markup("<th scope=\"col\" class=\"number\">Rows</th><th scope=\"col\" class=\"number\">Rejects</th>")
                .line("<th scope=\"col\">Taken as</th><th scope=\"col\">SHA-256 begins</th></tr></thead><tbody>");
        report.inputs().forEach(this::line);
        html.line("</tbody></table></div></section>");
    }

    private void line(ClosingReport.InputLine input) {
        String hash = input.sha256();
        html.markup("<tr><th scope=\"row\" class=\"code\">").text(input.path()).markup("</th>")
                .cell(input.kind()).cell(input.format()).count(input.rows()).count(input.rejects())
                .cell(input.seenAs()).code(hash.substring(0, Math.min(DIGITS_SHOWN, hash.length())))
                .line("</tr>");
    }
}
