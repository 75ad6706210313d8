package settle.cash.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import settle.book.AmountsDue;
import settle.book.PartyName;
import settle.book.Subscription;
import settle.breaks.Break;
import settle.breaks.CashWording;
import settle.breaks.Sentence;
import settle.money.Money;

/**
 * Proposes whose an unplaced wire may be: equal amounts and like names. A proposal is for a person to look
 * at; it never places money.
 */
public final class Likeness {

    /** Names share at least this many of a hundred letter pairs to be called like. */
    private static final int LIKE_PERCENT = 60;
    private static final int[] NONE = {};

    private final List<Candidate> candidates = new ArrayList<>();
    private final Map<Money, List<Integer>> candidatesOfAmount = new HashMap<>();
    /** Names in the order of their candidates. */
    private final List<Name> names = new ArrayList<>();
    private final Map<String, int[]> namesWithPair = new HashMap<>();

    private record Candidate(Subscription subscription, Money due) {}

    /** A name of a candidate, as the number of its letter pairs. */
    private record Name(int candidate, int pairs) {}

    /**
     * A candidate for a receipt.
     *
     * @param percent how much its likest name is like the payer
     * @param equal whether just the amount of the receipt is due on it
     */
    private record Likely(Candidate candidate, int percent, boolean equal) {

        static final Comparator<Likely> LIKEST_FIRST = Comparator.comparingInt(Likely::likeness).reversed()
                .thenComparing(likely -> likely.candidate().subscription().id());

        private int likeness() {
            return percent + (equal ? 100 : 0);
        }

        Sentence proposal() {
            CashWording reason = !equal ? CashWording.C08_LIKE_NAME
                    : percent >= LIKE_PERCENT ? CashWording.C08_EQUAL_AND_LIKE : CashWording.C08_EQUAL;
            return CashWording.C08_LIKE.with("subscription", candidate.subscription().id())
                    .with("investor", candidate.subscription().parties().investorName())
                    .with("due", candidate.due()).with("reason", reason.sentence());
        }
    }

    /**
     * The likest candidates for a wire, each with the reason why it was not taken.
     *
     * @param first as many as a break shows
     * @param all how many there are
     */
    public record Proposals(List<Sentence> first, int all) {

        public Proposals {
            first = List.copyOf(first);
        }
    }

    public Likeness(List<Subscription> subscriptions, AmountsDue amounts) {
        Map<String, List<Integer>> index = new HashMap<>();
        for (Subscription subscription : subscriptions) {
            if (subscription.isActive()) {
                Money due = amounts.on(subscription);
                int number = candidates.size();
                candidates.add(new Candidate(subscription, due));
                candidatesOfAmount.computeIfAbsent(due, any -> new ArrayList<>()).add(number);
                subscription.payerNames().stream().map(name -> letterPairs(PartyName.of(name).comparable()))
                        .distinct().forEach(pairs -> {
                            pairs.forEach(pair -> index.computeIfAbsent(pair, any -> new ArrayList<>())
                                    .add(names.size()));
                            names.add(new Name(number, pairs.size()));
                        });
            }
        }
        index.forEach((pair, of) -> namesWithPair.put(pair, of.stream().mapToInt(Integer::intValue)
                .toArray()));
    }

    /** Who a receipt may be of, the likest first. */
    public Proposals proposals(Receipt receipt) {
        int[] percent = likenesses(letterPairs(PartyName.of(receipt.payer()).comparable()));
        Money amount = receipt.amount();
        Foremost<Likely> likest = new Foremost<>(Break.MAX_CANDIDATES, Likely.LIKEST_FIRST);
        for (int number : candidatesOfAmount.getOrDefault(amount, List.of())) {
            likest.add(new Likely(candidates.get(number), percent[number], true));
        }
        for (int number = 0; number < percent.length; number++) {
            Candidate candidate = candidates.get(number);
            if (percent[number] >= LIKE_PERCENT && !candidate.due().equals(amount)) {
                likest.add(new Likely(candidate, percent[number], false));
            }
        }
        return new Proposals(likest.inOrder().stream().map(Likely::proposal).toList(), likest.all());
    }

    /** How many of a hundred letter pairs each candidate shares with a payer, by its likest name. */
    private int[] likenesses(Set<String> payer) {
        int[] shared = new int[names.size()];
        for (String pair : payer) {
            for (int name : namesWithPair.getOrDefault(pair, NONE)) {
                shared[name]++;
            }
        }
        int[] likenesses = new int[candidates.size()];
        for (int at = 0; at < shared.length; at++) {
            if (shared[at] > 0) {
                Name name = names.get(at);
                int percent = 200 * shared[at] / (name.pairs() + payer.size());
                likenesses[name.candidate()] = Math.max(likenesses[name.candidate()], percent);
            }
        }
        return likenesses;
    }

    private static Set<String> letterPairs(String name) {
        Set<String> pairs = new HashSet<>();
        for (int at = 0; at + 2 <= name.length(); at++) {
            pairs.add(name.substring(at, at + 2));
        }
        return pairs;
    }
}
