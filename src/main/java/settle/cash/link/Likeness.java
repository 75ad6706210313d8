package settle.cash.link;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import settle.book.AmountsDue;
import settle.book.PartyName;
import settle.book.Subscription;
import settle.breaks.Break;
import settle.breaks.CashWording;
import settle.breaks.Sentence;
import settle.identity.SubscriptionId;
import settle.money.Money;

/**
 * Proposes whose an unplaced wire may be: ids that its text nearly says, equal amounts and like names. A
 * proposal is for a person to look at; it never places money.
 */
public final class Likeness {

    /** Names share at least this many of a hundred letter pairs to be called like. */
    private static final int LIKE_PERCENT = 60;
    /** A shorter name is found within others by chance. */
    private static final int SHORTEST_WITHIN = 5;
    private static final int[] NONE = {};

    private final List<Candidate> candidates = new ArrayList<>();
    private final Map<Money, List<Integer>> candidatesOfAmount = new HashMap<>();
    private final Map<SubscriptionId, Integer> numbers = new HashMap<>();
    private final NearReferences near;
    /** Names in the order of their candidates. */
    private final List<Name> names = new ArrayList<>();
    private final Map<String, int[]> namesWithPair = new HashMap<>();

    private record Candidate(Subscription subscription, Money due) {}

    /**
     * A name of a candidate.
     *
     * @param letters as names are compared
     * @param words the same by words
     * @param pairs how many different pairs of letters it has
     */
    private record Name(int candidate, String letters, String words, int pairs) {}

    /** Why a candidate is proposed, the strongest last; none proves a link. */
    private enum Reason {
        AMOUNT(CashWording.C08_EQUAL),
        LIKE_NAME(CashWording.C08_LIKE_NAME),
        NAME_IN_TEXT(CashWording.C08_NAME_IN_TEXT),
        NAME_WITHIN(CashWording.C08_NAME_WITHIN),
        AMOUNT_AND_LIKE_NAME(CashWording.C08_EQUAL_AND_LIKE),
        NEAR_REFERENCE(CashWording.C08_NEAR);

        private final CashWording wording;

        Reason(CashWording wording) {
            this.wording = wording;
        }
    }

    /**
     * A candidate for a receipt.
     *
     * @param percent how much its likest name is like the payer
     */
    private record Likely(Candidate candidate, Reason reason, int percent) {

        static final Comparator<Likely> LIKEST_FIRST = Comparator.comparing(Likely::reasonRank)
                .thenComparing(Comparator.comparingInt(Likely::likeness).reversed())
                .thenComparing(likely -> likely.candidate().subscription().id());

        /** What the payer wrote before what the bank named. */
        private int reasonRank() {
            return reason == Reason.NEAR_REFERENCE ? 0 : 1;
        }

        private int likeness() {
            return switch (reason) {
                case AMOUNT, AMOUNT_AND_LIKE_NAME -> percent + 100;
                case LIKE_NAME, NAME_IN_TEXT, NAME_WITHIN, NEAR_REFERENCE -> percent;
            };
        }

        Sentence proposal() {
            return CashWording.C08_LIKE.with("subscription", candidate.subscription().id())
                    .with("investor", candidate.subscription().parties().investorName())
                    .with("due", candidate.due()).with("reason", reason.wording.sentence());
        }
    }

    /**
     * The likest candidates for a wire, each with the reason why it was not taken.
     *
     * @param first as many as a break shows
     * @param all how many there are
     * @param ids of the first
     */
    public record Proposals(List<Sentence> first, int all, List<SubscriptionId> ids) {

        public Proposals {
            first = List.copyOf(first);
            ids = List.copyOf(ids);
        }
    }

