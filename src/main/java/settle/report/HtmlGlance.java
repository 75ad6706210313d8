package settle.report;

import java.util.List;
import settle.book.Subscription;
import settle.closing.Closing;
import settle.closing.InvestorSettlement;
import settle.closing.InvestorVerdict;
import settle.closing.ProofOfCash;
import settle.money.Money;
import settle.money.Shares;

/** Money, shares and investors at a glance. */
final class HtmlGlance {

    private final Html html;
    private final ClosingReport report;
    private final Closing closing;

    HtmlGlance(Html html, ClosingReport report) {
        this.html = html;
        this.report = report;
        this.closing = report.closing();
    }

    void write() {
        ProofOfCash proof = closing.proof();
        Money subscribed = closing.investors().stream().map(InvestorSettlement::due)
                .reduce(Money.zero(report.offering().currency()), Money::plus);
        Money gross = closing.fundsFlow().grossProceeds();
        html.openSection("glance", "Money and shares at a glance, in " + report.offering().currency());
        html.line("<dl class=\"tiles\">");
        tile("Subscribed", subscribed.grouped(), "");
        tile("Cash applied", proof.allocated().grouped(),
                HtmlFigures.wholePercent(proof.allocated(), subscribed) + " % of subscribed");
        tile("Closing now, gross", gross.grouped(),
                HtmlFigures.wholePercent(gross, subscribed) + " % of subscribed");
        tile("Unplaced money", proof.unplaced().grouped(), "in escrow, whose it is not known");
        tile("Refunds", proof.refundable().grouped(), closing.refunds().size() + " to remitters");
        tile("Shares subscribed", shares(false), closing.investors().size() + " subscriptions");
        tile("Shares closing", shares(true), "of investors with RELEASE or SETTLED");
        investors();
        html.line("</dl>");
        new HtmlBar(gross, closing.fundsFlow().held(), subscribed.minus(proof.allocated())).write(html);
        if (closing.verdict().isStopped()) {
            html.markup("<p class=\"note\">").figure("Investors' verdicts stand on their own facts. "
                    + "While the closing is " + HtmlHead.title(closing.verdict())
                    + ", nothing is released to anybody.")
                    .line("</p>");
        }
        html.closeSection();
    }

    private String shares(boolean closingOnly) {
        return HtmlFigures.grouped(closing.investors().stream()
                .filter(investor -> investor.subscription().isActive())
                .filter(investor -> !closingOnly || investor.closes())
                .map(investor -> investor.subscription().shares()).reduce(Shares.NONE, Shares::plus).count());
    }

    private void investors() {
        html.markup("<div><dt>Investors</dt><dd class=\"verdicts\">");
        for (InvestorVerdict verdict : List.of(
                InvestorVerdict.RELEASE, InvestorVerdict.SETTLED, InvestorVerdict.HOLD)) {
            long count = closing.investors().stream().filter(one -> one.verdict() == verdict).count();
            html.markup("<span>").tag(HtmlTieOut.style(verdict), verdict.name()).markup(" <b class=\"big\">")
                    .figure(HtmlFigures.grouped(count)).markup("</b></span> ");
        }
        long ended = closing.investors().stream().map(InvestorSettlement::subscription)
                .filter(subscription -> subscription.status() != Subscription.Status.ACTIVE).count();
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
