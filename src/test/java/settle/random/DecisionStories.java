package settle.random;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What people rightly decide on the trouble that the scenarios planned, and what must follow. */
final class DecisionStories {
    private static final int PERCENT = 60;

    private final Decisions decisions;
    private final Draft draft;
    private final Dice dice;

    private DecisionStories(Decisions decisions) {
        this.decisions = decisions;
        this.draft = decisions.draft;
        this.dice = decisions.dice;
    }

    /** Decides on a good part of what is open in a draft, and states the effects in it. */
    static void tell(Decisions decisions) {
        DecisionStories stories = new DecisionStories(decisions);
        decisions.expected("C06", "C09").stream().filter(each -> stories.isOn()).forEach(stories::split);
        decisions.expected("C08").stream().filter(each -> stories.isOn()).forEach(stories::stranger);
        decisions.expected("C04", "C10", "C19").stream().filter(each -> stories.isOn())
                .forEach(stories::confirm);
        decisions.expected("C14").stream().filter(each -> stories.isOn()).forEach(stories::tooLate);
        decisions.expected("C07").stream().filter(each -> stories.isOn()).forEach(stories::payer);
        // An aggregate that is accepted is due, and the money that the scenario planned is then no more
        decisions.expected("S03", "S06", "C13", "D09").stream()
                .filter(each -> stories.isOn()).forEach(stories::waive);
        matches(decisions).stream().filter(each -> decisions.dice.chance(10)).forEach(stories::release);
    }

    private static List<Truth.Allocation> matches(Decisions decisions) {
        return decisions.draft.cash.allocations().stream()
                .sorted(Comparator.comparing(Truth.Allocation::bankReference)).toList();
    }

    private boolean isOn() {
        return dice.chance(PERCENT);
    }

    /** One wire for several: the funds that it pays, or as much of them as it can. */
    private void split(Truth.Expectation exception) {
        Wire wire = draft.cash.wire(exception.bankReference());
        String origin = draft.origins().get(wire.bankReference());
        List<Subscription> unpaid = draft.book.subscriptions().stream()
                .filter(each -> draft.origins().get(each.id()).equals(origin))
                .filter(each -> decisions.isExpected("C01", each)).toList();
        if (unpaid.stream().anyMatch(each -> decisions.isExpected("D08", each))) {
            return;
        }
        List<Subscription> chosen = exception.code().equals("C09")
                ? addingUp(unpaid, wire.cents()) : dice.shuffled(unpaid);
        long left = wire.cents();
        for (Subscription fund : chosen) {
            long part = Math.min(left, fund.dueCents());
            if (part > 0) {
                decisions.enter(decisions.about(decisions.good("APPLY"), exception)
                        .with("subscription_id", fund.id()).with("bank_reference", wire.bankReference())
                        .with("amount", Cents.plain(part)));
                decisions.applied(fund, wire, part);
                left -= part;
            }
        }
        restOf(wire, exception, left);
    }

    /** Funds whose dues add up to an amount: where several choices do, any. */
    private List<Subscription> addingUp(List<Subscription> funds, long cents) {
        List<List<Subscription>> choices = new ArrayList<>();
        for (int choice = 1; choice < 1 << funds.size(); choice++) {
            List<Subscription> some = new ArrayList<>();
            for (int i = 0; i < funds.size(); i++) {
                if ((choice >> i & 1) == 1) {
                    some.add(funds.get(i));
                }
            }
            if (some.stream().mapToLong(Subscription::dueCents).sum() == cents) {
                choices.add(some);
            }
        }
        return dice.pick(choices);
    }

    /** What a split left over waits for its own decision, which may be to send it back. */
    private void restOf(Wire wire, Truth.Expectation exception, long left) {
        if (left == 0) {
            decisions.noLonger(exception);
        } else if (dice.chance(50)) {
            refund(wire, exception, left, "");
        } else if (!exception.subscriptionId().isEmpty()) {
            throw new IllegalStateException("a rest of " + exception);
        }
    }

    private void stranger(Truth.Expectation exception) {
        Wire wire = draft.cash.wire(exception.bankReference());
        Optional<Subscription> penniless = decisions.penniless();
        if (penniless.isPresent() && dice.chance(70)) {
            apply(wire, penniless.get(), exception);
        } else if (dice.chance(70)) {
            refund(wire, exception, wire.cents(), dice.pick("", Cents.plain(wire.cents())));
        } else if (wire.cents() > 1) {
            long part = dice.amountBetween(1, wire.cents() - 1);
            decisions.enter(refundRow(wire, exception, Cents.plain(part)));
            draft.cash.refund(wire, part, "C08");
            decisions.take(wire.bankReference());
        }
    }

