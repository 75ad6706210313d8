package settle.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static settle.intake.SampleRow.DECISION;
import static settle.intake.SampleRow.DWAC;
import static settle.intake.SampleRow.ENTRY;
import static settle.intake.SampleRow.SUBSCRIPTION;
import static settle.intake.SampleRow.WARRANT;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which texts are amounts, quantities, prices and versions. */
class RowNumbersTest {

    private static final String DIGITS_20 = "9".repeat(20);

    @ParameterizedTest
    @MethodSource("amounts")
    void amountIsAPlainDecimalWithoutASignAndWithAtMostTwoPlaces(String text, boolean good) {
        assertThat(ENTRY.parsed("amount", text).value().isPresent()).isEqualTo(good);
        assertThat(SUBSCRIPTION.parsed("aggregate_purchase_price", text).value().isPresent())
                .isEqualTo(good);
        assertThat(DECISION.parsed("amount", text).value().isPresent()).isEqualTo(good);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.00", "0.0", "000", "0.000"})
    void entryMayBeOfNoMoneyAndAnAggregateMayNot(String text) {
        assertThat(ENTRY.parsed("amount", text).value()).isPresent();
        assertThat(SUBSCRIPTION.parsed("aggregate_purchase_price", text).value()).isEmpty();
        assertThat(DECISION.parsed("amount", text).value()).isEmpty();
    }

    static Stream<Arguments> amounts() {
        return Stream.concat(
                Stream.of("1", "0.01", "1140000.00", "1140000.5", "007.50", "1.000", "\u00A05.00\u200B",
                        " 5.00 ", "9999999999999.99")
                        .map(text -> Arguments.of(text, true)),
                Stream.of("-0", "-0.00", "-1.00", "+1.00", "1.005", "1,140,000.00", "1 140", "1'000",
                        "1.140,00",
                        "1e6", "1E6", ".50", "5.", "$5", "5 USD", "(5.00)", "5-", "NaN", "abc", "0x10", "١٢",
                        "１２",
                        "10000000000000.00", DIGITS_20).map(text -> Arguments.of(text, false)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,000", "1000.0", "-5", "+5", "1e3", "0", "a", "1 000", "１", "9999999999999999"})
    void quantityIsAWholeNumberAboveZero(String text) {
        assertThat(SUBSCRIPTION.rejected("shares", text).column()).isEqualTo("shares");
        assertThat(DWAC.rejected("quantity", text).column()).isEqualTo("quantity");
        assertThat(WARRANT.rejected("warrant_shares", text).column()).isEqualTo("warrant_shares");
    }

    @Test
    void subscriptionMayHaveNoWarrants() {
        assertThat(SUBSCRIPTION.read("warrants", "0").warrants().count()).isZero();
        assertThat(SUBSCRIPTION.rejected("warrants", "-1").column()).isEqualTo("warrants");
    }

    @ParameterizedTest
    @CsvSource({"1.14, true", "1.1, true", "2, true", "1.140, true", "1.145, true", "0, false",
            "-1.14, false",
            "'1,14', false", "1E0, false", "1234567890, false"})
    void priceMayHaveMorePlacesThanTheOfferings(String text, boolean good) {
        assertThat(SUBSCRIPTION.parsed("price_per_unit", text).value().isPresent()).isEqualTo(good);
        assertThat(WARRANT.parsed("exercise_price", text).value().isPresent()).isEqualTo(good);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1.0", "two", "9999999999999999"})
    void versionIsAWholeNumberFromOne(String text) {
        assertThat(SUBSCRIPTION.rejected("version", text).column()).isEqualTo("version");
    }

    @Test
    void hugeVersionsStayApart() {
        assertThat(SUBSCRIPTION.parsed("version", "20070119100000").value().map(one -> one.version()))
                .isNotEqualTo(Optional.of(Integer.MAX_VALUE));
    }
}
