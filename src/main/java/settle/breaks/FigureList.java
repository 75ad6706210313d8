package settle.breaks;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Figures in their order, with {@code between} them: {@code account 8025720131 in USD}. */
public record FigureList(List<Figure> figures, String between) implements Figure {

    public FigureList {
        figures = List.copyOf(figures);
        if (figures.stream().anyMatch(FigureList.class::isInstance)) {
            throw new IllegalArgumentException("a list of lists: " + figures);
        }
    }

    @Override
    public String plain() {
        return joined(Figure::plain);
    }

    @Override
    public String spoken() {
        return joined(Figure::spoken);
    }

    private String joined(Function<Figure, String> told) {
        return figures.stream().map(told).collect(Collectors.joining(between));
    }

    /** That of all of them; where they are of several, words. */
    @Override
    public Unit unit() {
        Set<Unit> units = figures.stream().map(Figure::unit).collect(Collectors.toSet());
        return units.size() == 1 ? units.iterator().next() : Unit.TEXT;
    }

    /** Of each figure the length of its plain text, and its form. */
    @Override
    public String form() {
        return FigureForm.ofList(this);
    }
}