    private void apply(Wire wire, Subscription subscription, Truth.Expectation exception) {
        long fits = Math.min(wire.cents(), subscription.dueCents());
        boolean whole = dice.chance(50);
        long part = whole ? fits : dice.pick(fits, dice.amountBetween(1, fits));
        decisions.enter(decisions.about(decisions.good("APPLY"), exception)
                .with("subscription_id", subscription.id()).with("bank_reference", wire.bankReference())
                .with("amount", whole ? "" : Cents.plain(part)));
        decisions.applied(subscription, wire, part);
        long left = wire.cents() - part;
        if (whole || left == 0) {
            decisions.noLonger(exception);
            if (left > 0) {
                draft.expect("C04", subscription, wire);
                draft.cash.refund(wire, left, "C04");
            }
        } else if (dice.chance(50)) {
            refund(wire, exception, left, "");
        }
    }

    private void refund(Wire wire, Truth.Expectation exception, long cents, String stated) {
        decisions.enter(refundRow(wire, exception, stated));
        draft.cash.refund(wire, cents, exception.code());
        decisions.noLonger(exception);
        decisions.take(wire.bankReference());
    }

    /** What goes back anyway; from now on nobody need ask. */
    private void confirm(Truth.Expectation exception) {
        Wire wire = draft.cash.wire(exception.bankReference());
        if (!decisions.isTaken(wire.bankReference())) {
            long due = draft.cash.refunds().stream()
                    .filter(each -> each.bankReference().equals(wire.bankReference()))
                    .mapToLong(Truth.Refund::cents).findFirst().orElse(wire.cents());
            decisions.enter(refundRow(wire, exception, dice.pick("", Cents.plain(due))));
            decisions.noLonger(exception);
            decisions.take(wire.bankReference());
        }
    }

    /** Money after the cut-off goes back; an investor who waited for it alone has none now. */
    private void tooLate(Truth.Expectation exception) {
        Wire wire = draft.cash.wire(exception.bankReference());
        refund(wire, exception, wire.cents(), dice.pick("", Cents.plain(wire.cents())));
        draft.book.subscriptions().stream()
                .filter(each -> each.id().equals(exception.subscriptionId()))
                .filter(each -> draft.cash.open(each) == each.dueCents())
                .forEach(each -> draft.expectAboutInvestor("C01", each));
    }

    private Row refundRow(Wire wire, Truth.Expectation exception, String stated) {
        return decisions.about(decisions.good("REFUND"), exception)
                .with("bank_reference", wire.bankReference()).with("amount", stated);
    }

    private void payer(Truth.Expectation exception) {
        Row row = decisions.good("ACCEPT_PAYER");
        String id = decisions.ids.idOf(exception);
        decisions.enter(!id.isEmpty() && dice.chance(30) ? row.with("exception_id", id)
                : decisions.about(row, exception).with("subscription_id", exception.subscriptionId())
                        .with("bank_reference", exception.bankReference()));
        decisions.noLonger(exception);
        decisions.take(exception.bankReference());
    }

    private void waive(Truth.Expectation exception) {
        String id = decisions.ids.idOf(exception);
        boolean stands = draft.expectations().contains(exception);
        if (!id.isEmpty() && stands && !decisions.isTaken(exception.bankReference())) {
            decisions.enter(decisions.good("WAIVE").with("exception_id", id)
                    .with("subscription_id", dice.pick("", exception.subscriptionId())));
            decisions.noLonger(exception);
            decisions.take(exception.bankReference().isEmpty()
                    ? exception.subscriptionId() : exception.bankReference());
        }
    }

    /** A wire is not whose it seemed; whose it is may be decided next. */
    private void release(Truth.Allocation allocation) {
        boolean plain = decisions.scenario(allocation.bankReference()).equals("exact by reference");
        Subscription subscription = draft.book.subscriptions().stream()
                .filter(each -> each.id().equals(allocation.subscriptionId())).findFirst().orElseThrow();
        boolean untouched = !decisions.isTaken(allocation.bankReference())
                && !decisions.isTaken(subscription.id()) && !draft.requests.isApproved(subscription);
        if (!plain || !untouched) {
            return;
        }
        Wire wire = draft.cash.wire(allocation.bankReference());
        decisions.enter(decisions.good("RELEASE_MATCH").with("bank_reference", wire.bankReference())
                .with("subscription_id", dice.pick("", subscription.id())));
        decisions.take(wire.bankReference());
        decisions.take(subscription.id());
        draft.cash.released(subscription, wire);
        decisions.noLonger("C13", subscription);
        draft.expectAboutInvestor("C01", subscription);
        Truth.Expectation nobodys = new Truth.Expectation("C08", "", wire.bankReference(), "");
        draft.expectations().add(nobodys);
        decisions.penniless().filter(each -> dice.chance(60)).ifPresent(each -> apply(wire, each, nobodys));
    }
}
