package settle.offeringfile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers of securities and banks, proved by their last digit. */
class CheckDigitTest {

    @ParameterizedTest
    @ValueSource(strings = {"14067D102", "037833100", "594918104", "17275R102", "38259P508", "68389X105",
            "023135106", "88160R101"})
    void cusipOfASecurityEndsWithItsCheckDigit(String cusip) {
        assertThat(CheckDigit.provesCusip(cusip)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"14067D103", "14067D012", "41067D102", "14067E102", "14067d102", "14067D1020",
            "14067D10", "", "14067D10X", "14067D1 2"})
    void cusipWithAWrongOrTransposedSignIsNone(String cusip) {
        assertThat(CheckDigit.provesCusip(cusip)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"031207607", "021000021", "026009593", "121000248", "011401533", "026013576"})
    void routingNumberOfABankEndsWithItsCheckDigit(String aba) {
        assertThat(CheckDigit.provesAba(aba)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"031207608", "013207607", "031270607", "031207670", "31207607", "0312076070", "",
            "03120760A"})
    void routingNumberWithAWrongOrTransposedDigitIsNone(String aba) {
        assertThat(CheckDigit.provesAba(aba)).isFalse();
    }
}
