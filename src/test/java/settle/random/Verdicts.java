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

    /**
     * The truth about a draft.
     *
     * @param grossCents the gross proceeds that {@link #grossCents} stated
     */
    static Truth truth(Draft draft, Inbox inbox, long grossCents) {
        Set<Truth.Expectation> exceptions = new LinkedHashSet<>(draft.expectations());
        if (inbox.hasUnprovenEscrow()) {
            exceptions.add(new Truth.Expectation("F08", "", "", ""));
        }
        if (inbox.hasCopies()) {
            exceptions.add(new Truth.Expectation("F04", "", "", ""));
        }
        Map<String, String> verdicts = new TreeMap<>();
        draft.book.subscriptions()
                .forEach(subscription -> verdicts.put(subscription.id(), of(draft, subscription)));
        boolean charged = draft.cash.bankItemCents() < 0;
        if (charged) {
            exceptions.add(new Truth.Expectation("X01", "", "", ""));
        }
        boolean partial = exceptions.stream().anyMatch(each -> !BLOCK_NOBODY.contains(each.code()));
        return new Truth(draft.deal.day().asOf(), draft.cash.allocations(), Set.copyOf(exceptions), verdicts,
                charged ? "NOT_READY" : partial ? "PARTIAL" : "READY", grossCents, draft.cash.refunds());
    }

    /** Due from those who close as a draft stands, or did when the closing went ahead. */
    static long grossCents(Draft draft) {
        return draft.book.subscriptions().stream()
                .filter(each -> !of(draft, each).equals("HOLD") || heldAfterRelease(draft, each))
                .mapToLong(Subscription::dueCents).sum();
    }

    private static String of(Draft draft, Subscription subscription) {
        if (!closes(draft, subscription, BLOCK_NOBODY)) {
            return "HOLD";
        }
        return draft.deal.day().released() && draft.requests.isApproved(subscription) ? "SETTLED" : "RELEASE";
    }

    /** Whether what holds a subscription came after the closing went ahead, or has no moment. */
    private static boolean heldAfterRelease(Draft draft, Subscription subscription) {
        Set<String> later = new LinkedHashSet<>(BLOCK_NOBODY);
        later.addAll(Set.of("D09", "W01", "W02", "W03"));
        return draft.deal.day().released() && closes(draft, subscription, later);
    }

    private static boolean closes(Draft draft, Subscription subscription, Set<String> harmless) {
        boolean blocked = draft.expectations().stream().anyMatch(each -> each.subscriptionId().equals(
                subscription.id()) && !harmless.contains(each.code()));
        return !blocked && subscription.active() && draft.cash.funded(subscription)
                && draft.requests.hasOneGood(subscription);
    }
}
