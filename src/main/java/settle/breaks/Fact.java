package settle.breaks;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import settle.identity.FileId;
import settle.identity.Name;
import settle.identity.SourceLine;
import settle.identity.WireId;
import settle.money.Money;

/** What fills a slot of a sentence: a figure, the name of a thing, several of these, or another sentence. */
public sealed interface Fact permits Figure, Sentence, Fact.Named, Fact.Aside, Fact.Line, Fact.Delivery,
        Fact.Wire, Fact.Several, Fact.Plain, Fact.WithUnit {

    /** As it reads within a sentence. */
    String spoken();

    /** Itself where it is a figure, and else its words. */
    default Figure asFigure() {
        return Figure.text(spoken());
    }

    /** The things that it points at, in the order in which it names them. */
    default Stream<Name> things() {
        return Stream.empty();
    }

    /** A thing by its name. */
    record Named(Name name) implements Fact {

        @Override
        public String spoken() {
            return name.called();
        }

        @Override
        public Stream<Name> things() {
            return Stream.of(name);
        }
    }

    /** A thing that is named for what is not meant, and not pointed at. */
    record Aside(Name name) implements Fact {

        @Override
        public String spoken() {
            return name.called();
        }
    }

    /** A row, told by the number of its line alone. */
    record Line(SourceLine row) implements Fact {

        @Override
        public String spoken() {
            return Figure.count(row.line()).spoken();
        }

        @Override
        public Stream<Name> things() {
            return Stream.of(row);
        }
    }

    /** A content of a file as people call one of several: {@code escrow/bank.csv@0123456789ab}. */
    record Delivery(FileId content) implements Fact {

        @Override
        public String spoken() {
            return content.delivery();
        }

        @Override
        public Stream<Name> things() {
            return Stream.of(content);
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

        @Override
        public Stream<Name> things() {
            return Stream.of(id);
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

        @Override
        public Stream<Name> things() {
            return facts.stream().flatMap(Fact::things);
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
