package settle.cash.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import settle.book.PartyName;
import settle.book.Subscription;
import settle.money.Money;
import settle.offering.Offering;

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

    private record Proposal(int likeness, String id, String text) {

        static final Comparator<Proposal> LIKEST_FIRST =
                Comparator.comparingInt(Proposal::likeness).reversed().thenComparing(Proposal::id);
    }

    public Likeness(List<Subscription> subscriptions, Offering offering) {
        Map<String, List<Integer>> index = new HashMap<>();
        for (Subscription subscription : subscriptions) {
            if (subscription.isActive()) {
                Money due = offering.amountDue(subscription.shares());
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

    /** Candidates for a wire, the likest first, each with the reason why it was not taken. */
    public List<String> proposals(Receipt wire) {
        int[] likeness = likenesses(letterPairs(PartyName.of(wire.payer()).comparable()));
        Money amount = wire.amount();
        Set<Integer> proposed = new HashSet<>(candidatesOfAmount.getOrDefault(amount, List.of()));
        for (int number = 0; number < likeness.length; number++) {
            if (likeness[number] >= LIKE_PERCENT) {
                proposed.add(number);
            }
        }
        return proposed.stream().map(number -> proposal(candidates.get(number), amount, likeness[number]))
                .sorted(Proposal.LIKEST_FIRST).map(Proposal::text).toList();
    }

    private static Proposal proposal(Candidate candidate, Money amount, int likeness) {
        boolean equal = candidate.due().equals(amount);
        boolean like = likeness >= LIKE_PERCENT;
        String reason = equal && like ? "equal amount and a like name, but neither proves a link"
                : equal ? "equal amount is no link" : "a like name is no link";
        String id = candidate.subscription().id().text();
        return new Proposal(likeness + (equal ? 100 : 0), id, id + " "
                + candidate.subscription().parties().investorName() + ", due " + candidate.due().grouped()
                + ": " + reason);
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
