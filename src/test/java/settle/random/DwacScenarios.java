package settle.random;

import static settle.random.ScenarioGroup.DWAC;

import java.time.LocalDateTime;
import java.util.List;
import java.util.function.UnaryOperator;

/** Deposit requests of paid subscriptions that are missing, wrong, or twice there. */
final class DwacScenarios {
    private DwacScenarios() {}

    static List<Scenario> all() {
        return List.of(
                Scenario.messy(DWAC, "no request", 2, DwacScenarios::none),
                Scenario.messy(DWAC, "other quantity", 2,
                        d -> differing(d, "D02", row -> otherQuantity(d, row))),
                Scenario.messy(DWAC, "other participant", 2,
                        d -> differing(d, "D03", row -> otherParticipant(d, row))),
                Scenario.messy(DWAC, "other account number", 2, d -> differing(d, "D04",
                        row -> row.with("account_number", d.book.account()))),
                Scenario.messy(DWAC, "other account name", 2, d -> differing(d, "D04",
                        row -> row.with("account_name", d.names.fresh()))),
                Scenario.messy(DWAC, "other CUSIP", 2, d -> differing(d, "D05",
                        row -> row.with("cusip", d.dice.pick("14067D201", "594918104")))),
                Scenario.messy(DWAC, "bad request", 2, DwacScenarios::bad),
                Scenario.clean(DWAC, "bad request, then a good one", 3, DwacScenarios::badThenGood),
                Scenario.messy(DWAC, "good request, then a bad one", 1, DwacScenarios::goodThenBad),
                Scenario.messy(DWAC, "two requests", 2, DwacScenarios::two),
                Scenario.messy(DWAC, "approved though short", 2, DwacScenarios::approvedShort),
                Scenario.harmless(DWAC, "approved too early", 2, DwacScenarios::approvedEarly),
                Scenario.messy(DWAC, "pending in the evening", 2, DwacScenarios::pendingInTheEvening),
                Scenario.harmless(DWAC, "nobody's request", 2, DwacScenarios::nobodys),
                Scenario.harmless(DWAC, "request of a withdrawn subscription", 1,
                        DwacScenarios::ofWithdrawn));
    }

    private static void none(Draft d) {
        Subscription subscription = paid(d);
        d.requests.none(subscription);
        d.expectAboutInvestor("D01", subscription);
    }

    private static void differing(Draft d, String code, UnaryOperator<Row> change) {
        Subscription subscription = paid(d);
        d.expectAboutRequest(code, subscription, d.requests.enter(subscription, change));
    }

    private static Row otherQuantity(Draft d, Row row) {
        long quantity = Long.parseLong(row.get("quantity"));
        long other = d.dice.pick(quantity + 1, quantity - 1, quantity / 2, quantity * 10);
        return row.with("quantity", Long.toString(other));
    }

    private static Row otherParticipant(Draft d, Row row) {
        String right = row.get("dtc_participant_number");
        List<String> others = DtcParticipant.KNOWN.stream().map(DtcParticipant::number)
                .filter(number -> !number.equals(right)).toList();
        return row.with("dtc_participant_number", d.dice.pick(others));
    }

    private static void bad(Draft d) {
        Subscription subscription = paid(d);
        d.expectAboutRequest("D06", subscription, enterBad(d, subscription, d.requests.anyEntry()));
    }

    /** A good request entered at the same time cures the bad one as well. */
    private static void badThenGood(Draft d) {
        Subscription subscription = paid(d);
        LocalDateTime first = d.requests.anyEntry();
        enterBad(d, subscription, first);
        d.requests.enter(subscription, first.plusMinutes(d.dice.pick(0, 1, 30)), usual(d),
                UnaryOperator.identity());
    }

    private static void goodThenBad(Draft d) {
        Subscription subscription = paid(d);
        LocalDateTime first = d.requests.anyEntry();
        d.requests.enter(subscription, first, usual(d), UnaryOperator.identity());
        String bad = enterBad(d, subscription, first.plusMinutes(d.dice.between(1, 50)));
        d.expectAboutRequest("D06", subscription, bad);
    }

    private static void two(Draft d) {
        Subscription subscription = paid(d);
        d.requests.enter(subscription, d.requests.anyEntry(), usual(d), UnaryOperator.identity());
        d.requests.enter(subscription, d.requests.anyEntry(), usual(d), UnaryOperator.identity());
        d.expect("D07", subscription.id(), "", Truth.ANY);
    }

    private static void approvedShort(Draft d) {
        Subscription subscription = d.book.subscribe();
        if (d.dice.chance(50)) {
            d.payByReference(subscription, subscription.dueCents() - d.deal.bandCents() - 1, d.moments.any());
            d.expectAboutInvestor("C02", subscription);
        } else {
            d.expectAboutInvestor("C01", subscription);
        }
        d.requests.enter(subscription, d.requests.anyEntry(), "APPROVED", UnaryOperator.identity());
    }

    private static void approvedEarly(Draft d) {
        Subscription subscription = paid(d);
        d.requests.enter(subscription, d.requests.anyEntry(), "APPROVED", UnaryOperator.identity());
    }

    private static void pendingInTheEvening(Draft d) {
        if (d.deal.day().released()) {
            d.requests.enter(paid(d), d.requests.anyEntry(), "PENDING", UnaryOperator.identity());
        }
    }

    private static void nobodys(Draft d) {
        String stranger = d.names.fresh();
        Row request = d.requests.matching(paid(d)).with("account_number", d.book.account());
        d.requests.enterUnlinked(request.with("account_name", stranger));
    }

    private static void ofWithdrawn(Draft d) {
        Subscription withdrawn = d.book.subscribe(row -> row.with("status", "WITHDRAWN"));
        d.requests.enterUnlinked(d.requests.matching(withdrawn));
    }

    private static String enterBad(Draft d, Subscription subscription, LocalDateTime entered) {
        return d.requests.enter(subscription, entered, d.dice.pick("REJECTED", "DROPPED", "CANCELLED"),
                UnaryOperator.identity());
    }

    private static String usual(Draft d) {
        return d.deal.day().released() ? "APPROVED" : "PENDING";
    }

    private static Subscription paid(Draft d) {
        Subscription subscription = d.book.subscribe();
        d.payExactly(subscription);
        return subscription;
    }
}
