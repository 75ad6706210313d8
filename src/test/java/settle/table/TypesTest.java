package settle.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import settle.money.Money;
import settle.money.Price;
import settle.offering.InputKind;
import settle.statement.BookedAt;

/**
 * Every value of a type has one text, which makes it again; what others wrote is read, or told with its
 * fault.
 */
class TypesTest {

    private static final Currency USD = Currency.getInstance("USD");
    private static final Times TIMES = new Times(ZoneId.of("America/New_York"));

    @Test
    void everyValueIsMadeAgainOfItsText() {
        comesBack(Types.TEXT, "Zo\u00EB \"Q\";\nline 2", "");
        comesBack(Types.whole(0), 0L, 999_999_999_999_999L);
        comesBack(Types.whole(1, 9), 1, Integer.MAX_VALUE);
        comesBack(Types.price(2), new Price(new BigDecimal("1.3")),
                new Price(new BigDecimal("0.000001")));
        comesBack(Types.money(USD), new Money(1, USD), new Money(-50, USD));
        comesBack(Types.DATE, LocalDate.of(2012, 2, 29));
        comesBack(Types.TIME, LocalTime.MAX, LocalTime.MIDNIGHT);
        comesBack(Types.moment(TIMES), LocalDate.of(2007, 1, 24).atTime(LocalTime.MAX));
        comesBack(Types.bookedAt(TIMES), BookedAt.of(LocalDateTime.of(2007, 1, 24, 10, 0)),
                new BookedAt(LocalDate.of(2007, 1, 24), Optional.empty()));
        comesBack(Types.choice(InputKind.class), InputKind.values());
        comesBack(Types.CURRENCY, USD);
        comesBack(Types.NAMES, List.of(), List.of("Payer One", "Payer, Two"));
    }

    @Test
    void nothingIsEmptyText() {
        comesBack(Types.DATE.optional(), Optional.empty(), Optional.of(LocalDate.of(2007, 1, 24)));
        comesBack(Types.money(USD).optional(), Optional.empty(), Optional.of(new Money(0, USD)));
    }

    @Test
    void noTextIsWiderThanItsTypeSays() {
        assertThat(Types.TIME.text(LocalTime.MAX)).hasSize(Types.TIME.width());
        Type<LocalDateTime> moment = Types.moment(TIMES);
        assertThat(moment.text(LocalDate.of(2007, 1, 24).atTime(LocalTime.MAX))).hasSize(moment.width());
        Type<InputKind> kind = Types.choice(InputKind.class);
        assertThat(kind.words()).allMatch(word -> word.length() <= kind.width());
    }

    @Test
    void emptyFieldStandsForTheDefaultAndNoOther() {
        Type<Integer> version = Types.whole(1, 9).orElse(1);

        assertThat(version.read("", TypesTest::unexpected)).isEqualTo(1);
        assertThat(faults(version, "0")).containsExactly(
                "expected a whole number of at least 1, found \"0\"");
        assertThat(faults(version, "10")).containsExactly("expected at most 9, found 10");
    }

    @Test
    void fieldThatIsTooLongIsNeitherEmptyNorRead() {
        String tooLong = "2007-01-24" + " ".repeat(Types.MAX_TEXT);

        assertThat(faults(Types.DATE.optional(), tooLong))
                .containsExactly("expected at most 2000 characters, found 2010");
        assertThat(Types.DATE.optional().read(tooLong, any -> {})).isEmpty();
    }

    @Test
    void whatMustBeThereIsMissedOnlyWhereItIsNot() {
        assertThat(faults(Types.STATED_TEXT, "")).containsExactly("expected a value, found nothing");
        assertThat(faults(Types.STATED_IDENTIFIER, "X".repeat(101)))
                .containsExactly("expected at most 100 characters, found 101");
    }

    @SafeVarargs
    private static <T> void comesBack(Type<T> type, T... values) {
        for (T value : values) {
            assertThat(type.of(type.text(value))).isEqualTo(value);
        }
    }

    private static List<String> faults(Type<?> type, String text) {
        List<String> faults = new ArrayList<>();
        type.read(text, faults::add);
        return faults;
    }

    private static void unexpected(String fault) {
        throw new AssertionError(fault);
    }
}
