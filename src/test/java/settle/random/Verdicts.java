package settle.random;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Draws from what the scenarios stated the verdicts, as the contract defines them. */
final class Verdicts {
    private static final Set<String> BLOCK_NOBODY = Set.of(
            "C04", "C05", "C10", "C11", "C13", "C18", "D10", "D11", "F04", "F08", "S07", "S10", "X07");

    private Verdicts() {}

    static Truth truth(Draft draft, Inbox inbox) {
        Set<Truth.Expectation> exceptions = new LinkedHashSet<>(draft.expectations());
        if (inbox.hasUnprovenEscrow()) {
            exceptions.add(new Truth.Expectation("F08", "", "", ""));
        }
        if (inbox.hasCopies()) {
            exceptions.add(new Truth.Expectation("F04", "", "", ""));
        }
        Map<String, String> verdicts = new TreeMap<>();
        long gross = 0;
        for (Subscription subscription : draft.book.subscriptions()) {
            String verdict = of(draft, subscription);
            verdicts.put(subscription.id(), verdict);
            gross += verdict.equals("HOLD") ? 0 : subscription.dueCents();
        }
        boolean partial = exceptions.stream().anyMatch(each -> !BLOCK_NOBODY.contains(each.code()));
        return new Truth(draft.deal.day().asOf(), draft.cash.allocations(), Set.copyOf(exceptions), verdicts,
                partial ? "PARTIAL" : "READY", gross, draft.cash.refunds());
    }

    private static String of(Draft draft, Subscription subscription) {
        boolean blocked = draft.expectations().stream().anyMatch(each -> each.subscriptionId().equals(
                subscription.id()) && !BLOCK_NOBODY.contains(each.code()));
        boolean complete = draft.cash.funded(subscription) && draft.requests.hasOneGood(subscription);
        if (blocked || !subscription.active() || !complete) {
            return "HOLD";
        }
        return draft.deal.day().released() && draft.requests.isApproved(subscription) ? "SETTLED" : "RELEASE";
    }
}
