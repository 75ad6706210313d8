package settle.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static settle.fixture.SampleOffering.usd;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EscrowProofTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            685.00, 600.00,  1.00, 80.00, 4.00,  0.00,    0.00
            684.00, 600.00,  1.00, 80.00, 4.00,  0.00,    1.00
            665.00, 600.00,  1.00, 80.00, 4.00, 20.00,    0.00
            142.00, 342.00,  0.00,  0.00, 0.00,  0.00,  200.00
              0.00,   0.00,  0.00,  0.00, 0.00,  0.00,    0.00
              5.00,   0.00,  0.00,  0.00, 4.00,  0.00,   -1.00
            """)
    void theBalanceIsWhatIsStillToBePaidHeldOrWithNobody(String balance, String planned, String refunds,
            String held, String unplaced, String chargesOpen, String missing) {
        EscrowProof proof = new EscrowProof(usd(balance), usd(planned), usd(refunds), usd(held),
                usd(unplaced), usd(chargesOpen));
        assertThat(proof.missing().toString()).isEqualTo(missing);
        assertThat(proof.holds()).isEqualTo(missing.equals("0.00"));
    }

    @Test
    void noUseMakesAnotherOneSmaller() {
        assertThatThrownBy(() -> new EscrowProof(usd("1.00"), usd("1.00"), usd("1.00"), usd("1.00").negated(),
                usd("0.00"), usd("0.00"))).isInstanceOf(IllegalArgumentException.class);
    }
}
