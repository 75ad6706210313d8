package settle.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PriceTest {

    private static final Currency USD = Currency.getInstance("USD");

    @ParameterizedTest
    @CsvSource(textBlock = """
            1.14,      1.14
            1.1,       1.10
            1.140000,  1.14
            1,         1.00
            100,       100.00
            0.000001,  0.000001
            1.145,     1.145
            999999999, 999999999.00
            """)
    void aPriceIsWrittenWithTwoPlacesOrWithAllItNeeds(String text, String written) {
        Price price = Price.parse(text, Price.MAX_PLACES).orElseThrow();
        assertThat(price).hasToString(written);
        assertThat(Price.parse(price.toString(), Price.MAX_PLACES)).contains(price);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "0", "0.00", "-1.14", "+1.14", "1,14", "1.", ".14", "1.1400001", "1e2",
            "1234567890", "1.14 ", "\u0661.14"})
    void anyOtherTextIsNoPrice(String text) {
        assertThat(Price.parse(text, Price.MAX_PLACES)).isEmpty();
    }

    @Test
    void aPriceMayHaveNoMorePlacesThanAllowed() {
        assertThat(Price.parse("1.14", 2)).isPresent();
        assertThat(Price.parse("1.145", 2)).isEmpty();
    }

    @Test
    void pricesAreEqualAsNumbersHoweverManyZerosTheyHave() {
        assertThat(new Price(new BigDecimal("1.140"))).isEqualTo(new Price(new BigDecimal("1.14")))
                .hasSameHashCodeAs(new Price(new BigDecimal("1.14")));
        assertThat(new Price(new BigDecimal("100"))).isEqualTo(new Price(new BigDecimal("100.00")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.00", "-1", "1.1234567"})
    void thereIsNoPriceOfNothingAndNoneFinerThanSixPlaces(String text) {
        assertThatThrownBy(() -> new Price(new BigDecimal(text)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            1.14,   0,        0
            1.14,   1,        114
            1.14,   40000000, 4560000000
            0.005,  1,        1
            0.004,  1,        0
            1.145,  1,        115
            1.145,  2,        229
            """)
    void whatIsDueIsRoundedHalfUpToTheCent(String price, long shares, long minor) {
        assertThat(new Price(new BigDecimal(price)).times(new Shares(shares), USD))
                .isEqualTo(new Money(minor, USD));
    }

    @Test
    void anAmountDueThatDoesNotFitIsAnError() {
        assertThatThrownBy(() -> new Price(new BigDecimal("1.14")).times(new Shares(Long.MAX_VALUE), USD))
                .isInstanceOf(ArithmeticException.class);
    }
}
