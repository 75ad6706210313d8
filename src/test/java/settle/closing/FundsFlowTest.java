package settle.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static settle.fixture.SampleOffering.usd;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import settle.fixture.JudgedClosing;
import settle.fixture.SampleEntry;
import settle.fixture.SampleOffering;
import settle.fixture.SampleRequest;
import settle.fixture.SampleSubscription;
import settle.money.Money;
import settle.money.Shares;
import settle.money.Warrants;

class FundsFlowTest {

    @Test
    void aFullSaleGivesTheNumbersOfTheFiling() {
        FundsFlow flow = flow(SampleOffering.offering()
                .amountDue(SampleOffering.offering().limits().shares()));
        assertThat(flow.grossProceeds()).isEqualTo(usd("45600000.00"));
        assertThat(amount(flow, "fee:Placement fee")).isEqualTo("2188800.00");
        assertThat(amount(flow, "fee:Advisory fee")).isEqualTo("547200.00");
        assertThat(flow.netProceeds()).isEqualTo(usd("42864000.00"));
        assertThat(flow.paidToIssuer()).isEqualTo(usd("43411200.00"));
        assertThat(flow.foots()).isTrue();
    }

    private static FundsFlow flow(Money gross) {
        return FundsFlow.of(SampleOffering.offering(), totals(gross, gross));
    }

    /** So much is due from those who close, and so much is in the account. */
    private static Totals totals(Money gross, Money book) {
        Money none = usd("0.00");
        return new Totals(new InvestorTotals(Map.of(), 0, gross, gross, gross, Shares.NONE, Shares.NONE,
                Shares.NONE, Warrants.NONE), new CashTotals(book, gross, none, none, none), Map.of());
    }

    @Test
    void everyLineHasItsPayeeBasisRateAndWhetherEscrowPaysIt() {
        FundsFlow flow = flow(usd("1000.00"));
        assertThat(flow.lines()).extracting(line -> line.name() + " | " + line.payee() + " | "
                + line.basis().map(Object::toString).orElse("") + " | "
                + line.rate().map(Object::toString).orElse("") + " | " + line.amount() + " | "
                + line.fromEscrow().map(Object::toString).orElse(""))
                .startsWith("gross_proceeds |  |  |  | 1000.00 | ",
                        "fee:Placement fee | A.G. Edwards & Sons, Inc. | 1000.00 | 0.048 | 48.00 | true",
                        "fee:Advisory fee | First Albany Capital | 1000.00 | 0.012 | 12.00 | false",
                        "net_proceeds | Capstone Turbine Corporation |  |  | 940.00 | ",
                        "paid_to_issuer | Capstone Turbine Corporation |  |  | 952.00 | true");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            0.00,      '',        940000.00
            1000.00,   1000.00,   939000.00
            125000.00, 125000.00, 815000.00
            125000.01, 125000.00, 815000.00
            """)
    void onlyInvoicedExpensesMakeALineAndTheirCapIsNotExceeded(String invoiced, String line, String net) {
        Money gross = usd("1000000.00");
        FundsFlow flow = FundsFlow.of(new SampleOffering().invoiced(invoiced).build(),
                totals(gross, gross));
        assertThat(amount(flow, "expenses")).isEqualTo(line);
        assertThat(flow.netProceeds()).isEqualTo(usd(net));
        assertThat(flow.paidToIssuer()).as("escrow does not pay expenses").isEqualTo(usd("952000.00"));
    }

    @Test
    void onlyInvestorsWhoCloseAreInTheGross() {
        Closing closing = new JudgedClosing()
                .book(SampleSubscription.of("CPST-001", 1000), SampleSubscription.of("CPST-002", 2000),
                        SampleSubscription.of("CPST-003", 3000).withdrawn())
                .entries(SampleEntry.credit("W1", "1200.00").from("Investor of CPST-001"),
                        SampleEntry.credit("W2", "2280.00").from("Investor of CPST-002"),
                        SampleEntry.credit("W3", "7.00").from("Nobody"))
                .requests(SampleRequest.of("D1", "CPST-001", 1000)).judge();
        FundsFlow flow = closing.fundsFlow();
        assertThat(flow.grossProceeds()).isEqualTo(usd("1140.00"));
        assertThat(amount(flow, "refunds")).isEqualTo("60.00");
        assertThat(amount(flow, "unplaced")).isEqualTo("7.00");
        assertThat(amount(flow, "held_for_investors")).isEqualTo("2280.00");
        assertThat(amount(flow, "escrow_balance")).isEqualTo("3487.00");
        assertThat(flow.foots()).isTrue();
        assertThat(closing.feesBySubscription().values()).allSatisfy(shares -> assertThat(shares.keySet())
                .extracting(Object::toString).containsExactly("CPST-001"));
    }

    @Test
    void sourcesThatAreNotTheUsesDoNotFoot() {
        assertThat(FundsFlow.of(SampleOffering.offering(), totals(usd("100.00"), usd("99.99"))).foots())
                .isFalse();
    }

    private static String amount(FundsFlow flow, String name) {
        return flow.lines().stream().filter(line -> line.name().equals(name)).findFirst()
                .map(line -> line.amount().toString()).orElse("");
    }
}
