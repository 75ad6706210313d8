package settle.cash.apply;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import settle.identity.SubscriptionId;

/**
 * Finds the sets of open subscriptions whose open amounts add up to a wire exactly.
 *
 * <p>The search takes at most {@value #MAX_STEPS} steps among at most {@value #MAX_OPEN} subscriptions and
 * keeps at most {@value #MAX_FOUND} sets; a result says whether it is complete. Amounts are in cents and
 * above zero.
 */
final class SubsetSearch {

    static final int MAX_STEPS = 2_000_000;
    static final int MAX_FOUND = 200;
    static final int MAX_OPEN = 2_000;

    private final List<Open> open;
    private final long[] sumFrom;
    private final List<List<SubscriptionId>> found = new ArrayList<>();
    private final List<SubscriptionId> chosen = new ArrayList<>();
    private int steps;

    /** An open subscription and what it still lacks, in cents. */
    record Open(SubscriptionId id, long cents) {}

    /**
     * The sets found.
     *
     * @param sets each in the order of its ids
     * @param complete false if the search reached its limit, so that there may be more
     */
    record Result(List<List<SubscriptionId>> sets, boolean complete) {

        static final Result NONE = new Result(List.of(), true);

        boolean isProvablyOne() {
            return complete && sets.size() == 1;
        }

        /** Several, each a single subscription, and certainly no others. */
        boolean areAlternatives() {
            return complete && sets.size() > 1 && sets.stream().allMatch(set -> set.size() == 1);
        }
    }

    private SubsetSearch(List<Open> open) {
        this.open = open.stream()
                .sorted(Comparator.comparingLong(Open::cents).reversed().thenComparing(Open::id)).toList();
        this.sumFrom = new long[open.size() + 1];
        for (int at = open.size() - 1; at >= 0; at--) {
            sumFrom[at] = Math.addExact(sumFrom[at + 1], this.open.get(at).cents());
        }
    }

    /** All non-empty sets whose amounts add up to {@code cents}. */
    static Result of(List<Open> open, long cents) {
        if (open.size() > MAX_OPEN) {
            return new Result(List.of(), false);
        }
        SubsetSearch search = new SubsetSearch(open);
        boolean complete = search.from(0, cents);
        List<List<SubscriptionId>> sets = search.found.stream()
                .map(set -> set.stream().sorted().toList())
                .sorted(Comparator.comparingInt((List<SubscriptionId> set) -> set.size())
                        .thenComparing(Object::toString))
                .toList();
        return new Result(sets, complete);
    }

    private boolean from(int at, long missing) {
        if (missing == 0) {
            found.add(List.copyOf(chosen));
            return found.size() < MAX_FOUND;
        }
        if (at == open.size() || sumFrom[at] < missing) {
            return true;
        }
        if (++steps > MAX_STEPS) {
            return false;
        }
        Open next = open.get(at);
        if (next.cents() <= missing) {
            chosen.add(next.id());
            boolean complete = from(at + 1, missing - next.cents());
            chosen.remove(chosen.size() - 1);
            if (!complete) {
                return false;
            }
        }
        return from(at + 1, missing);
    }
}
