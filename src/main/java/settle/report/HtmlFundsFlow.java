package settle.report;

import settle.closing.FundsFlow;
import settle.money.Money;
import settle.payment.EscrowProof;

/** The funds flow, line by line, and whether the account can pay it. */
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
                HtmlTable.column("Paid from escrow"), HtmlTable.numbers("Paid"),
                HtmlTable.numbers("Open"), HtmlTable.column("Status"));
        flow.lines().forEach(this::line);
        HtmlTable.close(html);
        balanceAndUses(report.closing().escrow().proof());
        html.line("</div>").line("<div>");
        new HtmlProof(html, report).write();
        html.line("</div></div>").closeSection();
    }

    private void line(FundsFlow.Line line) {
        html.markup(line.id().sort().isTotal() ? "<tr class=\"total\">" : "<tr>")
                .markup("<th scope=\"row\">").text(line.id().title()).markup("</th>").cell(line.payee())
                .number(line.basis().map(Money::grouped).orElse(""), "")
                .number(line.rate().map(HtmlFigures::percent).orElse(""), "")
                .amount(line.amount())
                .cell(line.fromEscrow().map(paid -> paid ? "yes" : "no, by the issuer").orElse(""))
                .number(line.paid().map(Money::grouped).orElse(""), "")
                .number(line.open().map(Money::grouped).orElse(""), "")
                .cell(line.status(report.closing().verdict().isStopped()).name())
                .line("</tr>");
    }

    private void balanceAndUses(EscrowProof proof) {
        boolean holds = proof.holds();
        html.markup("<p class=\"outcome\">").tag(holds ? "release" : "stop", holds ? "PAYS" : "DIFFERS")
                .markup(" Balance ").inline(proof.balance().grouped())
                .markup(holds ? " = uses " : ", uses ").inline(proof.uses().grouped());
        if (proof.chargesOpen().isPositive()) {
            html.markup(" less charges that the issuer bears ").inline(proof.chargesOpen().grouped());
        }
        if (!holds) {
            html.markup(proof.missing().isPositive() ? ", missing " : ", nobody's ")
                    .inline(proof.missing().absolute().grouped());
        }
        html.markup(". ").quiet("Uses: open parts of what the issuer and others are paid "
                + proof.planned().grouped() + ", refunds due " + proof.refunds().grouped()
                + ", held for investors " + proof.held().grouped() + ", unplaced "
                + proof.unplaced().grouped() + ".").line("</p>");
    }
}
