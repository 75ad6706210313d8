package settle.report;

import settle.closing.FundsFlow;
import settle.closing.ProofOfCash;
import settle.money.Money;

/** The funds flow, line by line, and whether its sources are its uses. */
final class HtmlFundsFlow {

    private final Html html;
    private final ClosingReport report;

    HtmlFundsFlow(Html html, ClosingReport report) {
        this.html = html;
        this.report = report;
    }

    void write() {
        FundsFlow flow = report.closing().fundsFlow();
        html.line("<section aria-labelledby=\"funds-flow\">")
                .line("<h2 id=\"funds-flow\">Funds flow and proof of cash</h2>").line("<div class=\"pair\">")
                .line("<div class=\"scroll\" role=\"region\" aria-label=\"Funds flow\" tabindex=\"0\">")
                .line("<table class=\"flow\"><caption>Funds flow of the investors who close</caption>")
                .markup("<thead><tr><th scope=\"col\">Line</th><th scope=\"col\">Payee or account</th>")
                .markup("<th scope=\"col\" class=\"number\">Basis</th><th scope=\"col\" class=\"number\">Rate</th>")
                .line("<th scope=\"col\" class=\"number\">Amount</th><th scope=\"col\">Paid from escrow</th></tr></thead>"
                        + "<tbody>");
        flow.lines().forEach(this::line);
        html.line("</tbody></table>");
        sourcesAndUses(flow);
        html.line("</div>");
        new HtmlProof(html, report).write();
        html.line("</div></section>");
    }

    private void line(FundsFlow.Line line) {
        boolean total = line.name().equals("net_proceeds") || line.name().equals("paid_to_issuer");
        html.markup(total ? "<tr class=\"total\">" : "<tr>").markup("<th scope=\"row\">").text(title(line.name()))
                .markup("</th>").cell(line.payee())
                .number(line.basis().map(Money::grouped).orElse(""), "")
                .number(line.rate().map(HtmlFigures::percent).orElse(""), "")
                .amount(line.amount())
                .cell(line.fromEscrow().map(paid -> paid ? "yes" : "no, by the issuer").orElse(""))
                .line("</tr>");
    }

    private void sourcesAndUses(FundsFlow flow) {
        ProofOfCash proof = report.closing().proof();
        html.markup("<p class=\"outcome\">").tag(flow.foots() ? "release" : "stop", flow.foots() ? "FOOTS" : "DIFFERS")
                .markup(" Sources <span class=\"code\">").figure(flow.sources().grouped())
                .markup(flow.foots() ? "</span> = uses <span class=\"code\">" : "</span>, uses <span class=\"code\">")
                .figure(flow.uses().grouped()).markup("</span>");
        if (!flow.foots()) {
            html.markup(", difference <span class=\"code\">").figure(flow.uses().minus(flow.sources()).grouped())
                    .markup("</span>");
        }
        html.markup(". <span class=\"quiet\">Sources: in escrow ").figure(proof.book().grouped())
                .figure(proof.disbursed().isZero() ? "" : ", disbursed before " + proof.disbursed().grouped())
                .line(". Uses: paid to the issuer, fees from escrow, held for investors, refunds, unplaced.</span></p>");
    }

    /** The name of a line as it is read: {@code fee:Placement fee} is the fee's own name. */
    private static String title(String name) {
        if (name.startsWith("fee:")) {
            return name.substring("fee:".length());
        }
        String words = name.replace('_', ' ');
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
