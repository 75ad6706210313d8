package settle.offering;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import settle.fixture.SampleOffering;
import settle.money.Shares;
import settle.money.Warrants;
import settle.offering.Unit.OddShares;

class UnitTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            0.5,      HOLD,  0,        0
            0.5,      HOLD,  2,        1
            0.5,      HOLD,  40000000, 20000000
            0.5,      HOLD,  1,
            0.5,      HOLD,  1001,
            0.5,      FLOOR, 1,        0
            0.5,      FLOOR, 1001,     500
            0.5,      FLOOR, 1000,     500
            0.50,     HOLD,  10,       5
            1,        HOLD,  7,        7
            0.25,     HOLD,  8,        2
            0.25,     HOLD,  6,
            0.25,     FLOOR, 7,        1
            0.333333, FLOOR, 3,        0
            0,        HOLD,  7,        0
            """)
    void warrantsAreTheExactPartOfTheSharesOrNone(
            BigDecimal perShare, OddShares policy, long shares, Long warrants) {
        assertThat(unit(perShare, policy).warrantsFor(new Shares(shares)))
                .isEqualTo(Optional.ofNullable(warrants).map(Warrants::new));
    }

    @Test
    void theExactPartKeepsItsFraction() {
        Unit unit = unit(new BigDecimal("0.5"), OddShares.HOLD);
        assertThat(unit.exactWarrants(new Shares(7))).isEqualByComparingTo("3.5");
        assertThat(unit.floorOfWarrants(new Shares(7))).isEqualTo(new Warrants(3));
    }

    private static Unit unit(BigDecimal perShare, OddShares policy) {
        return new Unit(SampleOffering.price("1.14"), SampleOffering.USD, perShare, policy);
    }
}
