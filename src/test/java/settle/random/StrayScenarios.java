package settle.random;

import static settle.random.ScenarioGroup.STRAY;

import java.util.List;
import java.util.function.UnaryOperator;

/** Money that came back, came twice, came wrong, or belongs to nobody. */
final class StrayScenarios {
    private static final Stranded RETURNED = new Stranded("C12", true, (d, cents, payer, remittance) -> {
        Wire wire = d.cash.pay(cents, payer, remittance, d.moments.early());
        d.cash.takeBack(wire, d.dice.pick(d.moments.onMonday(), d.moments.onTuesday()));
        return wire;
    });
    private static final Stranded OTHER_ACCOUNT = new Stranded("C15", false, (d, cents, payer, text) -> {
        String account = d.dice.pick("8025720132", "025720131", "80257201310");
        return d.cash.pay(cents, payer, text, d.moments.any(), row -> row.with("account_number", account));
    });
    private static final Stranded OTHER_CURRENCY = new Stranded("C16", true, (d, cents, payer, text) -> {
        String currency = d.dice.pick("EUR", "CAD");
        return d.cash.pay(cents, payer, text, d.moments.any(), row -> row.with("currency", currency));
    });
    private static final Stranded DISAGREEING = new Stranded("C20", false, StrayScenarios::twoSightings);

    private StrayScenarios() {}

    static List<Scenario> all() {
        return List.of(
                Scenario.messy(STRAY, "returned", 4, RETURNED::plan),
                Scenario.harmless(STRAY, "returned and wired again", 2, StrayScenarios::wiredAgain),
                Scenario.messy(STRAY, "in another account", 3, d -> foreign(d, OTHER_ACCOUNT)),
                Scenario.messy(STRAY, "in another currency", 3, d -> foreign(d, OTHER_CURRENCY)),
                Scenario.messy(STRAY, "two sightings disagree", 3, DISAGREEING::plan),
                Scenario.harmless(STRAY, "reported again", 4, StrayScenarios::reportedAgain),
                Scenario.harmless(STRAY, "interest", 1, d -> ofTheBank(d, "CREDIT", "INTEREST")),
                Scenario.harmless(STRAY, "bank fee", 1, d -> ofTheBank(d, "DEBIT", "FEE")),
                Scenario.messy(STRAY, "nobody's money", 2, StrayScenarios::nobodys),
                Scenario.messy(STRAY, "a crowd of strangers", 1, StrayScenarios::strangers),
                Scenario.messy(STRAY, "nobody's money of an equal amount", 2, StrayScenarios::equalAmount));
    }

    private static void wiredAgain(Draft d) {
        Subscription subscription = d.book.subscribe();
        boolean byReference = d.dice.chance(50);
        String remittance = d.spelling.remittance(subscription, byReference);
        String payer = d.spelling.payer(subscription.investor());
        Wire first = d.cash.pay(subscription.dueCents(), payer, remittance, d.moments.early());
        d.cash.takeBack(first, d.moments.onMonday());
        Wire second = d.cash.pay(subscription.dueCents(), payer, remittance, d.moments.onTuesday());
        d.cash.applied(subscription, second, second.cents(), byReference ? Rule.REFERENCE : Rule.PARTY);
    }

    private static void foreign(Draft d, Stranded kind) {
        if (d.cash.hasRoomForForeigner()) {
            kind.plan(d);
        }
    }

    /** Where balances are stated, only the day may differ: two amounts leave open what the account holds. */
    private static Wire twoSightings(Draft d, long cents, String payer, String remittance) {
        Moment moment = Moment.at(d.moments.early().bookedAt());
        Wire wire = d.cash.pay(cents, payer, remittance, moment);
        if (!d.deal.statesBalances() && d.dice.chance(60)) {
            long other = cents + d.dice.pick(1L, 100L, 1_000_000L);
            d.cash.repeat(wire, row -> row.with("amount", Cents.plain(other)));
            return wire;
        }
        d.cash.repeat(wire,
                row -> row.with("value_date", "2007-01-22").with("booked_at", "2007-01-22T10:00"));
        return wire;
    }

    private static void reportedAgain(Draft d) {
        Wire wire = d.payExactly(d.book.subscribe());
        d.cash.repeat(wire, UnaryOperator.identity());
        d.expectAboutWire("C11", Truth.ANY, wire);
    }

    private static void ofTheBank(Draft d, String direction, String type) {
        Wire entry = d.cash.pay(d.dice.between(1, 9_999), "", type, d.moments.any(),
                row -> row.with("direction", direction).with("type", type).with("originator_bank", ""));
        d.expectAboutWire("C18", entry);
    }

    private static void nobodys(Draft d) {
        String payer = d.dice.chance(20) ? "" : d.names.fresh();
        d.expectAboutWire("C08", d.arrives(d.deal.due(d.evenShares()), payer));
    }

    /** Many wires of a few strangers, equal ones among them: each is a wire of its own. */
    private static void strangers(Draft d) {
        List<String> payers = List.of(d.names.fresh(), d.names.fresh(), d.names.fresh());
        List<Long> amounts = d.differentShares(5).stream().map(d.deal::due).toList();
        for (int i = d.dice.between(20, 90); i > 0; i--) {
            d.expectAboutWire("C08", d.arrives(d.dice.pick(amounts), d.dice.pick(payers)));
        }
    }

    /** An equal amount is no link. */
    private static void equalAmount(Draft d) {
        Subscription subscription = d.book.subscribe();
        d.expectAboutWire("C08", d.arrives(subscription.dueCents(), d.names.fresh()));
        d.expectAboutInvestor("C01", subscription);
    }
}
