package settle.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    private static final Currency USD = Currency.getInstance("USD");
    private static final Currency EUR = Currency.getInstance("EUR");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0                | 0                | 0.00
            0.0              | 0                | 0.00
            0.01             | 1                | 0.01
            0.5              | 50               | 0.50
            00.50            | 50               | 0.50
            1140             | 114000           | 1140.00
            45600000.00      | 4560000000       | 45600000.00
            9999999999999.99 | 999999999999999  | 9999999999999.99
            """)
    void plainDecimalsAreReadToTheCent(String text, long minor, String written) {
        assertThat(Money.parse(text, USD)).contains(new Money(minor, USD));
        assertThat(new Money(minor, USD)).hasToString(written);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 9, 10, 99, 100, 101, 114_000, 4_560_000_000L, 999_999_999_999_999L})
    void whatIsWrittenIsReadBack(long minor) {
        Money money = new Money(minor, USD);
        assertThat(Money.parse(money.toString(), USD)).contains(money);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "1,000.00", "-1.00", "+1.00", "1.", ".5", "1.234", "1e3", "1E2", "0x10",
            "12345678901234", "1.00 ", " 1.00", "1 000", "\u0661", "1.0\u0660", "NaN", "$1.00", "USD 1.00",
            "1.00-",
            "(1.00)", "1..0", "1,00"})
    void anyOtherTextIsNoAmount(String text) {
        assertThat(Money.parse(text, USD)).isEmpty();
    }

    @Test
    void aDecimalWithFractionsOfACentIsNeverRoundedTacitly() {
        assertThat(Money.ofDecimal(new BigDecimal("1.140"), USD)).isEqualTo(new Money(114, USD));
        assertThatThrownBy(() -> Money.ofDecimal(new BigDecimal("1.145"), USD))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void arithmeticIsExactAndKeepsTheCurrency() {
        Money one = new Money(114, USD);
        Money other = new Money(150, USD);
        assertThat(one.plus(other)).isEqualTo(new Money(264, USD));
        assertThat(one.minus(other)).isEqualTo(new Money(-36, USD)).hasToString("-0.36");
        assertThat(one.negated()).isEqualTo(new Money(-114, USD));
        assertThat(one.min(other)).isEqualTo(one);
        assertThat(other.min(one)).isEqualTo(one);
        assertThat(other.exceeds(one)).isTrue();
        assertThat(one.exceeds(one)).isFalse();
        assertThat(Money.zero(USD).isZero()).isTrue();
        assertThat(Money.zero(USD).isPositive()).isFalse();
        assertThat(one.negated().isPositive()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            -5,  5, 5, -5, -0.05
             5,  5, 9,  5,  0.05
             0,  0, 5,  0,  0.00
             9,  9, 9,  5,  0.09
            """)
    void theSizeTheLargerAndTheSmallerOfAmountsAreAsOfNumbers(long minor, long size, long larger,
            long smaller, BigDecimal decimal) {
        Money money = new Money(minor, USD);
        Money other = new Money(minor == larger ? smaller : larger, USD);
        assertThat(money.absolute()).isEqualTo(new Money(size, USD));
        assertThat(money.max(other)).isEqualTo(other.max(money)).isEqualTo(new Money(larger, USD));
        assertThat(money.min(other)).isEqualTo(other.min(money)).isEqualTo(new Money(smaller, USD));
        assertThat(money.decimal()).isEqualTo(decimal);
    }

    @Test
    void whatDoesNotFitIsAnErrorAndNeverWrapsAround() {
        Money most = new Money(Long.MAX_VALUE, USD);
        Money cent = new Money(1, USD);
        assertThatThrownBy(() -> most.plus(cent)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> new Money(Long.MIN_VALUE, USD).minus(cent))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> new Money(Long.MIN_VALUE, USD).negated())
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> most.times(new BigDecimal("2"), RoundingMode.HALF_UP))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.ofDecimal(new BigDecimal("1e30"), USD))
                .isInstanceOf(ArithmeticException.class);
    }

    static Stream<BiFunction<Money, Money, Object>> twoAmounts() {
        return Stream.of(Money::plus, Money::minus, Money::min, Money::exceeds, Money::compareTo);
    }

    @ParameterizedTest
    @MethodSource("twoAmounts")
    void twoCurrenciesNeverMix(BiFunction<Money, Money, Object> arithmetic) {
        assertThatThrownBy(() -> arithmetic.apply(new Money(1, USD), new Money(1, EUR)))
                .isInstanceOf(ArithmeticException.class).hasMessageContaining("USD")
                .hasMessageContaining("EUR");
    }

    @Test
    void equalNumbersOfTwoCurrenciesAreNotEqual() {
        assertThat(new Money(1, USD)).isNotEqualTo(new Money(1, EUR));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            1,          0.5,   HALF_UP, 1
            3,          0.5,   HALF_UP, 2
            1,          0.49,  HALF_UP, 0
            -1,         0.5,   HALF_UP, -1
            1,          0.99,  DOWN,    0
            1,          0.5,   HALF_EVEN, 0
            4560000000, 0.048, HALF_UP, 218880000
            4560000000, 0.012, HALF_UP, 54720000
            """)
    void aRateIsRoundedAsTold(long minor, BigDecimal rate, RoundingMode rounding, long expected) {
        assertThat(new Money(minor, USD).times(rate, rounding)).isEqualTo(new Money(expected, USD));
    }

    @Test
    void aRateIsNotRoundedWhereNoRoundingIsAllowed() {
        assertThatThrownBy(() -> new Money(1, USD).times(new BigDecimal("0.5"), RoundingMode.UNNECESSARY))
                .isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0          | 0.00
            99         | 0.99
            99999      | 999.99
            114000     | 1,140.00
            99999999   | 999,999.99
            4560000000 | 45,600,000.00
            -114000    | -1,140.00
            -5         | -0.05
            """)
    void thousandsAreGroupedForASentence(long minor, String text) {
        assertThat(new Money(minor, USD).grouped()).isEqualTo(text);
    }
}
