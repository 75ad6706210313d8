package settle.cash;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
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

    private record Candidate(Subscription subscription, Money due, List<Set<String>> names) {}

    public Likeness(List<Subscription> subscriptions, Offering offering) {
        for (Subscription subscription : subscriptions) {
            if (subscription.isActive()) {
                List<Set<String>> names = subscription.payerNames().stream()
                        .map(name -> letterPairs(PartyName.of(name).comparable())).distinct().toList();
                candidates.add(new Candidate(subscription, offering.amountDue(subscription.shares()), names));
            }
        }
    }

    /** Candidates for a wire, the likest first, each with the reason why it was not taken. */
    List<String> proposals(Wire wire) {
        Set<String> payer = letterPairs(PartyName.of(wire.entry().remitter().name()).comparable());
        record Proposal(int likeness, String id, String text) {}
        List<Proposal> proposals = new ArrayList<>();
        for (Candidate candidate : candidates) {
            int likeness = candidate.names().stream().mapToInt(name -> sharedPercent(name, payer)).max()
                    .orElse(0);
            boolean equal = candidate.due().equals(wire.entry().amount());
            boolean like = likeness >= LIKE_PERCENT;
            if (equal || like) {
                String reason = equal && like ? "equal amount and a like name, but neither proves a link"
                        : equal ? "equal amount is no link" : "a like name is no link";
                String id = candidate.subscription().id().text();
                proposals.add(new Proposal(likeness + (equal ? 100 : 0), id, id + " "
                        + candidate.subscription().parties().investorName() + ", due "
                        + candidate.due().grouped() + ": " + reason));
            }
        }
        proposals.sort(Comparator.comparingInt(Proposal::likeness).reversed().thenComparing(Proposal::id));
        return proposals.stream().map(Proposal::text).toList();
    }

    private static Set<String> letterPairs(String name) {
        Set<String> pairs = new HashSet<>();
        for (int at = 0; at + 2 <= name.length(); at++) {
            pairs.add(name.substring(at, at + 2));
        }
        return pairs;
    }

    private static int sharedPercent(Set<String> one, Set<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        long shared = one.stream().filter(other::contains).count();
        return (int) (200 * shared / (one.size() + other.size()));
    }
}
