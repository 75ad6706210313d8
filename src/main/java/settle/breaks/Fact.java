package settle.breaks;

import java.util.List;
import java.util.stream.Collectors;
import settle.identity.Name;
import settle.identity.WireId;
import settle.money.Money;

/** What fills a slot of a sentence: a figure, the name of a thing, several of these, or another sentence. */
public sealed interface Fact permits Figure, Sentence, Fact.Named, Fact.Wire, Fact.Several, Fact.Plain,
        Fact.WithUnit {

    /** As it reads within a sentence. */
    String spoken();

    /** Itself where it is a figure, and else its words. */
    default Figure asFigure() {
        return Figure.text(spoken());
    }

    /** A thing by its name. */
    record Named(Name name) implements Fact {

        @Override
        public String spoken() {
            return name.called();
        }
    }

    /**
     * A wire told with its amount and payer: {@code W1 of 1,140.00 from Alder Fund}.
     *
     * @param payer as the bank names it; empty where it names none
     */
    record Wire(WireId id, Money amount, String payer) implements Fact {

        @Override
        public String spoken() {
            return id.called() + " of " + amount.grouped() + (payer.isEmpty() ? "" : " from " + payer);
        }
    }

    /** Facts in their order, with {@code between} them. */
    record Several(List<Fact> facts, String between) implements Fact {

        public Several {
            facts = List.copyOf(facts);
        }

        @Override
        public String spoken() {
            return facts.stream().map(Fact::spoken).collect(Collectors.joining(between));
        }
    }

    /** A figure as files write it, without grouping. */
    record Plain(Figure figure) implements Fact {

        @Override
        public String spoken() {
            return figure.plain();
        }
    }

    /** A figure with its unit, where it may be of any. */
    record WithUnit(Figure figure) implements Fact {

        @Override
        public String spoken() {
            return figure.withUnit();
        }
    }

    /** Names, with a comma between them. */
    static Fact names(List<? extends Name> names) {
        return several(names.stream().map(Named::new).toList(), ", ");
    }

    static Fact several(List<? extends Fact> facts, String between) {
        return new Several(List.copyOf(facts), between);
    }
}
