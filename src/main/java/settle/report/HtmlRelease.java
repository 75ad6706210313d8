package settle.report;

import java.util.List;
import settle.cash.BankEntry;
import settle.cash.Placement;
import settle.closing.Closing;
import settle.closing.InvestorSettlement;
import settle.delivery.DwacRequest;
import settle.money.Money;

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
        html.line("<section aria-labelledby=\"refunds\">").line("<h2 id=\"refunds\">Refunds</h2>");
        refunds(closing.refunds());
        html.line("</section>");
        html.line("<section aria-labelledby=\"dwac\">").line("<h2 id=\"dwac\">DWAC requests that may be approved</h2>");
        List<InvestorSettlement> approvable = closing.approvable();
        if (closing.verdict().isStopped()) {
            html.markup("<p class=\"none\">None: the closing is stopped by ").figure(HtmlHead.stops(report))
                    .line(".</p>");
        } else if (approvable.isEmpty()) {
            html.line("<p class=\"none\">None: no pending request is of an investor with verdict RELEASE.</p>");
        } else {
            requests(approvable);
        }
        html.line("</section>");
    }

    private void refunds(List<Placement> refunds) {
        if (refunds.isEmpty()) {
            html.line("<p class=\"none\">None: nobody paid more than was due.</p>");
            return;
        }
        html.line("<div class=\"scroll\" role=\"region\" aria-label=\"Refunds\" tabindex=\"0\">")
                .line("<table><caption>Money that goes back to its remitter, in the order of the wires</caption>")
                .markup("<thead><tr><th scope=\"col\">Bank reference</th><th scope=\"col\">Remitter</th>")
                .markup("<th scope=\"col\">Remitter's account</th><th scope=\"col\">Subscription</th>")
                .line("<th scope=\"col\">Why</th><th scope=\"col\" class=\"number\">Amount</th></tr></thead><tbody>");
        refunds.forEach(this::refund);
        Money sum = refunds.stream().map(Placement::refundable)
                .reduce(Money.zero(report.offering().currency()), Money::plus);
        html.markup("</tbody><tfoot><tr><th scope=\"row\" colspan=\"5\">Total</th>").amount(sum)
                .line("</tr></tfoot></table></div>");
    }

    private void refund(Placement refund) {
        BankEntry entry = refund.wire().wire().entry();
        html.markup("<tr><th scope=\"row\" class=\"code\">").text(refund.wire().wire().reference()).markup("</th>")
                .cell(entry.remitter().name().isEmpty() ? "not named by the bank" : entry.remitter().name())
                .markup("<td><span class=\"code\">").figure(HtmlMasking.account(entry.remitter().account()))
                .markup("</span> ").text(entry.remitter().bank()).markup("</td><td>");
        refund.refundOf().ifPresent(subscription -> investors.write(html, subscription.text()));
        html.markup("</td>").cell(refund.refundCode().map(code -> code + " " + code.meaning()).orElse(""))
                .amount(refund.refundable()).line("</tr>");
    }

    private void requests(List<InvestorSettlement> approvable) {
        html.line("<div class=\"scroll\" role=\"region\" aria-label=\"DWAC requests\" tabindex=\"0\">")
                .line("<table><caption>Pending requests of investors with verdict RELEASE; approval is the delivery"
                        + "</caption>")
                .markup("<thead><tr><th scope=\"col\">DWAC id</th><th scope=\"col\">Subscription</th>")
                .markup("<th scope=\"col\">CUSIP</th><th scope=\"col\" class=\"number\">Quantity</th>")
                .markup("<th scope=\"col\">Participant</th><th scope=\"col\">Account</th>")
                .line("<th scope=\"col\">Account name</th></tr></thead><tbody>");
        long shares = 0;
        for (InvestorSettlement investor : approvable) {
            DwacRequest request = investor.dwac().orElseThrow();
            shares = Math.addExact(shares, request.quantity().count());
            html.markup("<tr><th scope=\"row\" class=\"code\">").text(request.id()).markup("</th><td>");
            investors.write(html, investor.subscription().id().text());
            html.markup("</td>").code(request.cusip()).count(request.quantity().count())
                    .code(request.participantNumber())
                    .markup("<td class=\"code\">").figure(HtmlMasking.account(request.accountNumber()))
                    .markup("</td>").cell(request.accountName()).line("</tr>");
        }
        html.markup("</tbody><tfoot><tr><th scope=\"row\" colspan=\"3\">Total, ")
                .figure(HtmlFigures.grouped(approvable.size())).markup(" requests</th>").count(shares)
                .line("<td colspan=\"3\"></td></tr></tfoot></table></div>");
    }
}
