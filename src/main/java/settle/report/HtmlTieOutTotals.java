package settle.report;

import java.util.List;
import java.util.function.ToLongFunction;
import settle.closing.Closing;
import settle.closing.InvestorSettlement;
import settle.closing.InvestorVerdict;
import settle.delivery.DwacRequest;
import settle.money.Money;
import settle.money.Warrants;
import settle.offering.Offering;

/** The last line of the tie-out: the sums of all active subscriptions, and how many of all have which verdict. */
record HtmlTieOutTotals(Closing closing) {

    /** The warrants that go with an investor's shares; as subscribed where they make no whole number. */
    static Warrants expectedWarrants(Offering offering, InvestorSettlement investor) {
        return investor.subscription().isActive()
                ? offering.unit().warrantsFor(investor.subscription().shares())
                        .orElse(investor.subscription().warrants())
                : Warrants.NONE;
    }

    void write(Html html) {
        Money none = Money.zero(closing.facts().offering().currency());
        Money due = closing.investors().stream().map(InvestorSettlement::due).reduce(none, Money::plus);
        Money applied = closing.investors().stream().map(InvestorSettlement::applied).reduce(none, Money::plus);
        html.markup("<tfoot><tr><th scope=\"row\" colspan=\"2\">Totals</th>")
                .count(sum(investor -> investor.subscription().shares().count()))
                .amount(due).amount(applied).amount(applied.minus(due)).markup("<td></td>")
                .markup("<td class=\"quiet\">good ones</td>").count(sum(HtmlTieOutTotals::deliverable)).markup("<td></td>")
                .count(sum(investor -> expectedWarrants(closing.facts().offering(), investor).count()))
                .markup("<td></td><td colspan=\"2\">")
                .figure(verdicts()).line("</td></tr></tfoot>");
    }

    private static long deliverable(InvestorSettlement investor) {
        return investor.dwac().filter(DwacRequest::isGood).map(request -> request.quantity().count()).orElse(0L);
    }

    private long sum(ToLongFunction<InvestorSettlement> quantity) {
        return closing.investors().stream().filter(investor -> investor.subscription().isActive())
                .mapToLong(quantity).reduce(0, Math::addExact);
    }

    private String verdicts() {
        List<String> counts = List.of(InvestorVerdict.RELEASE, InvestorVerdict.SETTLED, InvestorVerdict.HOLD).stream()
                .map(verdict -> verdict + " " + HtmlFigures.grouped(closing.investors().stream()
                        .filter(investor -> investor.verdict() == verdict).count())).toList();
        return String.join(" · ", counts);
    }
}
