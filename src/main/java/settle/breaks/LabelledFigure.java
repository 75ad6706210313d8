package settle.breaks;

import java.util.Map;
import java.util.Set;

/**
 * A figure with the words that say what it is: {@code decided by 2007-01-24T16:00}.
 *
 * @param label a wording of one slot, which the figure fills
 */
public record LabelledFigure(Wording label, Figure figure) implements Figure {

    public LabelledFigure {
        if (!label.template().isOfOneSlot()) {
            throw new IllegalArgumentException(label + " labels no figure");
        }
    }

    @Override
    public String plain() {
        return told(new Plain(figure));
    }

    @Override
    public String spoken() {
        return told(figure);
    }

    private String told(Fact fact) {
        Set<String> slots = label.template().slots();
        return label.template().filled(Map.of(slots.iterator().next(), fact));
    }

    /** That of the figure; where there is none, the words are left. */
    @Override
    public Unit unit() {
        return figure.unit() == Unit.NONE ? Unit.TEXT : figure.unit();
    }

    @Override
    public String form() {
        return label.name() + " " + figure.form();
    }
}
