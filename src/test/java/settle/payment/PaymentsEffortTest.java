package settle.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static settle.fixture.SampleOffering.usd;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import settle.book.PartyName;
import settle.fixture.Effort;
import settle.identity.BankReference;
import settle.identity.WireKey;

/** The effort of holding debits against what is planned grows with them, as when all money goes back. */
class PaymentsEffortTest {

    private static final int REFUNDS = 10_000;

    @Test
    void refundsToManyPayees() {
        Effort.growsWithItsInput(REFUNDS, refunds -> {
            List<Payable> planned = each(refunds, at -> Payable.refund(new WireKey("W" + at),
                    new BankReference("W" + at), payee(at), usd(at + 1 + ".00")));
            List<Debit> debits = each(refunds, at -> new Debit(new WireKey("D" + at), usd(at + 1 + ".00"),
                    payee(at), PartyName.of(payee(at))));
            List<Announced> announced =
                    each(refunds / 2, at -> new Announced(new WireKey("W" + at), usd(at + 1 + ".00")));
            return () -> assertThat(Payments.of(planned, List.of(), debits, List.of(), announced, true)
                    .isAllPaid())
                    .isTrue();
        });
    }

    private static <T> List<T> each(int size, IntFunction<T> of) {
        return IntStream.range(0, size).mapToObj(of).toList();
    }

    /** Half of the names are so long that a bank may have cut them. */
    private static String payee(int at) {
        return (at % 2 == 0 ? "Fund " : "The Opportunistic Growth and Income Fund Number ") + at;
    }
}
