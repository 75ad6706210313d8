package settle.report;

import java.util.List;
import settle.closing.CashTotals;
import settle.closing.Closing;
import settle.closing.InvestorVerdict;
import settle.closing.Totals;
import settle.money.Money;

/** Money, shares and investors at a glance. */
final class HtmlGlance {

    private final Html html;
    private final ClosingReport report;
    private final Closing closing;
    private final Totals totals;

    HtmlGlance(Html html, ClosingReport report) {
        this.html = html;
        this.report = report;
        this.closing = report.closing();
        this.totals = closing.totals();
    }

    void write() {
        CashTotals cash = totals.cash();
        Money subscribed = totals.investors().due();
        Money gross = closing.fundsFlow().grossProceeds();
        html.openSection("glance", "Money and shares at a glance, in " + report.offering().currency());
        html.line("<dl class=\"tiles\">");
        tile("Subscribed", subscribed.grouped(), "");
        tile("Cash applied", cash.allocated().grouped(),
                HtmlFigures.wholePercent(cash.allocated(), subscribed) + " % of subscribed");
        tile("Closing now, gross", gross.grouped(),
                HtmlFigures.wholePercent(gross, subscribed) + " % of subscribed");
        tile("Unplaced money", closing.escrow().proof().unplaced().grouped(),
                "in escrow, whose it is not known");
        tile("Refunds", closing.escrow().proof().refunds().grouped(), closing.refunds().size()
                + " to remitters");
        tile("Shares subscribed", HtmlFigures.grouped(totals.investors().shares().count()),
                totals.investors().count() + " subscriptions");
        tile("Shares closing", HtmlFigures.grouped(totals.investors().closingShares().count()),
                "of investors with RELEASE or SETTLED");
        investors();
        html.line("</dl>");
        new HtmlBar(gross, totals.held(), subscribed.minus(cash.allocated())).write(html);
        if (closing.verdict().isStopped()) {
            html.markup("<p class=\"note\">").figure("Investors' verdicts stand on their own facts. "
                    + "While the closing is " + HtmlHead.title(closing.verdict())
                    + ", nothing is released to anybody.")
                    .line("</p>");
        }
        html.closeSection();
    }

    private void investors() {
        html.markup("<div><dt>Investors</dt><dd class=\"verdicts\">");
        for (InvestorVerdict verdict : List.of(
                InvestorVerdict.RELEASE, InvestorVerdict.SETTLED, InvestorVerdict.HOLD)) {
            html.markup("<span>").tag(HtmlTieOut.style(verdict), verdict.name()).markup(" <b class=\"big\">")
                    .figure(HtmlFigures.grouped(totals.investors().count(verdict))).markup("</b></span> ");
        }
        long ended = totals.investors().ended();
        if (ended > 0) {
            html.quiet("HOLD counts " + HtmlFigures.grouped(ended) + " withdrawn or rejected");
        }
        html.line("</dd></div>");
    }

    private void tile(String name, String figure, String note) {
        html.open("div", "").element("dt", "", name).markup("<dd><span class=\"big\">").figure(figure)
                .markup("</span> ").quiet(note).line("</dd></div>");
    }
}
