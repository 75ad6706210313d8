package settle.breaks;

import java.util.Optional;
import java.util.Set;
import settle.identity.Name;
import settle.money.Money;
import settle.money.Price;
import settle.money.Shares;
import settle.money.Warrants;

/**
 * The sentences of one letter of the catalogue, a template each; the one place in which words of breaks
 * stand. The name of a wording begins with its code, or says for which it is. {@link AllocationWording} says
 * why money was applied, where nothing breaks.
 */
public sealed interface Wording
        permits
        FileWording,
        BookWording,
        CashWording,
        AllocationWording,
        DeliveryWording,
        DecisionWording,
        ClosingWording, EscrowWording {

    /** Its name among the wordings of its letter. */
    String name();

    Template template();

    /** What to do next, where it is not simply what its code says; {@code {ways}} stands for that. */
    default Optional<String> nextAction() {
        return template().nextAction();
    }

    /** Ways out of its code that are none where this is said. */
    default Set<WayOut.By> barred() {
        return Set.of();
    }

    /**
     * The figure with these words. The wording has one slot, and its name, which stores keep, never changes.
     */
    default Figure labelling(Figure figure) {
        return new LabelledFigure(this, figure);
    }

    /** The sentence, with no slot filled yet. */
    default Sentence.Worded sentence() {
        return Sentence.of(this);
    }

    default Sentence.Worded with(String slot, Fact fact) {
        return sentence().with(slot, fact);
    }

    default Sentence.Worded with(String slot, Name name) {
        return sentence().with(slot, name);
    }

    default Sentence.Worded with(String slot, Money money) {
        return sentence().with(slot, money);
    }

    default Sentence.Worded with(String slot, Shares shares) {
        return sentence().with(slot, shares);
    }

    default Sentence.Worded with(String slot, Warrants warrants) {
        return sentence().with(slot, warrants);
    }

    default Sentence.Worded with(String slot, Price price) {
        return sentence().with(slot, price);
    }

    default Sentence.Worded with(String slot, String text) {
        return sentence().with(slot, text);
    }

    default Sentence.Worded with(String slot, long count) {
        return sentence().with(slot, count);
    }
}
