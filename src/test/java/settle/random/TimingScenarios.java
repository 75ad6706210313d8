package settle.random;

import static settle.random.ScenarioGroup.TIMING;

import java.util.List;

/** Money that is not there yet, late, or just in time. */
final class TimingScenarios {
    private static final Stranded PENDING = new Stranded("C17", true, (d, cents, payer, text) -> d.cash.pay(
            cents, payer, text, d.moments.any(), row -> row.with("status", "PENDING")));
    private static final Stranded VALUE_DATED_LATER = new Stranded("C17", true, (d, cents, payer,
            text) -> d.cash.pay(cents, payer, text, d.moments.valueDatedLater()));
    private static final Stranded AFTER_AS_OF = new Stranded("C17", true, (d, cents, payer, text) -> d.cash
            .pay(cents, payer, text, d.moments.afterMorningAsOf()));
    private static final Stranded AFTER_CUT_OFF = new Stranded("C14", true, (d, cents, payer, text) -> d.cash
            .pay(cents, payer, text, d.moments.afterCutOff()));
    private static final Stranded WITHOUT_TIME = new Stranded("C14", true, (d, cents, payer, text) -> d.cash
            .pay(cents, payer, text, Moment.withoutTime(ClosingDay.DATE)));

    private TimingScenarios() {}

    static List<Scenario> all() {
        return List.of(
                Scenario.messy(TIMING, "pending", 2, PENDING::plan),
                Scenario.messy(TIMING, "value-dated later", 2, VALUE_DATED_LATER::plan),
                Scenario.messy(TIMING, "booked after the as-of", 1, TimingScenarios::afterMorningAsOf),
                Scenario.messy(TIMING, "after the cut-off", 4, TimingScenarios::afterCutOff),
                Scenario.messy(TIMING, "on the cut-off day without a time", 2, WITHOUT_TIME::plan),
                Scenario.harmless(TIMING, "exactly at the cut-off", 3, TimingScenarios::atCutOff),
                Scenario.harmless(TIMING, "after the funding deadline", 3, TimingScenarios::afterDeadline),
                Scenario.clean(TIMING, "signed later, paid on the next business day", 3,
                        TimingScenarios::signedOnFriday));
    }

    /** No bank states a balance with what it books later, so only where no file states one. */
    private static void afterMorningAsOf(Draft d) {
        if (!d.deal.day().afterCutOff() && !d.deal.statesBalances()) {
            AFTER_AS_OF.plan(d);
        }
    }

    private static void afterCutOff(Draft d) {
        if (d.deal.day().afterCutOff()) {
            AFTER_CUT_OFF.plan(d);
        }
    }

    private static void atCutOff(Draft d) {
        if (d.deal.day().afterCutOff()) {
            Subscription subscription = d.book.subscribe();
            d.payByReference(subscription, subscription.dueCents(), Moment.at(ClosingDay.CUT_OFF));
        }
    }

    private static void afterDeadline(Draft d) {
        Subscription subscription = d.book.subscribe();
        d.payByReference(subscription, subscription.dueCents(), d.moments.afterDeadline());
    }

    private static void signedOnFriday(Draft d) {
        Subscription subscription = d.book.subscribe(row -> row.with("company_signed_on", "2007-01-19")
                .with("investor_signed_on", d.dice.pick("2007-01-18", "2007-01-19")));
        d.payByReference(subscription, subscription.dueCents(), d.moments.onMonday());
    }
}
