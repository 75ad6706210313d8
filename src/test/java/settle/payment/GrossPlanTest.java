package settle.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static settle.fixture.SampleOffering.usd;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import settle.fixture.SampleOffering;
import settle.money.Money;

class GrossPlanTest {

    @Test
    void aFullSaleGivesTheNumbersOfTheFiling() {
        GrossPlan plan = GrossPlan.of(SampleOffering.offering(), usd("45600000.00"), usd("0.00"));
        assertThat(plan.fees()).extracting(fee -> fee.amount().toString())
                .containsExactly("2188800.00", "547200.00");
        assertThat(plan.net()).isEqualTo(usd("42864000.00"));
        assertThat(plan.toIssuer()).isEqualTo(usd("43411200.00"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            1000.00, -20.00,   0.00, 20.00, 20.00,   0.00, 932.00
            1000.00,  20.00,   0.00,  0.00,  0.00,   0.00, 952.00
            1000.00, -20.00, 100.00, 20.00, 20.00, 100.00, 832.00
            1000.00, -20.00, 950.00, 20.00, 20.00, 932.00,   0.00
               0.00, -20.00, 100.00, 20.00,  0.00,   0.00,   0.00
              10.00, -20.00, 100.00, 20.00,  9.52,   0.00,   0.00
            """)
    void chargesOfTheIssuerAndThenExpensesAreTakenAsFarAsGrossLessFeesReaches(String gross, String bankItems,
            String invoiced, String charges, String chargesTaken, String expensesTaken, String toIssuer) {
        GrossPlan plan = GrossPlan.of(new SampleOffering().invoiced(invoiced).issuerBearsCharges().build(),
                usd(gross), signed(bankItems));
        assertThat(plan.charges()).isEqualTo(usd(charges));
        assertThat(plan.chargesTaken()).isEqualTo(usd(chargesTaken));
        assertThat(plan.expensesTaken()).isEqualTo(usd(expensesTaken));
        assertThat(plan.toIssuer()).isEqualTo(usd(toIssuer));
    }

    @Test
    void chargesThatTheBankBearsComeOffNobody() {
        GrossPlan plan = GrossPlan.of(SampleOffering.offering(), usd("1000.00"), signed("-20.00"));
        assertThat(plan.charges()).isEqualTo(usd("0.00"));
        assertThat(plan.toIssuer()).isEqualTo(usd("952.00"));
    }

    private static Money signed(String amount) {
        return amount.startsWith("-") ? usd(amount.substring(1)).negated() : usd(amount);
    }
}
