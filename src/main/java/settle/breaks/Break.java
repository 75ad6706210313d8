package settle.breaks;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import settle.breaks.Key.Part;
import settle.identity.FileId;
import settle.identity.SourceLine;
import settle.identity.SubscriptionId;

/**
 * A difference found between what the closing expects and what the files say: facts, of which sentences are
 * made.
 *
 * @param id the same from run to run: made of the code and what the break is about
 * @param key what it is about
 * @param expected what should be
 * @param actual what is
 * @param difference actual less expected where both are numbers, else nothing
 * @param sentence what was found
 * @param candidates what might explain it
 * @param reach what it blocks
 */
public record Break(
        String id,
        BreakCode code,
        Key key,
        Figure expected,
        Figure actual,
        Figure difference,
        Sentence sentence,
        List<Candidate> candidates,
        SourceLine source,
        Reach reach) {

    /** Worst first, then by code and by what they are about: the order in which breaks leave the program. */
    public static final Comparator<Break> WORST_FIRST = Comparator
            .comparing(Break::severity)
            .thenComparing(Break::code)
            .thenComparing(found -> found.key().text(Part.SUBSCRIPTION))
            .thenComparing(found -> found.key().text(Part.WIRE))
            .thenComparing(found -> found.key().text(Part.REQUEST))
            .thenComparing(found -> found.key().text(Part.CERTIFICATE))
            .thenComparing(Break::source)
            .thenComparing(Break::id);

    /** Candidates that a break lists at most; what is left out is counted in a last one. */
    public static final int MAX_CANDIDATES = 12;

    private static final int ID_HEX_DIGITS = 10;

    public Break {
        Objects.requireNonNull(code, "code");
        candidates = List.copyOf(candidates);
        sentence.requireWhole();
    }

    /** A break of this code, of which nothing is said yet. */
    public static BreakDraft of(BreakCode code) {
        return new BreakDraft(code);
    }

    /** The id of the break of a code that is identified by the things it is about. */
    public static String idOf(BreakCode code, Key key) {
        return code + "-" + digest(code + "|" + key.identity());
    }

    /** The id of the break of a code that is identified by these parts, whatever it is about. */
    public static String idOf(BreakCode code, List<String> parts) {
        return code + "-" + digest(code + "|" + String.join("|", parts));
    }

    public Subject subject() {
        return code.subject();
    }

    /** How much it blocks. */
    public Severity severity() {
        return reach.severity();
    }

    /**
     * What to do next: whom to ask first, and the ways out, with the decisions that end it and their fields.
     */
    public String nextAction() {
        String delivery = key.file().map(FileId::delivery).orElse(source.file());
        String ways = code.nextAction(sentence.barred());
        String next = sentence.nextAction().map(words -> words.replace("{ways}", ways)).orElse(ways);
        return next.replace("{exception}", id)
                .replace("{delivery}", delivery.isEmpty() ? "its path" : delivery)
                .replace("{wire}", known(Part.WIRE, "the wire's"))
                .replace("{subscription}", known(Part.SUBSCRIPTION, "the investor's"));
    }

    /** The same, where its sentence says more or less of it than its code does. */
    public Optional<String> ownNextAction() {
        return Optional.of(sentence).filter(said -> said.nextAction().isPresent() || !said.barred().isEmpty())
                .map(any -> nextAction());
    }

    private String known(Part part, String otherwise) {
        String text = key.text(part);
        return text.isEmpty() ? otherwise : text;
    }

    /** What was found, in a sentence. */
    public String message() {
        return sentence.spoken();
    }

    /** The candidates as they are told, each on one line. */
    public List<String> toldCandidates() {
        return candidates.stream().map(Candidate::told).toList();
    }

    /** The same, of which is known that it is about this subscription too. */
    public Break holding(SubscriptionId subscription) {
        return new Break(id, code, key.with(subscription), expected, actual, difference, sentence, candidates,
                source, reach);
    }

    /** The subscription that it is about, and those that it holds besides. */
    public Set<SubscriptionId> concerned() {
        Set<SubscriptionId> all = new HashSet<>(reach.held());
        key.subscription().ifPresent(all::add);
        return all;
    }

    /** The same, told in other words and with other candidates, each what its sentence names. */
    public Break saying(Sentence other, List<Sentence> others) {
        return new Break(id, code, key, expected, actual, difference, other,
                others.stream().map(Candidate::of).toList(), source, reach);
    }

    /** The same, with other words of what to do next, in which {@code {ways}} are the ways out of its code. */
    public Break followedBy(String next) {
        return new Break(id, code, key, expected, actual, difference, sentence.followedBy(next), candidates,
                source, reach);
    }

    /** The same, of which several wires bear the reference: decisions have to say that they mean this one. */
    public Break ofSeveralWires() {
        return code.waysOut().stream().noneMatch(WayOut::placesWire) ? this
                : followedBy(sentence.nextAction().orElse("{ways}")
                        + " Several bear the reference {wire}: each decision on this one names "
                        + "exception_id: {exception} too.");
    }

    /** Whether this break keeps the investor of a subscription from being released. */
    public boolean blocks(SubscriptionId subscription) {
        return concerned().contains(subscription) && severity().compareTo(Severity.HOLD) <= 0;
    }

    /** The same, holding these subscriptions besides the one that it is about. */
    public Break holding(Set<SubscriptionId> several) {
        return new Break(id, code, key, expected, actual, difference, sentence, candidates, source,
                new Reach(severity(), several));
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().withUpperCase().formatHex(hash).substring(0, ID_HEX_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
