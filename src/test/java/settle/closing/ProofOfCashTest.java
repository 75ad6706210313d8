package settle.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static settle.fixture.SampleEntry.credit;
import static settle.fixture.SampleEntry.debit;
import static settle.fixture.SampleEntry.returned;
import static settle.fixture.SampleOffering.usd;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import settle.book.SubscriptionBook;
import settle.fixture.AppliedCash;
import settle.fixture.SampleEntry;
import settle.fixture.SampleOffering;
import settle.fixture.SampleSubscription;
import settle.money.Money;
import settle.offering.Offering;
import settle.proof.BankBalance;
import settle.statement.BankEntry;

class ProofOfCashTest {

    private static final SubscriptionBook BOOK =
            SampleSubscription.book(SampleSubscription.of("CPST-001", 100));
    private static final Offering CLOSED = new SampleOffering().releasedAt("2007-01-24T10:05").build();

    static Stream<List<SampleEntry>> accounts() {
        return Stream.of(
                List.of(),
                List.of(wire("W1", "114.00")),
                List.of(wire("W1", "120.00"), wire("W2", "5.00"), credit("W3", "7.00").from("Nobody")),
                List.of(wire("W1", "114.00").pending(), wire("W2", "114.00").account("99"),
                        wire("W3", "114.00").currency(SampleOffering.EUR)),
                List.of(wire("W1", "114.00"), returned("R1", "114.00").reverses("W1")),
                List.of(wire("W1", "114.00"), returned("R1", "100.00").reverses("W1")),
                List.of(wire("W1", "114.00"), returned("R1", "120.00").reverses("W1")),
                List.of(wire("W1", "114.00"), returned("R1", "114.00").reverses("W1"),
                        returned("R2", "114.00").reverses("W1").at("b.csv", 2)),
                List.of(wire("W1", "114.00"), wire("W2", "114.00"), returned("R1", "114.00")),
                List.of(wire("W1", "114.00"), returned("R1", "114.00").reverses("W1").pending()),
                List.of(wire("W1", "114.00").pending(), returned("R1", "114.00").reverses("W1")),
                List.of(returned("R1", "114.00")),
                List.of(wire("W1", "114.00"), credit("I1", "0.42").type(BankEntry.Type.INTEREST),
                        debit("F1", "15.00").type(BankEntry.Type.FEE)),
                List.of(wire("W1", "114.00"), debit("P1", "100.00")),
                List.of(wire("W1", "114.00"), debit("P1", "109.00").booked("2007-01-24T11:00"),
                        credit("B1", "109.00").booked("2007-01-24T12:00").reverses("P1")),
                List.of(wire("W1", "114.00"), wire("W1", "113.00").at("b.csv", 2)),
                List.of(wire("W1", "114.00").booked("2007-01-24T11:00")));
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("accounts")
    void bookAndLedgersAreOneAmountWhateverHappensInTheAccount(List<SampleEntry> entries) {
        ProofOfCash proof = proof(Optional.empty(), entries);
        assertThat(proof.cash().ledgers()).isEqualTo(proof.cash().book());
        assertThat(proof.holds()).isTrue();
    }

    static Stream<List<SampleEntry>> contradictions() {
        return Stream.of(
                List.of(wire("W1", "114.00"), wire("W1", "113.00").at("b.csv", 2),
                        returned("R1", "113.00").reverses("W1")),
                List.of(wire("W1", "114.00"), returned("R1", "114.00").reverses("W1"),
                        returned("R1", "113.00").reverses("W1").at("b.csv", 2)));
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("contradictions")
    void sightingsOfAReturnThatDisagreeDoNotBreakTheProof(List<SampleEntry> entries) {
        ProofOfCash proof = proof(Optional.empty(), entries);
        assertThat(proof.cash().ledgers()).isEqualTo(proof.cash().book());
    }

    @Test
    void theBookIsTheSumOfTheBookedEntriesOfTheEscrowAccountEachWireOnce() {
        assertThat(proof(Optional.empty(), List.of(wire("W1", "114.00"), wire("W1", "114.00").at("b.csv", 2),
                wire("W2", "1.00").pending(), wire("W3", "2.00").account("99"),
                wire("W4", "4.00").currency(SampleOffering.EUR), wire("W5", "8.00")
                        .booked("2007-01-24T11:00"),
                debit("P1", "16.00"), debit("F1", "32.00").type(BankEntry.Type.FEE),
                credit("W6", "64.00").from("Nobody"))).cash().book()).isEqualTo(usd("138.00"));
    }

    @Test
    void theBankMustSayTheSameWhereItSaysAnything() {
        List<SampleEntry> entries = List.of(wire("W1", "114.00"));
        assertThat(proof(Optional.empty(), entries).holds()).isTrue();
        assertThat(proof(Optional.of(usd("114.00")), entries).holds()).isTrue();
        assertThat(proof(Optional.of(usd("113.99")), entries).holds()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            114.00, 2007-01-19T11:00, true
            122.00, 2007-01-19T11:00, false
            122.00, 2007-01-19T12:00, true
            122.00, '',               true
            114.00, '',               false
            0.00,   2007-01-19T10:59, true
            """)
    void theBankIsHeldAgainstWhatWasBookedUpToItsStatement(String stated, String upTo, boolean holds) {
        List<SampleEntry> entries = List.of(wire("W1", "114.00"), wire("W2", "8.00")
                .booked("2007-01-19T12:00"));
        AppliedCash cash = AppliedCash.at(SampleOffering.DWAC_CUT_OFF, CLOSED, BOOK,
                entries.toArray(SampleEntry[]::new));
        BankBalance balance = new BankBalance(usd(stated),
                Optional.of(upTo).filter(text -> !text.isEmpty()).map(LocalDateTime::parse));
        assertThat(ProofOfCash.of(Optional.of(balance), cash.position().wires(), CashTotals.of(
                new PlacedCash(cash.allocations(), cash.placements()), CLOSED.currency())).holds())
                .isEqualTo(holds);
    }

    @Test
    void whatIsPaidOutIsTakenOffTheLedgers() {
        ProofOfCash proof = proof(Optional.empty(),
                List.of(wire("W1", "120.00"), debit("P1", "100.00").booked("2007-01-24T11:00")));
        assertThat(proof.cash().allocated()).isEqualTo(usd("114.00"));
        assertThat(proof.cash().refundable()).isEqualTo(usd("6.00"));
        assertThat(proof.cash().disbursed()).isEqualTo(usd("100.00"));
        assertThat(proof.cash().book()).isEqualTo(usd("20.00"));
    }

    private static ProofOfCash proof(Optional<Money> bank, List<SampleEntry> entries) {
        AppliedCash cash = AppliedCash.at(
                SampleOffering.DWAC_CUT_OFF, CLOSED, BOOK, entries.toArray(SampleEntry[]::new));
        CashTotals stands = CashTotals.of(new PlacedCash(cash.allocations(), cash.placements()),
                CLOSED.currency());
        return ProofOfCash.of(bank.map(balance -> new BankBalance(balance, Optional.empty())),
                cash.position().wires(), stands);
    }

    private static SampleEntry wire(String reference, String amount) {
        return credit(reference, amount).from("Investor of CPST-001");
    }
}
