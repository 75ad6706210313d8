package settle.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class QuantityTest {

    @Test
    void quantitiesAddUpAndAreOrderedAsNumbers() {
        assertThat(new Shares(2).plus(new Shares(3))).isEqualTo(new Shares(5)).hasToString("5");
        assertThat(new Warrants(2).plus(new Warrants(3))).isEqualTo(new Warrants(5)).hasToString("5");
        assertThat(new Shares(9)).isLessThan(new Shares(10));
        assertThat(new Warrants(9)).isLessThan(new Warrants(10));
        assertThat(Shares.NONE.plus(Shares.NONE)).isEqualTo(new Shares(0));
        assertThat(Warrants.NONE.plus(Warrants.NONE)).isEqualTo(new Warrants(0));
    }

    @Test
    void thereIsNoNegativeQuantity() {
        assertThatThrownBy(() -> new Shares(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Warrants(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSumThatDoesNotFitIsAnError() {
        assertThatThrownBy(() -> new Shares(Long.MAX_VALUE).plus(new Shares(1)))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> new Warrants(Long.MAX_VALUE).plus(new Warrants(1)))
                .isInstanceOf(ArithmeticException.class);
    }
}
