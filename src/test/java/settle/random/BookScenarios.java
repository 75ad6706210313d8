package settle.random;

import static settle.random.ScenarioGroup.BOOK;

import java.util.List;
import java.util.function.UnaryOperator;

/** Signature pages with faults; the money comes and, where it can, the shares too. */
final class BookScenarios {
    private BookScenarios() {}

    static List<Scenario> all() {
        return List.of(
                Scenario.messy(BOOK, "wrong aggregate", 2, BookScenarios::wrongAggregate),
                Scenario.messy(BOOK, "wrong price", 2, BookScenarios::wrongPrice),
                Scenario.messy(BOOK, "wrong warrants", 2, BookScenarios::wrongWarrants),
                Scenario.messy(BOOK, "odd shares", 2, BookScenarios::oddShares),
                Scenario.clean(BOOK, "odd shares under a policy", 2, BookScenarios::oddSharesFloored),
                Scenario.messy(BOOK, "not signed by both", 2, BookScenarios::unsigned),
                Scenario.harmless(BOOK, "taxpayer number missing", 2, d -> paid(d, "S07",
                        row -> row.with("tin", d.dice.pick("", "12-34", "N/A", "12-34567AB")))),
                Scenario.messy(BOOK, "DTC instructions missing", 2, BookScenarios::noInstructions),
                Scenario.messy(BOOK, "one id twice", 2, BookScenarios::idTwice),
                Scenario.messy(BOOK, "one investor under two ids", 2, BookScenarios::investorTwice),
                Scenario.harmless(BOOK, "exception stated", 2, d -> paid(d, "S10",
                        row -> row.with("exceptions_stated", "Affiliated with a member of the NASD"))),
                Scenario.harmless(BOOK, "withdrawn without money", 2, BookScenarios::withdrawn),
                Scenario.messy(BOOK, "withdrawn with money", 3, BookScenarios::withdrawnWithMoney),
                Scenario.harmless(BOOK, "withdrawn by a later version", 1, BookScenarios::withdrawnLater),
                Scenario.harmless(BOOK, "withdrawn and subscribed anew", 2, BookScenarios::subscribedAnew));
    }

    private static Subscription paid(Draft d, String code, UnaryOperator<Row> change) {
        Subscription subscription = d.book.subscribe(change);
        d.payExactly(subscription);
        d.expectAboutInvestor(code, subscription);
        return subscription;
    }

    private static void wrongAggregate(Draft d) {
        long cents = d.dice.pick(1L, -1L, 10_000L);
        paid(d, "S01", row -> row.with("aggregate_purchase_price",
                Cents.plain(Cents.parse(row.get("aggregate_purchase_price")) + cents)));
    }

    private static void wrongPrice(Draft d) {
        long price = d.deal.priceCents() + d.dice.pick(1L, -1L, 10L);
        boolean multiplied = d.dice.chance(50);
        Subscription subscription = paid(d, "S02", row -> {
            Row priced = row.with("price_per_unit", Cents.plain(price));
            long aggregate = Long.parseLong(row.get("shares")) * price;
            return multiplied ? priced.with("aggregate_purchase_price", Cents.plain(aggregate)) : priced;
        });
        if (multiplied) {
            d.expectAboutInvestor("S01", subscription);
        }
    }

    /** Not where a register is kept, because nothing says which quantity its warrant should have. */
    private static void wrongWarrants(Draft d) {
        if (!d.deal.keepsRegister()) {
            long wrong = d.dice.pick(-1L, 1L, 100L);
            paid(d, "S03", row -> {
                long half = Long.parseLong(row.get("warrants"));
                return row.with("warrants", Long.toString(half + wrong));
            });
        }
    }

    private static void oddShares(Draft d) {
        if (!d.deal.keepsRegister() && !d.deal.floorsOddShares()) {
            long shares = d.evenShares() + 1;
            Subscription subscription = d.book.subscribe(shares,
                    row -> row.with("warrants", Long.toString(shares / 2 + d.dice.between(0, 1))));
            d.payExactly(subscription);
            d.expectAboutInvestor("S04", subscription);
        }
    }

    private static void oddSharesFloored(Draft d) {
        if (d.deal.floorsOddShares()) {
            d.payExactly(d.book.subscribe(d.evenShares() + 1, UnaryOperator.identity()));
        }
    }

    private static void unsigned(Draft d) {
        List<String> columns = d.dice.pick(List.of("investor_signed_on"), List.of("company_signed_on"),
                List.of("investor_signed_on", "company_signed_on"));
        paid(d, "S06", row -> {
            Row changed = row;
            for (String column : columns) {
                changed = changed.with(column, "");
            }
            return changed;
        });
    }

    private static void noInstructions(Draft d) {
        Subscription subscription = d.dice.chance(30)
                ? paid(d, "S08", row -> row.with("dtc_account_number", ""))
                : paid(d, "S08", row -> row.with("dtc_participant_number", d.dice.pick("", "12A4", "03521")));
        d.requests.none(subscription);
        d.expectAboutInvestor("D01", subscription);
    }

    private static void idTwice(Draft d) {
        Subscription subscription = paid(d, "S09", UnaryOperator.identity());
        d.book.alsoEnter(d.dice.chance(50) ? subscription.row().with("tin", d.book.tin())
                : subscription.row().with("address", "Post Office Box 7, Wilmington, DE"));
    }

    private static void investorTwice(Draft d) {
        List<Long> shares = d.differentShares(2);
        Subscription first = d.book.subscribe(shares.get(0), UnaryOperator.identity());
        Subscription second = d.book.subscribe(shares.get(1), row -> sameInvestor(d, row, first));
        for (Subscription each : List.of(first, second)) {
            d.payByReference(each);
            d.expectAboutInvestor("S09", each);
        }
    }

    private static void withdrawn(Draft d) {
        d.book.subscribe(row -> notActive(d, row)
                .with("tin", d.dice.pick(row.get("tin"), ""))
                .with("warrants", d.dice.pick(row.get("warrants"), "7")));
    }

    private static void withdrawnWithMoney(Draft d) {
        Subscription subscription = d.book.subscribe(row -> notActive(d, row));
        boolean byReference = d.dice.chance(50);
        Wire wire = d.cash.pay(d.deal.due(subscription.shares()), d.spelling.payer(subscription.investor()),
                d.spelling.remittance(subscription, byReference), d.moments.any());
        d.expect("C19", subscription, wire);
    }

    private static void withdrawnLater(Draft d) {
        Subscription subscription = d.book.subscribe(row -> notActive(d, row).with("version", "2"));
        d.book.alsoEnter(subscription.row().with("status", "ACTIVE").with("version", "1"));
    }

    /** The request for the shares belongs to the subscription that stands, although both name the account. */
    private static void subscribedAnew(Draft d) {
        Subscription old = d.book.subscribe(row -> row.with("status", "WITHDRAWN"));
        d.payByReference(d.book.subscribe(old.shares(), row -> sameInvestor(d, row, old)));
    }

    private static Row notActive(Draft d, Row row) {
        return row.with("status", d.dice.pick("WITHDRAWN", "REJECTED"));
    }

    private static Row sameInvestor(Draft d, Row row, Subscription other) {
        return row.with("investor_name", d.spelling.respelt(other.investor()))
                .with("dtc_participant_number", other.row().get("dtc_participant_number"))
                .with("dtc_participant_name", other.row().get("dtc_participant_name"))
                .with("dtc_account_number", other.row().get("dtc_account_number"));
    }
}