    public Likeness(List<Subscription> subscriptions, AmountsDue amounts) {
        Map<String, List<Integer>> index = new HashMap<>();
        for (Subscription subscription : subscriptions) {
            if (subscription.isActive()) {
                Money due = amounts.on(subscription);
                int number = candidates.size();
                candidates.add(new Candidate(subscription, due));
                numbers.put(subscription.id(), number);
                candidatesOfAmount.computeIfAbsent(due, any -> new ArrayList<>()).add(number);
                subscription.payerNames().stream().collect(Collectors.toMap(
                        name -> PartyName.of(name).comparable(), PartyName::spacedName, (one, other) -> one,
                        LinkedHashMap::new)).forEach((letters, words) -> {
                            Set<String> pairs = letterPairs(letters);
                            pairs.forEach(pair -> index.computeIfAbsent(pair, any -> new ArrayList<>())
                                    .add(names.size()));
                            names.add(new Name(number, letters, words, pairs.size()));
                        });
            }
        }
        near = new NearReferences(numbers.keySet());
        index.forEach((pair, of) -> namesWithPair.put(pair, of.stream().mapToInt(Integer::intValue)
                .toArray()));
    }

    /** Who a receipt may be of, the likest first. */
    public Proposals proposals(Receipt receipt) {
        String payer = PartyName.of(receipt.payer()).comparable();
        BitSet within = new BitSet();
        int[] percent = likenesses(payer, name -> payer.contains(name.letters()), within);
        String text = PartyName.spaced(receipt.entry().remittance());
        BitSet inText = new BitSet();
        likenesses(text.replace(" ", ""), name -> text.contains(name.words()), inText);
        BitSet nearlySaid = new BitSet();
        near.in(receipt.entry().remittance()).forEach(id -> nearlySaid.set(numbers.get(id)));
        BitSet equal = new BitSet();
        candidatesOfAmount.getOrDefault(receipt.amount(), List.of()).forEach(equal::set);
        Foremost<Likely> likest = new Foremost<>(Break.MAX_CANDIDATES, Likely.LIKEST_FIRST);
        for (int number = 0; number < percent.length; number++) {
            Optional<Reason> reason = nearlySaid.get(number) ? Optional.of(Reason.NEAR_REFERENCE)
                    : reason(equal.get(number), percent[number] >= LIKE_PERCENT, within.get(number),
                            inText.get(number));
            if (reason.isPresent()) {
                likest.add(new Likely(candidates.get(number), reason.get(), percent[number]));
            }
        }
        return new Proposals(likest.inOrder().stream().map(Likely::proposal).toList(), likest.all(),
                likest.inOrder().stream().map(one -> one.candidate().subscription().id()).toList());
    }

    private static Optional<Reason> reason(boolean equal, boolean like, boolean within, boolean inText) {
        if (equal) {
            return Optional.of(like || within || inText ? Reason.AMOUNT_AND_LIKE_NAME : Reason.AMOUNT);
        }
        if (within) {
            return Optional.of(Reason.NAME_WITHIN);
        }
        if (inText) {
            return Optional.of(Reason.NAME_IN_TEXT);
        }
        return like ? Optional.of(Reason.LIKE_NAME) : Optional.empty();
    }

    /**
     * How many of a hundred letter pairs each candidate shares with a text, by its likest name.
     *
     * @param stands whether a name that shares all of its pairs stands in the text
     * @param within takes up the candidates of whom a name does, as it does before an address or behind FBO
     */
    private int[] likenesses(String text, Predicate<Name> stands, BitSet within) {
        Set<String> pairs = letterPairs(text);
        int[] shared = new int[names.size()];
        for (String pair : pairs) {
            for (int name : namesWithPair.getOrDefault(pair, NONE)) {
                shared[name]++;
            }
        }
        int[] likenesses = new int[candidates.size()];
        for (int at = 0; at < shared.length; at++) {
            if (shared[at] > 0) {
                Name name = names.get(at);
                int percent = 200 * shared[at] / (name.pairs() + pairs.size());
                likenesses[name.candidate()] = Math.max(likenesses[name.candidate()], percent);
                if (shared[at] == name.pairs() && name.letters().length() >= SHORTEST_WITHIN
                        && stands.test(name)) {
                    within.set(name.candidate());
                }
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
