package settle.random;

import static settle.random.ScenarioGroup.WARRANT;

import java.util.List;
import java.util.function.UnaryOperator;

/** Faults of the warrant register; they plan nothing where none is kept. */
final class WarrantScenarios {
    private WarrantScenarios() {}

    static List<Scenario> all() {
        return List.of(
                Scenario.messy(WARRANT, "warrant missing", 2, WarrantScenarios::missing),
                Scenario.messy(WARRANT, "warrant of another quantity", 2,
                        d -> wrong(d, "W01", row -> otherQuantity(d, row))),
                Scenario.messy(WARRANT, "warrant of another holder", 1, d -> wrong(d, "W02",
                        row -> row.with("holder_name", d.names.fresh()))),
                Scenario.messy(WARRANT, "warrant of another price", 1, d -> wrong(d, "W02",
                        row -> row.with("exercise_price", d.dice.pick("1.31", "1.14", "13.00")))),
                Scenario.messy(WARRANT, "warrant of other dates", 1, d -> wrong(d, "W02",
                        row -> d.dice.chance(50) ? row.with("issue_date", "2007-01-23")
                                : row.with("expiration_date", "2012-01-24"))),
                Scenario.messy(WARRANT, "warrant number twice", 1, WarrantScenarios::numberTwice));
    }

    private static void missing(Draft d) {
        if (d.deal.keepsRegister()) {
            Subscription subscription = paid(d);
            d.register.none(subscription);
            d.expectAboutInvestor("W01", subscription);
        }
    }

    private static void wrong(Draft d, String code, UnaryOperator<Row> change) {
        if (d.deal.keepsRegister()) {
            Subscription subscription = paid(d);
            d.register.issue(subscription, change);
            d.expectAboutInvestor(code, subscription);
        }
    }

    private static Row otherQuantity(Draft d, Row row) {
        long quantity = Long.parseLong(row.get("warrant_shares"));
        return row.with("warrant_shares", Long.toString(quantity + d.dice.pick(-1, 1, 500)));
    }

    private static void numberTwice(Draft d) {
        if (d.deal.keepsRegister()) {
            Subscription first = paid(d);
            Subscription second = paid(d);
            String number = d.register.issue(first, UnaryOperator.identity());
            d.register.issue(second, row -> row.with("warrant_number", number));
            d.expectAboutInvestor("W03", first);
            d.expectAboutInvestor("W03", second);
        }
    }

    private static Subscription paid(Draft d) {
        Subscription subscription = d.book.subscribe();
        d.payExactly(subscription);
        return subscription;
    }
}
