package settle.breaks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import settle.identity.CertificateNumber;
import settle.identity.DecisionId;
import settle.identity.DwacId;
import settle.identity.FileId;
import settle.identity.SourceLine;
import settle.identity.SubscriptionId;
import settle.identity.WireId;
import settle.money.Money;

/** Collects the facts of a break until it is said what was found. What is never said stays empty. */
public final class BreakDraft {

    private final BreakCode code;
    private Key key = Key.NOTHING;
    private List<String> identity = List.of();
    private Figure expected = Figure.NOTHING;
    private Figure actual = Figure.NOTHING;
    private Figure difference = Figure.NOTHING;
    private List<Candidate> candidates = List.of();
    private SourceLine source = SourceLine.NONE;
    private Reach reach;

    BreakDraft(BreakCode code) {
        this.code = code;
        this.reach = Reach.of(code);
    }

    public BreakDraft about(SubscriptionId id) {
        key = key.with(id);
        return this;
    }

    public BreakDraft about(WireId id) {
        key = key.with(id);
        return this;
    }

    public BreakDraft about(DwacId id) {
        key = key.with(id);
        return this;
    }

    public BreakDraft about(CertificateNumber number) {
        key = key.with(number);
        return this;
    }

    public BreakDraft about(FileId id) {
        key = key.with(id);
        return this;
    }

    public BreakDraft about(DecisionId id) {
        key = key.with(id);
        return this;
    }

    /** About all things of a key, and of no other. */
    public BreakDraft about(Key things) {
        key = things;
        return this;
    }

    /** What identifies the break beside its code, where that is not simply all the things it is about. */
    public BreakDraft identifiedBy(String... parts) {
        identity = List.of(parts);
        return this;
    }

    public BreakDraft expected(Figure figure) {
        expected = figure;
        return this;
    }

    public BreakDraft expected(Money money) {
        return expected(Figure.of(money));
    }

    /** Words that are always the same: what data say is a {@link Figure}. */
    public BreakDraft expected(String words) {
        return expected(Figure.text(words));
    }

    public BreakDraft actual(Figure figure) {
        actual = figure;
        return this;
    }

    public BreakDraft actual(Money money) {
        return actual(Figure.of(money));
    }

    /** Words that are always the same: what data say is a {@link Figure}. */
    public BreakDraft actual(String words) {
        return actual(Figure.text(words));
    }

    public BreakDraft difference(Figure figure) {
        difference = figure;
        return this;
    }

    public BreakDraft difference(Money money) {
        return difference(Figure.of(money));
    }

    /**
     * What might explain it, each told by a sentence and what that names; beyond {@value
     * Break#MAX_CANDIDATES} they are counted and not kept.
     */
    public BreakDraft candidates(Collection<? extends Sentence> several) {
        return candidates(several, several.size());
    }

    /**
     * The first of those that might explain it.
     *
     * @param all how many might, the first among them
     */
    public BreakDraft candidates(Collection<? extends Sentence> first, int all) {
        candidates = shortened(List.copyOf(first), all);
        return this;
    }

    public BreakDraft source(SourceLine line) {
        source = line;
        return this;
    }

    /**
     * How far it reaches, where that is not simply what its code says.
     *
     * @param held subscriptions that it holds besides the one that it is about
     */
    public BreakDraft reaching(Severity severity, Set<SubscriptionId> held) {
        reach = new Reach(severity, held);
        return this;
    }

    /**
     * The break.
     *
     * @throws IllegalStateException where a slot of a sentence is not filled, or the difference is of a unit
     *     that the code does not know: mistakes of the program
     */
    public Break saying(Sentence sentence) {
        if (!code.mayDifferIn(difference.unit())) {
            throw new IllegalStateException(code + " is no difference " + difference.withUnit());
        }
        String id = identity.isEmpty() ? Break.idOf(code, key) : Break.idOf(code, identity);
        return new Break(id, code, key, expected, actual, difference, sentence, candidates, source, reach);
    }

    private static List<Candidate> shortened(List<Sentence> first, int all) {
        List<Sentence> shown = new ArrayList<>(first);
        if (all > Break.MAX_CANDIDATES) {
            shown.subList(Break.MAX_CANDIDATES, shown.size()).clear();
            shown.add(ClosingWording.AND_MORE.with("candidates", all - Break.MAX_CANDIDATES));
        }
        return shown.stream().map(Candidate::of).toList();
    }
}
