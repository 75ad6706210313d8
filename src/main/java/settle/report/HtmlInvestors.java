package settle.report;

import java.util.LinkedHashMap;
import java.util.Map;
import settle.closing.Closing;
import settle.closing.InvestorSettlement;

/** The investors of a closing by subscription id: their names, and where their tie-out line is. */
final class HtmlInvestors {

    private record Place(String anchor, String name) {}

    private final Map<String, Place> places = new LinkedHashMap<>();

    HtmlInvestors(Closing closing) {
        for (InvestorSettlement investor : closing.investors()) {
            String name = investor.subscription().parties().investorName();
            places.put(investor.subscription().id().text(),
                    new Place("investor-" + (places.size() + 1), name));
        }
    }

    /** The id of the line of a subscription that the book knows. */
    String anchor(String subscription) {
        return places.get(subscription).anchor();
    }

    /** A subscription's id, which leads to its line of the tie-out, and the investor's name. */
    void write(Html html, String subscription) {
        Place place = places.get(subscription);
        if (place == null) {
            html.element("div", "code", subscription).element("div", "quiet", "not in the book");
            return;
        }
        html.markup("<div class=\"code\"><a href=\"#").markup(place.anchor()).markup("\">").text(subscription)
                .markup("</a></div>").element("div", "", place.name());
    }
}
