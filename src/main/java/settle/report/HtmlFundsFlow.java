package settle.report;

import settle.closing.CashTotals;
import settle.closing.FundsFlow;
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
        html.openSection("funds-flow", "Funds flow and proof of cash")
                .line("<div class=\"pair\">").line("<div>");
        HtmlTable.open(html, "flow", "Funds flow", "Funds flow of the investors who close");
        HtmlTable.head(html, HtmlTable.column("Line"), HtmlTable.column("Payee or account"),
                HtmlTable.numbers("Basis"), HtmlTable.numbers("Rate"), HtmlTable.numbers("Amount"),
                HtmlTable.column("Paid from escrow"));
        flow.lines().forEach(this::line);
        HtmlTable.close(html);
        sourcesAndUses(flow);
        html.line("</div>").line("<div>");
        new HtmlProof(html, report).write();
        html.line("</div></div>").closeSection();
    }

    private void line(FundsFlow.Line line) {
        boolean total = line.name().equals("net_proceeds") || line.name().equals("paid_to_issuer");
        html.markup(total ? "<tr class=\"total\">" : "<tr>")
                .markup("<th scope=\"row\">").text(title(line.name())).markup("</th>").cell(line.payee())
                .number(line.basis().map(Money::grouped).orElse(""), "")
                .number(line.rate().map(HtmlFigures::percent).orElse(""), "")
                .amount(line.amount())
                .cell(line.fromEscrow().map(paid -> paid ? "yes" : "no, by the issuer").orElse(""))
                .line("</tr>");
    }

    private void sourcesAndUses(FundsFlow flow) {
        CashTotals cash = report.closing().totals().cash();
        boolean foots = flow.foots();
        html.markup("<p class=\"outcome\">").tag(foots ? "release" : "stop", foots ? "FOOTS" : "DIFFERS")
                .markup(" Sources ").inline(flow.sources().grouped())
                .markup(foots ? " = uses " : ", uses ").inline(flow.uses().grouped());
        if (!foots) {
            html.markup(", difference ").inline(flow.uses().minus(flow.sources()).grouped());
        }
        html.markup(". ").quiet("Sources: in escrow " + cash.book().grouped()
                + (cash.disbursed().isZero() ? "" : ", disbursed before " + cash.disbursed().grouped())
                + ". Uses: paid to the issuer, fees from escrow, held for investors, refunds, unplaced.")
                .line("</p>");
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
