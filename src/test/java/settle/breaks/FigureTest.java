package settle.breaks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import settle.money.Money;
import settle.money.Price;
import settle.money.Shares;
import settle.money.Warrants;

class FigureTest {

    /** A figure, as files write it, as it is spoken, with its unit, and whether it is a number. */
    static Stream<Arguments> figures() {
        return Stream.of(
                figure(Figure.of(usd("1140.00")), "1140.00", "1,140.00", "1140.00 USD", true),
                figure(Figure.difference(usd("1.00"), usd("2500.50")), "-2499.50", "-2,499.50",
                        "-2499.50 USD", true),
                figure(Figure.of(new Shares(12000)), "12000", "12000", "12000 shares", true),
                figure(Figure.of(new Warrants(250)), "250", "250", "250 warrants", true),
                figure(Figure.difference(new Warrants(0), new Warrants(250)), "-250", "-250", "-250 warrants",
                        true),
                figure(Figure.of(new Price(new BigDecimal("1.1"))), "1.10", "1.10", "1.10 a unit", true),
                figure(Figure.of(new Price(new BigDecimal("1.140625"))), "1.140625", "1.140625",
                        "1.140625 a unit",
                        true),
                figure(Figure.difference(new Price(new BigDecimal("1.10")), new Price(new BigDecimal(
                        "1.14"))),
                        "-0.04", "-0.04", "-0.04 a unit", true),
                figure(Figure.count(3), "3", "3", "3 in number", true),
                figure(new Figure.Quantity(new BigDecimal("300"), Unit.PRINTED), "300", "300",
                        "300 as printed", true),
                figure(Figure.counted(1, "request"), "1 request", "1 request", "1 request in number", false),
                figure(Figure.counted(2, "request"), "2 requests", "2 requests", "2 requests in number",
                        false),
                figure(Figure.atMost(Figure.of(usd("1250.00"))), "at most 1250.00", "at most 1,250.00",
                        "at most 1250.00 money", false),
                figure(Figure.atLeast(Figure.counted(200, "explanation")), "at least 200 explanations",
                        "at least 200 explanations", "at least 200 explanations in number", false),
                figure(Figure.notBefore(Figure.of(LocalDateTime.parse("2007-01-24T10:00"))),
                        "not before 2007-01-24T10:00", "not before 2007-01-24T10:00",
                        "not before 2007-01-24T10:00 as a moment", false),
                figure(DeliveryWording.D09_BY.labelling(Figure.of(LocalDateTime.parse("2007-01-24T10:00"))),
                        "decided by 2007-01-24T10:00", "decided by 2007-01-24T10:00",
                        "decided by 2007-01-24T10:00 as a moment", false),
                figure(ClosingWording.X03_DATED.labelling(Figure.of(usd("1140.00"))), "dated 1140.00",
                        "dated 1,140.00", "dated 1140.00 money", false),
                figure(BookWording.S08_FOUND_PARTICIPANT.labelling(Figure.NOTHING), "participant \"\"",
                        "participant \"\"", "participant \"\" in words", false),
                figure(new FigureList(List.of(DeliveryWording.W02_HOLDER.labelling(Figure.text(
                        "A; B | exercise price 2")),
                        DeliveryWording.W02_PRICE.labelling(Figure.of(new Price(new BigDecimal("1.31"))))),
                        "; "), "holder A; B | exercise price 2; exercise price 1.31",
                        "holder A; B | exercise price 2; exercise price 1.31",
                        "holder A; B | exercise price 2; exercise price 1.31 in words", false),
                figure(new FigureList(List.of(Figure.of(usd("1140.00")), Figure.of(usd("2.00"))), " or "),
                        "1140.00 or 2.00", "1,140.00 or 2.00", "1140.00 or 2.00 money", false),
                figure(new FigureList(List.of(), " / "), "", "", " in words", false),
                figure(Figure.of(LocalDate.parse("2007-01-24")), "2007-01-24", "2007-01-24",
                        "2007-01-24 as a day",
                        false),
                figure(Figure.of(LocalDateTime.parse("2007-01-24T10:00")), "2007-01-24T10:00",
                        "2007-01-24T10:00",
                        "2007-01-24T10:00 as a moment", false),
                figure(Figure.text("none"), "none", "none", "none in words", false),
                figure(Figure.text("1140.00"), "1140.00", "1140.00", "1140.00 in words", false));
    }

    private static Arguments figure(Figure figure, String plain, String spoken, String withUnit,
            boolean number) {
        return Arguments.of(figure, plain, spoken, withUnit, number);
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("figures")
    void aFigureIsWrittenSpokenAndToldWithItsUnit(Figure figure, String plain, String spoken, String withUnit,
            boolean number) {
        assertThat(figure.plain()).isEqualTo(plain);
        assertThat(figure.spoken()).isEqualTo(spoken);
        assertThat(figure.withUnit()).isEqualTo(withUnit);
        assertThat(figure.isNumber()).isEqualTo(number);
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("figures")
    void aFigureComesBackFromItsFormAndText(Figure figure, String plain) {
        assertThat(FigureForm.read(figure.form(), plain)).isEqualTo(figure);
    }

    @Test
    void aListThatIsTooLongToBeKeptAsFiguresComesBackAsItsWords() {
        FigureList list = new FigureList(Collections.nCopies(20, Figure.count(7)), " or ");
        assertThat(FigureForm.read(list.form(), list.plain())).isEqualTo(Figure.text(list.plain()));
    }

    @Test
    void noFormIsLongerThanWhatKeepsIt() {
        List<Figure> terms = Stream.of(DeliveryWording.W02_HOLDER, DeliveryWording.W02_PRICE,
                DeliveryWording.W02_ISSUED, DeliveryWording.W02_EXPIRES)
                .map(label -> label.labelling(Figure.text("x".repeat(1000)))).toList();
        assertThat(new FigureList(terms, "; ").form()).startsWith("LIST").hasSizeLessThanOrEqualTo(100);
    }

    @Test
    void aLabelHasOneFigure() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DeliveryWording.D02_QUANTITY.labelling(Figure.count(1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FigureList(List.of(new FigureList(List.of(), ",")), ","));
    }

    @Test
    void noWordsAreNothing() {
        assertThat(Figure.text("")).isEqualTo(Figure.NOTHING);
        assertThat(FigureForm.read(Figure.NOTHING.form(), "")).isEqualTo(Figure.NOTHING);
        assertThat(Figure.NOTHING.plain()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Unit.class, names = {"MONEY", "DAY", "MOMENT", "TEXT", "NONE"})
    void whatIsNoQuantityIsNotTakenForOne(Unit unit) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Figure.Quantity(BigDecimal.ONE, unit));
    }

    private static Money usd(String amount) {
        return Money.ofDecimal(new BigDecimal(amount), Currency.getInstance("USD"));
    }
}
