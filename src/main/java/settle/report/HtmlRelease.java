package settle.report;

import java.util.List;
import settle.cash.order.Refund;
import settle.closing.Closing;
import settle.closing.InvestorSettlement;
import settle.delivery.DwacRequest;
import settle.money.Money;
import settle.statement.BankEntry;

/** What leaves: refunds to remitters, and the DWAC requests that the transfer agent may approve. */
final class HtmlRelease {

    private final Html html;
    private final ClosingReport report;
    private final Closing closing;
    private final HtmlInvestors investors;

    HtmlRelease(Html html, ClosingReport report, HtmlInvestors investors) {
        this.html = html;
        this.report = report;
        this.closing = report.closing();
        this.investors = investors;
    }

    void write() {
        html.openSection("refunds", "Refunds");
        refunds(closing.refunds());
        html.closeSection();
        html.openSection("dwac", "DWAC requests that may be approved");
        List<InvestorSettlement> approvable = closing.approvable();
        if (closing.verdict().isStopped()) {
            html.none("None: the closing is stopped by " + HtmlHead.stops(report) + ".");
        } else if (approvable.isEmpty()) {
            html.none("None: no pending request is of an investor with verdict RELEASE.");
        } else {
            requests(approvable);
        }
        html.closeSection();
    }

    private void refunds(List<Refund> refunds) {
        if (refunds.isEmpty()) {
            html.none("None: nobody paid more than was due.");
            return;
        }
        HtmlTable.open(html, "refunds", "Refunds",
                "Money that goes back to its remitter, in the order of the wires");
        HtmlTable.head(html, HtmlTable.column("Bank reference"), HtmlTable.column("Remitter"),
                HtmlTable.column("Remitter's account"), HtmlTable.column("Subscription"),
                HtmlTable.column("Why"), HtmlTable.numbers("Amount"));
        refunds.forEach(this::refund);
        Money sum = closing.escrow().proof().refunds();
        HtmlTable.close(html, () -> html.markup("<th scope=\"row\" colspan=\"5\">Total</th>").amount(sum));
    }

    private void refund(Refund refund) {
        BankEntry entry = refund.wire().entry();
        html.markup("<tr><th scope=\"row\" class=\"code\">").text(refund.wire().reference().text())
                .markup("</th>")
                .cell(entry.remitter().name().isEmpty() ? "not named by the bank" : entry.remitter().name())
                .markup("<td>").inline(HtmlMasking.account(entry.remitter().account())).markup(" ")
                .text(entry.remitter().bank()).markup("</td><td>");
        refund.of().ifPresent(subscription -> investors.write(html, subscription.text()));
        html.markup("</td>").cell(refund.code() + " " + refund.code().meaning())
                .amount(refund.amount()).line("</tr>");
    }

    private void requests(List<InvestorSettlement> approvable) {
        HtmlTable.open(html, "requests", "DWAC requests",
                "Pending requests of investors with verdict RELEASE; approval is the delivery");
        HtmlTable.head(html, HtmlTable.column("DWAC id"), HtmlTable.column("Subscription"),
                HtmlTable.column("CUSIP"), HtmlTable.numbers("Quantity"), HtmlTable.column("Participant"),
                HtmlTable.column("Account"), HtmlTable.column("Account name"));
        approvable.forEach(investor -> request(investor, investor.dwac().orElseThrow()));
        long shares = approvable.stream()
                .mapToLong(investor -> investor.dwac().orElseThrow().quantity().count())
                .reduce(0, Math::addExact);
        HtmlTable.close(html, () -> html.markup("<th scope=\"row\" colspan=\"3\">Total of ")
                .figure(HtmlFigures.grouped(approvable.size())).markup("</th>").count(shares)
                .markup("<td colspan=\"3\"></td>"));
    }

    private void request(InvestorSettlement investor, DwacRequest request) {
        html.markup("<tr><th scope=\"row\" class=\"code\">").text(request.id()).markup("</th><td>");
        investors.write(html, investor.subscription().id().text());
        html.markup("</td>").code(request.cusip()).count(request.quantity().count())
                .code(request.participantNumber()).code(HtmlMasking.account(request.accountNumber()))
                .cell(request.accountName()).line("</tr>");
    }
}
