package settle.closing;

import static settle.fixture.SampleEntry.credit;
import static settle.fixture.SampleEntry.debit;

import java.util.stream.Collectors;
import settle.fixture.JudgedClosing;
import settle.fixture.SampleEntry;
import settle.fixture.SampleOffering;
import settle.fixture.SampleRequest;
import settle.fixture.SampleSubscription;
import settle.statement.BankEntry;

/**
 * Two investors, of 1,140.00 and 2,280.00; the fee of 4.8 % on both is 164.16, so that the issuer is paid
 * 3,255.84.
 */
final class TwoInvestors {

    static final String AFTER = "2007-01-24T18:00";
    static final String ISSUER = "CAPSTONE TURBINE CORP";
    static final String AGENT = "A.G. EDWARDS & SONS INC";

    private TwoInvestors() {}

    static JudgedClosing sound() {
        return sound(new SampleOffering());
    }

    static JudgedClosing sound(SampleOffering offering) {
        return funded(offering).requests(SampleRequest.of("D1", "CPST-001", 1000),
                SampleRequest.of("D2", "CPST-002", 2000));
    }

    static JudgedClosing released() {
        return funded(new SampleOffering().releasedAt("2007-01-24T10:05")).asOf(AFTER);
    }

    static JudgedClosing settled() {
        return released().requests(SampleRequest.of("D1", "CPST-001", 1000).approved("2007-01-24T11:00"),
                SampleRequest.of("D2", "CPST-002", 2000).approved("2007-01-24T11:00"));
    }

    static JudgedClosing funded(SampleOffering offering) {
        return new JudgedClosing().offering(offering)
                .book(SampleSubscription.of("CPST-001", 1000), SampleSubscription.of("CPST-002", 2000))
                .entries(wire("W1", "1140.00", "CPST-001"), wire("W2", "2280.00", "CPST-002"));
    }

    static SampleEntry wire(String reference, String amount, String subscription) {
        return credit(reference, amount).from("Investor of " + subscription);
    }

    static SampleEntry fee(String reference, String amount) {
        return debit(reference, amount).type(BankEntry.Type.FEE);
    }

    static SampleEntry interest(String reference, String amount) {
        return credit(reference, amount).type(BankEntry.Type.INTEREST);
    }

    static SampleEntry out(String reference, String amount, String payee) {
        return debit(reference, amount).from(payee).booked("2007-01-24T11:30");
    }

    static String codes(Closing closing) {
        return closing.breaks().stream().map(one -> one.code().name()).distinct()
                .collect(Collectors.joining(" "));
    }

    static String flow(Closing closing, String name) {
        FundsFlow.Line line = closing.fundsFlow().lines().stream().filter(one -> one.name().equals(name))
                .findFirst().orElseThrow();
        return line.amount() + line.paid().map(paid -> " paid " + paid + " open " + line.open().get() + " "
                + line.status(closing.verdict().isStopped())).orElse("");
    }
}
