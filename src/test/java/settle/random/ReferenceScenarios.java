package settle.random;

import static settle.random.ScenarioGroup.REFERENCE;

import java.util.List;

/** Wires that name a subscription or several, or seem to. */
final class ReferenceScenarios {
    private ReferenceScenarios() {}

    static List<Scenario> all() {
        return List.of(
                Scenario.clean(REFERENCE, "exact by reference", 14, ReferenceScenarios::exact),
                Scenario.clean(REFERENCE, "reference, paid by another party", 4,
                        ReferenceScenarios::paidByAnotherParty),
                Scenario.clean(REFERENCE, "id within a longer token, payer known", 3,
                        ReferenceScenarios::longerTokenPartyPays),
                Scenario.messy(REFERENCE, "id within a longer token, payer unknown", 2,
                        ReferenceScenarios::longerTokenStrangerPays),
                Scenario.messy(REFERENCE, "third party pays", 2, ReferenceScenarios::thirdPartyPays),
                Scenario.clean(REFERENCE, "group by reference", 3, ReferenceScenarios::group),
                Scenario.harmless(REFERENCE, "group by reference after a part", 1,
                        ReferenceScenarios::groupAfterPart),
                Scenario.messy(REFERENCE, "group by reference, third party", 1,
                        ReferenceScenarios::groupOfThirdParty),
                Scenario.messy(REFERENCE, "group by reference does not add up", 2,
                        ReferenceScenarios::groupNotAddingUp),
                Scenario.messy(REFERENCE, "reference, but a subset fits", 2, ReferenceScenarios::subsetFits),
                Scenario.messy(REFERENCE, "reference of a manager, no subset fits", 2,
                        ReferenceScenarios::noSubsetFits),
                Scenario.messy(REFERENCE, "reference with another fund's amount", 1,
                        ReferenceScenarios::anotherFundsAmount));
    }

    private static void exact(Draft d) {
        d.payByReference(d.book.subscribe());
    }

    private static void paidByAnotherParty(Draft d) {
        String manager = d.names.fresh();
        String payers = d.names.fresh() + ";" + d.names.fresh();
        Subscription subscription = d.book.subscribe(
                row -> row.with("fund_manager", manager).with("expected_payers", payers));
        String payer = d.dice.pick(manager, payers.split(";")[0], payers.split(";")[1]);
        Wire wire = d.arrivesNaming(subscription, subscription.dueCents(), payer);
        d.cash.applied(subscription, wire, wire.cents(), Rule.REFERENCE);
    }

    private static void longerTokenPartyPays(Draft d) {
        Subscription subscription = d.book.subscribe();
        Wire wire = d.cash.pay(subscription.dueCents(), d.spelling.payer(subscription.investor()),
                d.spelling.partOfLongerToken(subscription), d.moments.any());
        d.cash.applied(subscription, wire, wire.cents(), Rule.PARTY);
    }

    private static void longerTokenStrangerPays(Draft d) {
        Subscription subscription = d.book.subscribe();
        Wire wire = d.cash.pay(subscription.dueCents(), d.spelling.payer(d.names.fresh()),
                d.spelling.partOfLongerToken(subscription), d.moments.any());
        d.expectAboutWire("C08", wire);
        d.expectAboutInvestor("C01", subscription);
    }

    private static void thirdPartyPays(Draft d) {
        Subscription subscription = d.book.subscribe();
        String payer = d.dice.chance(30) ? "" : d.names.fresh();
        Wire wire = d.arrivesNaming(subscription, subscription.dueCents(), payer);
        d.cash.applied(subscription, wire, wire.cents(), Rule.REFERENCE);
        d.expect("C07", subscription, wire);
    }

    private static void group(Draft d) {
        String manager = d.names.fresh();
        List<Subscription> funds = funds(d, manager, d.dice.between(2, 4));
        payTogether(d, funds, manager);
    }

    private static void groupAfterPart(Draft d) {
        String manager = d.names.fresh();
        List<Subscription> funds = funds(d, manager, d.dice.between(2, 3));
        Subscription first = funds.get(0);
        d.payByReference(first, d.dice.amountBetween(1, first.dueCents() - 1), d.moments.any());
        payTogether(d, funds, manager);
        d.expectAboutInvestor("C05", first);
    }

    private static void groupOfThirdParty(Draft d) {
        List<Subscription> investors = List.of(d.book.subscribe(), d.book.subscribe());
        boolean oneIsParty = d.dice.chance(50);
        String payer = oneIsParty ? investors.get(0).investor() : d.names.fresh();
        Wire wire = payTogether(d, investors, payer);
        investors.stream().skip(oneIsParty ? 1 : 0).forEach(each -> d.expect("C07", each, wire));
    }

    private static void groupNotAddingUp(Draft d) {
        String manager = d.names.fresh();
        List<Subscription> funds = funds(d, manager, d.dice.between(2, 4));
        long sum = funds.stream().mapToLong(d.cash::open).sum();
        long wrong = d.dice.pick(1L, -1L, 2_500L, -100_000L);
        Wire wire = d.arrivesNaming(funds, sum + wrong, manager);
        d.expectAboutWire("C06", wire);
        funds.forEach(fund -> d.expectAboutInvestor("C01", fund));
    }

    /** The wire names one fund, but is exactly what this fund and others of its manager owe together. */
    private static void subsetFits(Draft d) {
        String manager = d.names.fresh();
        List<Subscription> funds = funds(d, manager, d.dice.between(2, 4));
        List<Subscription> paid = funds.subList(0, d.dice.between(2, funds.size()));
        long sum = paid.stream().mapToLong(Subscription::dueCents).sum();
        Wire wire = d.arrivesNaming(funds.get(0), sum, manager);
        d.expect("C09", funds.get(0), wire);
        funds.forEach(fund -> d.expectAboutInvestor("C01", fund));
    }

    private static void noSubsetFits(Draft d) {
        String manager = d.names.fresh();
        List<Subscription> funds = funds(d, manager, d.dice.between(2, 4));
        Subscription named = funds.get(0);
        long cents = named.dueCents() - d.deal.bandCents() - d.dice.amountBetween(1, 100_000);
        Wire wire = d.arrivesNaming(named, cents, manager);
        d.cash.applied(named, wire, cents, Rule.REFERENCE);
        d.expectAboutInvestor("C02", named);
        funds.stream().skip(1).forEach(d::payByReference);
    }

    /** The wire names one fund, but is exactly what another fund of its manager owes. */
    private static void anotherFundsAmount(Draft d) {
        String manager = d.names.fresh();
        List<Subscription> funds = funds(d, manager, 2);
        Wire wire = d.arrivesNaming(funds.get(0), funds.get(1).dueCents(), manager);
        d.expect("C09", funds.get(0), wire);
        funds.forEach(fund -> d.expectAboutInvestor("C01", fund));
    }

    private static List<Subscription> funds(Draft d, String manager, int count) {
        return d.book.funds(manager, d.differentShares(count));
    }

    private static Wire payTogether(Draft d, List<Subscription> subscriptions, String payer) {
        long sum = subscriptions.stream().mapToLong(d.cash::open).sum();
        Wire wire = d.arrivesNaming(subscriptions, sum, payer);
        subscriptions.forEach(each -> d.cash.applied(each, wire, d.cash.open(each), Rule.GROUP_REFERENCE));
        return wire;
    }
}
