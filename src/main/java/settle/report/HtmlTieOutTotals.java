package settle.report;

import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import settle.closing.Closing;
import settle.closing.InvestorSettlement;
import settle.closing.InvestorVerdict;
import settle.delivery.DwacRequest;
import settle.money.Money;
import settle.money.Warrants;
import settle.offering.Offering;

/** The last line of the tie-out: the sums of active subscriptions, and how many of all have which verdict. */
record HtmlTieOutTotals(Closing closing) {

    /** The warrants that go with an investor's shares; as subscribed where they make no whole number. */
    static Warrants expectedWarrants(Offering offering, InvestorSettlement investor) {
        return investor.subscription().isActive()
                ? offering.unit().warrantsFor(investor.subscription().shares())
                        .orElse(investor.subscription().warrants())
                : Warrants.NONE;
    }

    void write(Html html) {
        Money due = total(InvestorSettlement::due);
        Money applied = total(InvestorSettlement::applied);
        html.markup("<th scope=\"row\" colspan=\"2\">Totals</th>")
                .count(sum(investor -> investor.subscription().shares().count()))
                .amount(due).amount(applied).amount(applied.minus(due)).markup("<td></td>")
                .element("td", "quiet", "good ones")
                .count(sum(HtmlTieOutTotals::deliverable)).markup("<td></td>")
                .count(sum(investor -> expectedWarrants(closing.facts().offering(), investor).count()))
                .markup("<td></td><td colspan=\"2\">")
                .figure(verdicts()).markup("</td>");
    }

    private Money total(Function<InvestorSettlement, Money> amount) {
        return closing.investors().stream().map(amount)
                .reduce(Money.zero(closing.facts().offering().currency()), Money::plus);
    }

    private static long deliverable(InvestorSettlement investor) {
        return investor.dwac().filter(DwacRequest::isGood)
                .map(request -> request.quantity().count()).orElse(0L);
    }

    private long sum(ToLongFunction<InvestorSettlement> quantity) {
        return closing.investors().stream().filter(investor -> investor.subscription().isActive())
                .mapToLong(quantity).reduce(0, Math::addExact);
    }

    private String verdicts() {
        return Stream.of(InvestorVerdict.RELEASE, InvestorVerdict.SETTLED, InvestorVerdict.HOLD)
                .map(verdict -> verdict + " " + HtmlFigures.grouped(closing.investors().stream()
                        .filter(investor -> investor.verdict() == verdict).count()))
                .collect(Collectors.joining(" · "));
    }
}
