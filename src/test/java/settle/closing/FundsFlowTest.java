package settle.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static settle.fixture.SampleOffering.usd;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import settle.fixture.JudgedClosing;
import settle.fixture.SampleEntry;
import settle.fixture.SampleOffering;
import settle.fixture.SampleRequest;
import settle.fixture.SampleSubscription;

class FundsFlowTest {

    @Test
    void everyLineHasItsPayeeBasisRateAndWhetherEscrowPaysIt() {
        Closing closing = sound(new SampleOffering()).judge();
        assertThat(closing.fundsFlow().lines()).extracting(line -> line.name() + " | " + line.payee() + " | "
                + text(line.basis()) + " | " + text(line.rate()) + " | " + line.amount() + " | "
                + text(line.fromEscrow()) + " | " + text(line.paid()) + " | " + text(line.open()) + " | "
                + line.status(false))
                .containsExactly("gross_proceeds |  |  |  | 1140.00 |  |  |  | PLANNED",
                        "fee:Placement fee | A.G. Edwards & Sons, Inc. | 1140.00 | 0.048 | 54.72 | true"
                                + " | 0.00 | 54.72 | PLANNED",
                        "fee:Advisory fee | First Albany Capital | 1140.00 | 0.012 | 13.68 | false |  |  | PLANNED",
                        "net_proceeds | Capstone Turbine Corporation |  |  | 1071.60 |  |  |  | PLANNED",
                        "paid_to_issuer | Capstone Turbine Corporation |  |  | 1085.28 | true"
                                + " | 0.00 | 1085.28 | PLANNED",
                        "refunds |  |  |  | 0.00 |  | 0.00 | 0.00 | PLANNED",
                        "unplaced |  |  |  | 0.00 |  |  |  | PLANNED",
                        "held_for_investors |  |  |  | 0.00 |  |  |  | PLANNED",
                        "escrow_balance | Lowenstein Sandler Attorney Trust Special A/C IV |  |  | 1140.00"
                                + " |  |  |  | PLANNED",
                        "disbursed |  |  |  | 0.00 |  |  |  | PLANNED");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            0.00,      '',        '',        1085.28, 1071.60
            100.00,    100.00,    100.00,     985.28,  971.60
            2000.00,   2000.00,   2000.00,      0.00, -928.40
            """)
    void invoicedExpensesAreALineAndComeOffTheIssuerAsFarAsThereIsMoney(String invoiced, String line,
            String open, String toIssuer, String net) {
        Closing closing = sound(new SampleOffering().invoiced(invoiced)).judge();
        FundsFlow flow = closing.fundsFlow();
        assertThat(amount(flow, "expenses")).isEqualTo(line);
        assertThat(flow.lines().stream().filter(one -> one.name().equals("expenses"))
                .map(one -> text(one.open()))).containsExactlyElementsOf(open.isEmpty() ? List.of()
                        : List.of(open));
        assertThat(flow.paidToIssuer()).hasToString(toIssuer);
        assertThat(flow.netProceeds()).hasToString(net);
        assertThat(closing.escrow().proof().holds()).isTrue();
    }

    private static JudgedClosing sound(SampleOffering offering) {
        return new JudgedClosing().offering(offering).book(SampleSubscription.of("CPST-001", 1000))
                .entries(SampleEntry.credit("W1", "1140.00").from("Investor of CPST-001"))
                .requests(SampleRequest.of("D1", "CPST-001", 1000));
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse("");
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
        assertThat(closing.escrow().proof().holds()).isTrue();
        assertThat(closing.feesBySubscription().values()).allSatisfy(shares -> assertThat(shares.keySet())
                .extracting(Object::toString).containsExactly("CPST-001"));
    }

    private static String amount(FundsFlow flow, String name) {
        return flow.lines().stream().filter(line -> line.name().equals(name)).findFirst()
                .map(line -> line.amount().toString()).orElse("");
    }
}
