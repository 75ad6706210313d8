package settle.random;

import static settle.random.ScenarioGroup.PARTY;

import java.util.List;

/** Wires without a reference, linked by the payer's name or not at all. */
final class PartyScenarios {
    private PartyScenarios() {}

    static List<Scenario> all() {
        return List.of(
                Scenario.clean(PARTY, "party: investor", 5, d -> paidBy(d, "investor_name")),
                Scenario.clean(PARTY, "party: registration name", 3, d -> paidBy(d, "registration_name")),
                Scenario.clean(PARTY, "party: DTC account name", 3, d -> paidBy(d, "dtc_account_name")),
                Scenario.clean(PARTY, "party: fund manager", 3, d -> paidBy(d, "fund_manager")),
                Scenario.clean(PARTY, "party: expected payer", 3, PartyScenarios::expectedPayer),
                Scenario.clean(PARTY, "party: cut in its legal form", 3, PartyScenarios::cutInLegalForm),
                Scenario.clean(PARTY, "party: siblings told apart", 2, PartyScenarios::siblings),
                Scenario.clean(PARTY, "party: cut name fits two", 2, PartyScenarios::cutNameOfTwo),
                Scenario.messy(PARTY, "party: a similar name is no link", 2, PartyScenarios::similarName),
                Scenario.messy(PARTY, "party: a cut name of 32 is no link", 1, PartyScenarios::cutTooShort));
    }

    private static void paidBy(Draft d, String column) {
        String name = d.names.fresh();
        payByName(d, d.book.subscribe(row -> row.with(column, name)), name);
    }

    private static void expectedPayer(Draft d) {
        List<String> payers = List.of(d.names.fresh(), d.names.fresh());
        String listed = String.join(";", payers);
        Subscription subscription = d.book.subscribe(row -> row.with("expected_payers", listed));
        payByName(d, subscription, d.dice.pick(payers));
    }

    private static void cutInLegalForm(Draft d) {
        String name = d.names.cutInLegalForm();
        payAs(d, investor(d, d.evenShares(), name), d.spelling.cut(name), Rule.PARTY);
    }

    /** Two short names that differ at their end only; each pays its own, or one begins the other. */
    private static void siblings(Draft d) {
        String stem = d.names.firstWord() + " Fund";
        List<String> names = d.dice.pick(List.of(stem + " II, L.P.", stem + " III, L.P."),
                List.of(stem + ", LLC", stem + " II LLC"), List.of(stem + " Alpha LP", stem + " Alpine LP"));
        for (String name : names) {
            String payer = d.dice.chance(50) ? name : d.spelling.respelt(name).replaceAll(" +", " ");
            payAs(d, investor(d, d.evenShares(), name), payer, Rule.PARTY);
        }
    }

    /** Two names alike in their first 35 characters: a cut payer is party of both, and the amount decides. */
    private static void cutNameOfTwo(Draft d) {
        String stem = (d.names.firstWord() + " International Opportunities Master").substring(0, 36).trim();
        List<String> endings = List.of(" Fund Alpha, L.P.", " Fund Beta, L.P.");
        List<Long> shares = d.differentShares(2);
        for (int i = 0; i < 2; i++) {
            String name = stem + endings.get(i);
            payAs(d, investor(d, shares.get(i), name), d.spelling.cut(name), Rule.GROUP_PARTY);
        }
    }

    private static void similarName(Draft d) {
        String stem = d.names.firstWord();
        String nearly = stem.substring(0, stem.length() - 1);
        String payer = d.dice.pick(stem + " Growth Fund, L.P.", stem + " Growth Fund III LP",
                stem + " GROWTH", stem + " Growth Partners LP", nearly + " Growth Fund II");
        unlinked(d, investor(d, d.evenShares(), stem + " Growth Fund II, L.P."), payer);
    }

    /** Banks that cut at fewer than 33 characters prove nothing. */
    private static void cutTooShort(Draft d) {
        String name = (d.names.firstWord() + "International Opportunities").substring(0, 34) + " Fund, L.P.";
        unlinked(d, investor(d, d.evenShares(), name), name.substring(0, d.dice.between(28, 32)));
    }

    private static void unlinked(Draft d, Subscription subscription, String payer) {
        Wire wire = d.cash.pay(subscription.dueCents(), payer, d.spelling.chatter(), d.moments.any());
        d.expectAboutWire("C08", wire);
        d.expectAboutInvestor("C01", subscription);
    }

    private static void payByName(Draft d, Subscription subscription, String name) {
        payAs(d, subscription, d.spelling.payer(name), Rule.PARTY);
    }

    private static void payAs(Draft d, Subscription subscription, String payer, Rule rule) {
        Wire wire = d.cash.pay(subscription.dueCents(), payer, d.spelling.chatter(), d.moments.any());
        d.cash.applied(subscription, wire, wire.cents(), rule);
    }

    private static Subscription investor(Draft d, long shares, String name) {
        return d.book.subscribe(shares,
                row -> row.with("investor_name", name).with("registration_name", name));
    }
}
