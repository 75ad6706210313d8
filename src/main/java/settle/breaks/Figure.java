package settle.breaks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;
import settle.money.Money;
import settle.money.Price;
import settle.money.Shares;
import settle.money.Warrants;

/**
 * What a break expected or found, with its unit.
 *
 * <p>{@link #plain} is what files carry ({@code 1140.00}), {@link #spoken} what sentences say ({@code
 * 1,140.00}); {@link #form} and the plain text give the figure back: {@link FigureForm#read}.
 */
public sealed interface Figure extends Fact
        permits
        Figure.Amount,
        Figure.Quantity,
        Figure.Counted,
        Figure.Day,
        Figure.Moment,
        Figure.Text,
        Figure.Nothing, Bound, LabelledFigure, FigureList {

    @Override
    default Figure asFigure() {
        return this;
    }

    /** Nothing expected, found or different. */
    Figure NOTHING = new Nothing();

    /** As files write it: a plain decimal, an ISO 8601 date, or words. */
    String plain();

    /** The same as {@link #plain} but for money, which is grouped. */
    @Override
    default String spoken() {
        return plain();
    }

    Unit unit();

    /** What the plain text has to be read as, to be this figure again. */
    default String form() {
        return unit().name();
    }

    /** Whether it is one number, to be grouped and set to the right where people read it. */
    default boolean isNumber() {
        return false;
    }

    /** The amount, where it is one of money. */
    default Optional<Money> money() {
        return Optional.empty();
    }

    /** A difference with its unit, for a sentence that may be of any: {@code 250 warrants}. */
    default String withUnit() {
        return plain() + " " + unit().noun();
    }

    /** Money; a difference may be below zero. */
    record Amount(Money amount) implements Figure {

        @Override
        public String plain() {
            return amount.toString();
        }

        @Override
        public String spoken() {
            return amount.grouped();
        }

        @Override
        public Unit unit() {
            return Unit.MONEY;
        }

        @Override
        public String form() {
            return FigureForm.MONEY + amount.currency().getCurrencyCode();
        }

        @Override
        public boolean isNumber() {
            return true;
        }

        @Override
        public Optional<Money> money() {
            return Optional.of(amount);
        }

        @Override
        public String withUnit() {
            return plain() + " " + amount.currency().getCurrencyCode();
        }
    }

    /** A number of shares, warrants, things or at a price; a difference may be below zero. */
    record Quantity(BigDecimal number, Unit unit) implements Figure {

        public Quantity {
            switch (unit) {
                case SHARES, WARRANTS, PRICE, COUNT, PRINTED -> Objects.requireNonNull(number, "number");
                case MONEY, DAY, MOMENT, TEXT, NONE ->
                    throw new IllegalArgumentException(unit + " is no quantity");
            }
        }

        @Override
        public String plain() {
            return number.toPlainString();
        }

        @Override
        public boolean isNumber() {
            return true;
        }
    }

    /**
     * Things with their noun: {@code 2 requests}.
     *
     * @param one the noun of a single one, which takes an s for more
     */
    record Counted(long count, String one) implements Figure {

        @Override
        public String plain() {
            return count + " " + one + (count == 1 ? "" : "s");
        }

        @Override
        public Unit unit() {
            return Unit.COUNT;
        }

        @Override
        public String form() {
            return FigureForm.COUNTED + one;
        }
    }

    record Day(LocalDate date) implements Figure {

        @Override
        public String plain() {
            return date.toString();
        }

        @Override
        public Unit unit() {
            return Unit.DAY;
        }
    }

    /** In the offering's zone. */
    record Moment(LocalDateTime at) implements Figure {

        @Override
        public String plain() {
            return at.toString();
        }

        @Override
        public Unit unit() {
            return Unit.MOMENT;
        }
    }

    /** Words, an identifier, or a record as it stands in its file; never empty. */
    record Text(String words) implements Figure {

        @Override
        public String plain() {
            return words;
        }

        @Override
        public Unit unit() {
            return Unit.TEXT;
        }
    }

    /** Not stated. */
    record Nothing() implements Figure {

        @Override
        public String plain() {
            return "";
        }

        @Override
        public Unit unit() {
            return Unit.NONE;
        }
    }

    static Figure of(Money money) {
        return new Amount(money);
    }

    static Figure of(Shares shares) {
        return new Quantity(BigDecimal.valueOf(shares.count()), Unit.SHARES);
    }

    static Figure of(Warrants warrants) {
        return new Quantity(BigDecimal.valueOf(warrants.count()), Unit.WARRANTS);
    }

    static Figure of(Price price) {
        return new Quantity(new BigDecimal(price.toString()), Unit.PRICE);
    }

    static Figure of(LocalDate day) {
        return new Day(day);
    }

    static Figure of(LocalDateTime at) {
        return new Moment(at);
    }

    static Figure count(long number) {
        return new Quantity(BigDecimal.valueOf(number), Unit.COUNT);
    }

    static Figure counted(long number, String one) {
        return new Counted(number, one);
    }

    /** Words; nothing where there are none. */
    static Figure text(String words) {
        return words.isEmpty() ? NOTHING : new Text(words);
    }

    static Figure atMost(Figure figure) {
        return new Bound(Bound.Side.AT_MOST, figure);
    }

    static Figure atLeast(Figure figure) {
        return new Bound(Bound.Side.AT_LEAST, figure);
    }

    static Figure notBefore(Figure figure) {
        return new Bound(Bound.Side.NOT_BEFORE, figure);
    }

    /** What is there, less what should be. */
    static Figure difference(Money actual, Money expected) {
        return of(actual.minus(expected));
    }

    static Figure difference(Shares actual, Shares expected) {
        return difference(actual.count(), expected.count(), Unit.SHARES);
    }

    static Figure difference(Warrants actual, Warrants expected) {
        return difference(actual.count(), expected.count(), Unit.WARRANTS);
    }

    static Figure difference(Price actual, Price expected) {
        return new Quantity(actual.perShare().subtract(expected.perShare()), Unit.PRICE);
    }

    static Figure difference(long actual, long expected, Unit unit) {
        return new Quantity(BigDecimal.valueOf(Math.subtractExact(actual, expected)), unit);
    }
}
