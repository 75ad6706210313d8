package settle.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static settle.fixture.SampleOffering.usd;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import settle.fixture.SampleOffering;
import settle.identity.SubscriptionId;
import settle.money.Money;
import settle.money.Shares;
import settle.offering.Offering;

class FeeScheduleTest {

    private static final Offering.FeeTerms PLACEMENT = SampleOffering.offering().fees().get(0);
    private static final Offering.FeeTerms ADVISORY = SampleOffering.offering().fees().get(1);

    @ParameterizedTest
    @CsvSource(textBlock = """
            45600000.00, 2188800.00, 547200.00
            0.00,        0.00,       0.00
            1.14,        0.05,       0.01
            0.10,        0.00,       0.00
            10.21,       0.49,       0.12
            31.25,       1.50,       0.38
            0.42,        0.02,       0.01
            """)
    void feesAreTakenOfTheGrossAndRoundedHalfUpToTheCent(String gross, String placement, String advisory) {
        assertThat(FeeSchedule.fee(PLACEMENT, usd(gross))).isEqualTo(usd(placement));
        assertThat(FeeSchedule.fee(ADVISORY, usd(gross))).isEqualTo(usd(advisory));
    }

    @Test
    void halfACentIsRoundedUp() {
        assertThat(FeeSchedule.fee(new Offering.FeeTerms("Fee", "Payee", new BigDecimal("0.5"), true),
                usd("0.03")))
                .isEqualTo(usd("0.02"));
    }

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void sharesAddUpToTheFeeAndAreWithinACentOfTheExactPart(long seed) {
        Random random = new Random(seed);
        Map<SubscriptionId, Money> purchases = new LinkedHashMap<>();
        Money gross = usd("0.00");
        for (int at = 0; at <= random.nextInt(40); at++) {
            Money purchase = SampleOffering.offering().amountDue(new Shares(1 + random.nextInt(900_000)));
            purchases.put(new SubscriptionId("CPST-" + at), purchase);
            gross = gross.plus(purchase);
        }
        Money fee = FeeSchedule.fee(PLACEMENT, gross);
        Map<SubscriptionId, Money> shares = FeeSchedule.spread(fee, purchases);
        assertThat(shares.keySet()).containsExactlyElementsOf(purchases.keySet());
        assertThat(shares.values().stream().reduce(usd("0.00"), Money::plus)).isEqualTo(fee);
        for (SubscriptionId id : shares.keySet()) {
            long floor = BigInteger.valueOf(fee.minor())
                    .multiply(BigInteger.valueOf(purchases.get(id).minor()))
                    .divide(BigInteger.valueOf(gross.minor())).longValueExact();
            assertThat(shares.get(id).minor()).isBetween(floor, floor + 1);
        }
    }

    @Test
    void theLargestRemaindersGetTheCentsLeftOver() {
        assertThat(FeeSchedule.spread(usd("0.10"), purchases("1.00", "2.00", "4.00")).values())
                .containsExactly(usd("0.01"), usd("0.03"), usd("0.06"));
    }

    @Test
    void betweenEqualRemaindersTheOrderOfSubscriptionsDecides() {
        assertThat(FeeSchedule.spread(usd("0.05"), purchases("1.00", "1.00", "1.00")).values())
                .containsExactly(usd("0.02"), usd("0.02"), usd("0.01"));
    }

    @Test
    void nothingPurchasedShareNothing() {
        assertThat(FeeSchedule.spread(usd("0.00"), Map.of())).isEmpty();
        assertThat(FeeSchedule.spread(usd("0.00"), purchases("0.00"))).isEmpty();
        assertThat(FeeSchedule.spread(usd("0.05"), purchases("0.00", "1.00")).values())
                .containsExactly(usd("0.00"), usd("0.05"));
    }

    @Test
    void theShareOfAnAmountBeyondLongArithmeticIsExact() {
        assertThat(FeeSchedule.spread(usd("2188800.00"), purchases("9000000000000.00", "9000000000000.00"))
                .values())
                .containsExactly(usd("1094400.00"), usd("1094400.00"));
    }

    private static Map<SubscriptionId, Money> purchases(String... amounts) {
        Map<SubscriptionId, Money> purchases = new LinkedHashMap<>();
        for (String amount : amounts) {
            purchases.put(new SubscriptionId("CPST-" + purchases.size()), usd(amount));
        }
        return purchases;
    }
}
