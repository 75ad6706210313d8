package settle.breaks;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import settle.identity.Name;
import settle.money.Money;
import settle.money.Price;
import settle.money.Shares;
import settle.money.Warrants;

/** Something said of a break, or one of its candidates: a wording with its facts, or words already told. */
public sealed interface Sentence extends Fact permits Sentence.Worded, Sentence.Told, Sentence.Followed {

    /** Throws where it lacks a fact: that is a mistake of the program. */
    void requireWhole();

    /** What to do next, where the wording says more than the code. */
    default Optional<String> nextAction() {
        return Optional.empty();
    }

    /** Ways out of its code that are none here. */
    default Set<WayOut.By> barred() {
        return Set.of();
    }

    /** A sentence as it was told before, whose facts are not kept. */
    static Sentence told(String words) {
        return new Told(words);
    }

    /** The same with other words of what to do next, in which {@code {ways}} are the ways out of its code. */
    default Sentence followedBy(String next) {
        return new Followed(this, next);
    }

    /** A sentence of this wording, with no slot filled yet. */
    static Worded of(Wording wording) {
        return new Worded(wording, Map.of());
    }

    /** Words that stand for themselves. */
    record Told(String words) implements Sentence {

        @Override
        public String spoken() {
            return words;
        }

        @Override
        public void requireWhole() {
            // It has no facts.
        }
    }

    /** A sentence, and what to do next. */
    record Followed(Sentence said, String next) implements Sentence {

        @Override
        public Optional<String> nextAction() {
            return Optional.of(next);
        }

        @Override
        public Set<WayOut.By> barred() {
            return said.barred();
        }

        @Override
        public void requireWhole() {
            said.requireWhole();
        }

        @Override
        public Stream<Name> things() {
            return said.things();
        }

        @Override
        public String spoken() {
            return said.spoken();
        }
    }

    /**
     * A wording with its facts, told on demand.
     *
     * @param facts slot → what fills it; a slot that the wording does not have throws
     */
    record Worded(Wording wording, Map<String, Fact> facts) implements Sentence {

        public Worded {
            for (String slot : facts.keySet()) {
                if (!wording.template().hasSlot(slot)) {
                    throw new IllegalArgumentException(wording + " has no slot {" + slot + "}");
                }
            }
            facts = Map.copyOf(facts);
        }

        /** With one more slot filled. */
        public Worded with(String slot, Fact fact) {
            Map<String, Fact> more = new LinkedHashMap<>(facts);
            more.put(slot, fact);
            return new Worded(wording, more);
        }

        public Worded with(String slot, Name name) {
            return with(slot, new Named(name));
        }

        public Worded with(String slot, Money money) {
            return with(slot, Figure.of(money));
        }

        public Worded with(String slot, Shares shares) {
            return with(slot, Figure.of(shares));
        }

        public Worded with(String slot, Warrants warrants) {
            return with(slot, Figure.of(warrants));
        }

        public Worded with(String slot, Price price) {
            return with(slot, Figure.of(price));
        }

        public Worded with(String slot, long count) {
            return with(slot, Figure.count(count));
        }

        public Worded with(String slot, String text) {
            return with(slot, Figure.text(text));
        }

        /** Leaves the bracket of the slot out where nothing is known. */
        public Worded withKnown(String slot, Optional<? extends Fact> fact) {
            return fact.isPresent() ? with(slot, fact.get()) : this;
        }

        /** Leaves the bracket of the slot out where the text is empty. */
        public Worded withKnown(String slot, String text) {
            return text.isEmpty() ? this : with(slot, text);
        }

        @Override
        public void requireWhole() {
            wording.template().requireWhole(facts);
        }

        @Override
        public Optional<String> nextAction() {
            return wording.nextAction();
        }

        @Override
        public Set<WayOut.By> barred() {
            return wording.barred();
        }

        @Override
        public Stream<Name> things() {
            return wording.template().slotsAsTold().map(facts::get).filter(Objects::nonNull)
                    .flatMap(Fact::things);
        }

        @Override
        public String spoken() {
            requireWhole();
            return wording.template().filled(facts);
        }
    }
}
