package settle.report;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import settle.breaks.Break;
import settle.breaks.BreakCode;
import settle.closing.InvestorSettlement;
import settle.closing.InvestorVerdict;
import settle.delivery.DwacRequest;

/** The tie-out: one line for every subscription, from what was subscribed to whether it closes. */
final class HtmlTieOut {

    private final Html html;
    private final ClosingReport report;
    private final HtmlInvestors investors;

    HtmlTieOut(Html html, ClosingReport report, HtmlInvestors investors) {
        this.html = html;
        this.report = report;
        this.investors = investors;
    }

    /** The style of a verdict's tag. */
    static String style(InvestorVerdict verdict) {
        return switch (verdict) {
            case HOLD -> "hold";
            case RELEASE -> "release";
            case SETTLED -> "settled";
        };
    }

    void write() {
        html.openSection("tie-out", "Investor tie-out");
        HtmlTable.open(html, "tie-out", "Investor tie-out", "Every subscription against its cash, its DWAC "
                + "request and its warrants. Withdrawn and rejected ones are listed and not added up.");
        HtmlTable.head(html, HtmlTable.group("Subscription", 3), HtmlTable.group("Cash", 4),
                HtmlTable.group("DWAC", 3), HtmlTable.group("Warrants", 2), HtmlTable.group("Closing", 2),
                "</tr><tr>", HtmlTable.column("Id"), HtmlTable.column("Investor"),
                HtmlTable.numbers("Shares"), HtmlTable.numbers("Due"), HtmlTable.numbers("Applied"),
                HtmlTable.numbers("Difference"), HtmlTable.column("Status"), HtmlTable.column("Request"),
                HtmlTable.numbers("Quantity"), HtmlTable.column("Status"), HtmlTable.numbers("Expected"),
                HtmlTable.column("Register"), HtmlTable.column("Verdict"), HtmlTable.column("Exceptions"));
        report.closing().investors().forEach(this::line);
        HtmlTable.close(html, () -> new HtmlTieOutTotals(report.closing().totals().investors()).write(html));
        html.closeSection();
    }

    private void line(InvestorSettlement investor) {
        String id = investor.subscription().id().text();
        html.markup("<tr id=\"").markup(investors.anchor(id)).markup("\" class=\"")
                .markup(investor.subscription().isActive() ? style(investor.verdict()) : "ended")
                .markup("\"><th scope=\"row\" class=\"code\">").text(id).markup("</th><td class=\"name\">")
                .text(investor.subscription().parties().investorName());
        if (!investor.subscription().isActive()) {
            html.markup(" ").quiet(word(investor.subscription().status()));
        }
        html.markup("</td>").count(investor.subscription().shares().count());
        html.amount(investor.due()).amount(investor.applied()).amount(investor.difference());
        status(investor.cash().isFunded(), investor.cash());
        dwac(investor);
        html.count(investor.subscription().warrantsDue(report.offering().unit()).count());
        status(investor.warrant() == InvestorSettlement.WarrantStatus.REGISTERED
                || investor.warrant() == InvestorSettlement.WarrantStatus.NOT_REGISTERED, investor.warrant());
        html.markup("<td>").tag(style(investor.verdict()), investor.verdict().name()).markup("</td>");
        codes(investor);
        html.line("</tr>");
    }

    private void dwac(InvestorSettlement investor) {
        if (investor.dwac().isEmpty()) {
            html.line("<td>none</td><td></td><td></td>");
            return;
        }
        DwacRequest request = investor.dwac().get();
        html.code(request.id()).count(request.quantity().count());
        status(request.isGood(), request.status());
    }

    private void codes(InvestorSettlement investor) {
        Map<BreakCode, Long> times = investor.breaks().stream()
                .collect(Collectors.groupingBy(Break::code, Collectors.counting()));
        html.markup("<td class=\"code codes\">");
        for (BreakCode code : investor.breaks().stream().map(Break::code).distinct().toList()) {
            String anchor = investor.breaks().stream().filter(found -> found.code() == code).findFirst()
                    .orElseThrow().id();
            html.markup("<a href=\"#").text(anchor).markup("\">").figure(code.name()).markup("</a>")
                    .figure(times.get(code) > 1 ? "×" + times.get(code) : "").markup(" ");
        }
        html.markup("</td>");
    }

    private void status(boolean good, Enum<?> status) {
        html.markup(good ? "<td>" : "<td class=\"bad\">").figure(word(status)).markup("</td>");
    }

    private static String word(Enum<?> status) {
        return status.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
