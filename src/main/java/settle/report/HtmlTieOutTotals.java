package settle.report;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import settle.closing.InvestorTotals;
import settle.closing.InvestorVerdict;

/** The last line of the tie-out: the sums of active subscriptions, and how many of all have which verdict. */
record HtmlTieOutTotals(InvestorTotals totals) {

    void write(Html html) {
        html.markup("<th scope=\"row\" colspan=\"2\">Totals</th>")
                .count(totals.shares().count())
                .amount(totals.due()).amount(totals.applied())
                .amount(totals.applied().minus(totals.due())).markup("<td></td>")
                .element("td", "quiet", "good ones")
                .count(totals.deliverable().count()).markup("<td></td>")
                .count(totals.warrants().count())
                .markup("<td></td><td colspan=\"2\">")
                .figure(verdicts()).markup("</td>");
    }

    private String verdicts() {
        return Stream.of(InvestorVerdict.RELEASE, InvestorVerdict.SETTLED, InvestorVerdict.HOLD)
                .map(verdict -> verdict + " " + HtmlFigures.grouped(totals.count(verdict)))
                .collect(Collectors.joining(" · "));
    }
}
