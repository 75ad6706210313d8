package settle.cash;

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

    private final List<Candidate> candidates = new ArrayList<>();
    private final List<Name> names = new ArrayList<>();
    private final Map<String, List<Name>> namesWithPair = new HashMap<>();
    private final Map<Money, List<Candidate>> candidatesOfAmount = new HashMap<>();

    /** Told apart by their number, so that they are cheap to look up. */
    private record Candidate(int number, Subscription subscription, Money due) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Candidate candidate && candidate.number == number;
        }

        @Override
        public int hashCode() {
            return number;
        }
    }

    /** One of the names of a candidate. */
    private record Name(int number, Candidate candidate, int pairs) {}

    private record Proposal(int likeness, String id, String text) {

        static final Comparator<Proposal> LIKEST_FIRST =
                Comparator.comparingInt(Proposal::likeness).reversed().thenComparing(Proposal::id);
    }

    public Likeness(List<Subscription> subscriptions, Offering offering) {
        for (Subscription subscription : subscriptions) {
            if (subscription.isActive()) {
                Candidate candidate = new Candidate(candidates.size(), subscription,
                        offering.amountDue(subscription.shares()));
                candidates.add(candidate);
                candidatesOfAmount.computeIfAbsent(candidate.due(), any -> new ArrayList<>()).add(candidate);
                subscription.payerNames().stream().map(name -> letterPairs(PartyName.of(name).comparable()))
                        .distinct().forEach(pairs -> index(candidate, pairs));
            }
        }
    }

    private void index(Candidate candidate, Set<String> pairs) {
        Name name = new Name(names.size(), candidate, pairs.size());
        names.add(name);
        pairs.forEach(pair -> namesWithPair.computeIfAbsent(pair, any -> new ArrayList<>()).add(name));
    }

    /** Candidates for a wire, the likest first, each with the reason why it was not taken. */
    List<String> proposals(Wire wire) {
        Map<Candidate, Integer> likeness =
                likenesses(letterPairs(PartyName.of(wire.entry().remitter().name()).comparable()));
        Money amount = wire.entry().amount();
        Set<Candidate> proposed = new HashSet<>(candidatesOfAmount.getOrDefault(amount, List.of()));
        likeness.forEach((candidate, percent) -> {
            if (percent >= LIKE_PERCENT) {
                proposed.add(candidate);
            }
        });
        return proposed.stream().map(candidate -> proposal(candidate, amount,
                        likeness.getOrDefault(candidate, 0)))
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

    /** How many of a hundred letter pairs candidates share with a payer, by their likest name. */
    private Map<Candidate, Integer> likenesses(Set<String> payer) {
        int[] shared = new int[names.size()];
        List<Name> touched = new ArrayList<>();
        for (String pair : payer) {
            for (Name name : namesWithPair.getOrDefault(pair, List.of())) {
                if (shared[name.number()]++ == 0) {
                    touched.add(name);
                }
            }
        }
        Map<Candidate, Integer> likenesses = new HashMap<>();
        for (Name name : touched) {
            int percent = 200 * shared[name.number()] / (name.pairs() + payer.size());
            likenesses.merge(name.candidate(), percent, Math::max);
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
