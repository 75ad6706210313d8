package settle.random;

import static settle.random.ScenarioGroup.AMOUNT;

import java.util.List;

/** Too little, too much, in parts, twice, nothing. */
final class AmountScenarios {
    private AmountScenarios() {}

    static List<Scenario> all() {
        return List.of(
                Scenario.harmless(AMOUNT, "split by reference", 3, d -> split(d, 100)),
                Scenario.harmless(AMOUNT, "split by party", 2, d -> split(d, 0)),
                Scenario.harmless(AMOUNT, "split by reference and party", 1, d -> split(d, 50)),
                Scenario.messy(AMOUNT, "short", 3, AmountScenarios::shortWire),
                Scenario.messy(AMOUNT, "short in parts", 1, AmountScenarios::shortInParts),
                Scenario.messy(AMOUNT, "short like a bank charge", 3, AmountScenarios::likeBankCharge),
                Scenario.harmless(AMOUNT, "over", 2, AmountScenarios::over),
                Scenario.harmless(AMOUNT, "short, then over", 1, AmountScenarios::shortThenOver),
                Scenario.harmless(AMOUNT, "paid twice", 2, AmountScenarios::paidTwice),
                Scenario.harmless(AMOUNT, "paid by name, then by reference", 1,
                        AmountScenarios::nameBeforeReference),
                Scenario.messy(AMOUNT, "no money", 3, AmountScenarios::noMoney));
    }

    private static void split(Draft d, int percentByReference) {
        Subscription subscription = d.book.subscribe();
        for (long part : d.dice.split(subscription.dueCents(), d.dice.between(2, 4))) {
            payPart(d, subscription, part, d.moments.any(), d.dice.chance(percentByReference));
        }
        d.expectAboutInvestor("C05", subscription);
    }

    private static void shortWire(Draft d) {
        Subscription subscription = d.book.subscribe();
        long most = subscription.dueCents() - d.deal.bandCents() - 1;
        long cents = d.dice.chance(30) ? most : d.dice.amountBetween(1, most);
        payPart(d, subscription, cents, d.moments.any(), d.dice.chance(50));
        d.expectAboutInvestor("C02", subscription);
    }

    private static void shortInParts(Draft d) {
        Subscription subscription = d.book.subscribe();
        for (long part : d.dice.split(subscription.dueCents() * 3 / 4, 2)) {
            payPart(d, subscription, part, d.moments.any(), d.dice.chance(50));
        }
        d.expectAboutInvestor("C02", subscription);
    }

    /** The band itself is within the band. */
    private static void likeBankCharge(Draft d) {
        Subscription subscription = d.book.subscribe();
        long band = d.deal.bandCents();
        long charge = d.dice.pick(1L, 1_500L, band, band, d.dice.amountBetween(1, band));
        payPart(d, subscription, subscription.dueCents() - charge, d.moments.any(), d.dice.chance(50));
        d.expectAboutInvestor("C03", subscription);
    }

    private static void over(Draft d) {
        Subscription subscription = d.book.subscribe();
        payOver(d, subscription, d.moments.any());
    }

    private static void shortThenOver(Draft d) {
        Subscription subscription = d.book.subscribe();
        payPart(d, subscription, subscription.dueCents() / d.dice.between(2, 5), d.moments.early(), true);
        payOver(d, subscription, d.moments.afterEarly());
    }

    private static void paidTwice(Draft d) {
        Subscription subscription = d.book.subscribe();
        boolean byReference = d.dice.chance(50);
        payPart(d, subscription, subscription.dueCents(), d.moments.early(), byReference);
        long again = d.dice.chance(60) ? subscription.dueCents()
                : d.dice.amountBetween(1, subscription.dueCents() * 2);
        boolean secondByReference = byReference && d.dice.chance(50);
        Wire second = d.cash.pay(again, d.spelling.payer(subscription.investor()),
                d.spelling.remittance(subscription, secondByReference), d.moments.afterEarly());
        d.expect("C10", subscription, second);
        d.cash.refund(second, again, "C10");
    }

    /** The pass by reference runs first, although its wire came last. */
    private static void nameBeforeReference(Draft d) {
        Subscription subscription = d.book.subscribe();
        String payer = d.spelling.payer(subscription.investor());
        Wire first = d.cash.pay(subscription.dueCents(), payer, d.spelling.chatter(), d.moments.early());
        d.payByReference(subscription, subscription.dueCents(), d.moments.afterEarly());
        d.expect("C10", subscription, first);
        d.cash.refund(first, first.cents(), "C10");
    }

    private static void noMoney(Draft d) {
        Subscription subscription = d.book.subscribe();
        d.expectAboutInvestor("C01", subscription);
    }

    private static void payOver(Draft d, Subscription subscription, Moment moment) {
        long open = d.cash.open(subscription);
        long excess = d.dice.pick(1L, 5_000L, d.dice.amountBetween(1, 1_000_000), open);
        boolean byReference = d.dice.chance(50);
        Wire wire = d.cash.pay(open + excess, d.spelling.payer(subscription.investor()),
                d.spelling.remittance(subscription, byReference), moment);
        d.cash.applied(subscription, wire, open, byReference ? Rule.REFERENCE : Rule.PARTY);
        d.expect("C04", subscription, wire);
        d.cash.refund(wire, excess, "C04");
    }

    private static void payPart(Draft d, Subscription subscription, long cents, Moment moment,
            boolean byReference) {
        Wire wire = d.cash.pay(cents, d.spelling.payer(subscription.investor()),
                d.spelling.remittance(subscription, byReference), moment);
        d.cash.applied(subscription, wire, cents, byReference ? Rule.REFERENCE : Rule.PARTY);
    }
}
