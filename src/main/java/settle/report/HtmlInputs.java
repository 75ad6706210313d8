package settle.report;

import java.util.List;
import settle.proof.StagedFile;

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
        html.openSection("inputs", "Input files");
        List<StagedFile> gone = report.closing().prepared().files().gone();
        if (report.inputs().isEmpty() && gone.isEmpty()) {
            html.none("The inbox was empty.");
        } else {
            HtmlTable.open(html, "inputs", "Input files", HtmlFigures.grouped(report.inputs().size())
                    + (report.inputs().size() == 1 ? " file" : " files")
                    + " in the inbox; whole hashes stand in run.json");
            HtmlTable.head(html, HtmlTable.column("Path"), HtmlTable.column("Kind"),
                    HtmlTable.column("Format"), HtmlTable.numbers("Rows"), HtmlTable.numbers("Rejects"),
                    HtmlTable.column("Taken as"), HtmlTable.column("SHA-256 begins"));
            report.inputs().forEach(input -> line(input, input.seenAs()));
            gone.forEach(file -> line(ClosingReport.InputLine.of(file), "gone, still counts"));
            HtmlTable.close(html);
        }
        html.closeSection();
    }

    private void line(ClosingReport.InputLine input, String takenAs) {
        String hash = input.sha256();
        html.markup("<tr><th scope=\"row\" class=\"code\">").text(input.path()).markup("</th>")
                .cell(input.kind()).cell(input.format()).count(input.rows()).count(input.rejects())
                .cell(takenAs).code(hash.substring(0, Math.min(DIGITS_SHOWN, hash.length())))
                .line("</tr>");
    }
}
