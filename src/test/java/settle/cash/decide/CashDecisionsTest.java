package settle.cash.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static settle.fixture.SampleDecision.accept;
import static settle.fixture.SampleDecision.apply;
import static settle.fixture.SampleDecision.refund;
import static settle.fixture.SampleDecision.release;
import static settle.fixture.SampleDecision.revoke;
import static settle.fixture.SampleEntry.credit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import settle.book.Subscription;
import settle.book.SubscriptionBook;
import settle.fixture.AppliedCash;
import settle.fixture.SampleDecision;
import settle.fixture.SampleEntry;
import settle.fixture.SampleSubscription;

class CashDecisionsTest {

    /** Two investors of one manager, 114.00 due on each, and one of their own with 228.00. */
    static final SubscriptionBook BOOK = SampleSubscription.book(
            SampleSubscription.of("CPST-001", 100).manager("Birch Management"),
            SampleSubscription.of("CPST-002", 100).manager("Birch Management"),
            SampleSubscription.of("CPST-003", 200));

    static final SampleEntry STRANGERS = credit("W1", "114.00").from("Nobody Known");
    private static final SampleEntry AMBIGUOUS = credit("W1", "114.00").from("Birch Management");

    @Test
    void aWireOfNobodyIsAppliedAsDecided() {
        AppliedCash cash = decided(List.of(STRANGERS), apply("D1", "W1", "CPST-001"));
        assertThat(cash.applied()).containsExactly("CPST-001 W1 114.00 DECISION");
        assertThat(cash.broken()).containsExactly("C01 CPST-002", "C01 CPST-003");
        assertThat(cash.allocations().get(0).explanation())
                .contains("D1", "J. Doe", "M. Roe", "letter of the manager");
    }

    @Test
    void aPersonChoosesAmongRivals() {
        assertThat(decided(List.of(AMBIGUOUS)).broken()).contains("C09 W1");
        AppliedCash cash = decided(List.of(AMBIGUOUS), apply("D1", "W1", "CPST-002"));
        assertThat(cash.applied()).containsExactly("CPST-002 W1 114.00 DECISION");
        assertThat(cash.broken()).containsExactly("C01 CPST-001", "C01 CPST-003");
    }

    @Test
    void theExceptionTellsTheWire() {
        String id = decided(List.of(AMBIGUOUS)).only("C09").id();
        AppliedCash cash = decided(List.of(AMBIGUOUS), apply("D1", "", "CPST-002").about(id));
        assertThat(cash.applied()).containsExactly("CPST-002 W1 114.00 DECISION");
    }

    @Test
    void severalDecisionsSplitAWire() {
        SampleEntry wire = credit("W1", "150.00").from("Birch Management");
        String id = decided(List.of(wire)).only("C06").id();
        AppliedCash cash = decided(List.of(wire), apply("D1", "W1", "CPST-001").of("100.00").about(id),
                apply("D2", "W1", "CPST-002").of("50.00").about(id));
        assertThat(cash.applied()).containsExactly(
                "CPST-001 W1 100.00 DECISION", "CPST-002 W1 50.00 DECISION");
        assertThat(cash.broken()).containsExactly(
                "C01 CPST-003", "C03 CPST-001 W1", "C03 CPST-002 W1");
    }

    @Test
    void theRestOfAWireWaitsForItsOwnDecision() {
        SampleEntry wire = credit("W1", "150.00").from("Birch Management");
        AppliedCash part = decided(List.of(wire), apply("D1", "W1", "CPST-001").of("114.00"));
        assertThat(part.unplaced()).containsExactly("W1 36.00");
        assertThat(part.only("C06").id()).isEqualTo(decided(List.of(wire)).only("C06").id());
        AppliedCash back = decided(List.of(wire), apply("D1", "W1", "CPST-001").of("114.00"),
                refund("D2", "W1"));
        assertThat(back.unplaced()).isEmpty();
        assertThat(back.refunds()).containsExactly("W1 36.00 C06");
        assertThat(back.broken()).containsExactly("C01 CPST-002", "C01 CPST-003");
    }

    @Test
    void aWireThatIsWhollyAnInvestorsMayBeMoreThanIsOpen() {
        AppliedCash cash = decided(List.of(credit("W1", "120.00").from("Nobody Known")),
                apply("D1", "W1", "CPST-001"));
        assertThat(cash.applied()).containsExactly("CPST-001 W1 114.00 DECISION");
        assertThat(cash.refunds()).containsExactly("W1 6.00 C04 CPST-001");
        assertThat(cash.broken()).contains("C04 CPST-001 W1");
    }

    @ParameterizedTest(name = "{index} {2}")
    @CsvSource(delimiter = '|', textBlock = """
            114.00 | 114.01 | 114.01 is more than the 114.00 that CPST-001 has open
            50.00  | 50.01  | 50.01 is more than the 50.00 left of wire W1
            """)
    void anAmountMustFitWhatIsOpenAndWhatIsLeft(String wire, String decided, String why) {
        AppliedCash cash = decided(List.of(credit("W1", wire).from("Nobody Known")),
                apply("D1", "W1", "CPST-001").of(decided));
        assertThat(cash.applied()).isEmpty();
        assertThat(cash.broken()).contains("X07 CPST-001 W1", "C08 W1");
        assertThat(cash.only("X07").message()).contains(why);
    }

    @ParameterizedTest(name = "{index} {2}")
    @CsvSource(delimiter = '|', textBlock = """
            W9 | CPST-001 | no wire W9 is known
            W1 | CPST-999 | no subscription CPST-999 is known
            W1 | ''       | it names no subscription
            '' | CPST-001 | it names no wire
            W2 | CPST-001 | wire W2 is matched to CPST-003; release the match first
            W1 | CPST-003 | CPST-003 is already funded in full
            W3 | CPST-001 | wire W3 is not good: reported as pending
            R1 | CPST-001 | entry R1 is no receipt
            """)
    void aDecisionThatDoesNotFitChangesNothing(String wire, String subscription, String why) {
        List<SampleEntry> entries = List.of(STRANGERS, credit("W2", "228.00").saying("CPST-003"),
                credit("W3", "7.00").pending(), SampleEntry.debit("R1", "5.00"));
        AppliedCash without = decided(entries);
        AppliedCash cash = decided(entries, apply("D1", wire, subscription));
        assertThat(cash.only("X07").message()).contains(why);
        assertThat(cash.ruled()).containsExactly("D1 REFUSED");
        assertThat(cash.allocations()).isEqualTo(without.allocations());
        assertThat(cash.placements()).isEqualTo(without.placements());
    }

    @Test
    void moneyIsNotAppliedToWhoWithdrew() {
        SubscriptionBook book = SampleSubscription.book(
                SampleSubscription.of("CPST-001", 100).status(Subscription.Status.WITHDRAWN));
        AppliedCash cash = AppliedCash.decided(book, List.of(STRANGERS), apply("D1", "W1", "CPST-001"));
        assertThat(cash.only("X07").message()).contains("CPST-001 is withdrawn");
    }

    @Test
    void whatWasDecidedStaysWhenMoreMoneyComes() {
        SampleEntry later = credit("W2", "114.00").saying("CPST-001").from("Investor of CPST-001")
                .booked("2007-01-24T09:00").at("escrow/late.csv", 2);
        AppliedCash cash = decided(List.of(AMBIGUOUS, later), apply("D1", "W1", "CPST-001"));
        assertThat(cash.applied()).containsExactly("CPST-001 W1 114.00 DECISION");
        assertThat(cash.broken()).contains("C10 CPST-001 W2");
    }

    @Test
    void whatHadBeenPaidWhenPeopleDecidedIsNotOpen() {
        SampleEntry earlier = credit("W2", "114.00").saying("CPST-001").from("Investor of CPST-001");
        AppliedCash cash = decided(List.of(STRANGERS, earlier), apply("D1", "W1", "CPST-001"));
        assertThat(cash.only("X07").message()).contains("already funded in full");
        assertThat(cash.applied()).containsExactly("CPST-001 W2 114.00 REFERENCE");
    }

    @Test
    void aReleasedMatchIsInPeoplesHands() {
        SampleEntry wire = credit("W1", "114.00").from("Investor of CPST-001").saying("CPST-001");
        AppliedCash released = decided(List.of(wire), release("D1", "W1").to("CPST-001"));
        assertThat(released.applied()).isEmpty();
        assertThat(released.unplaced()).containsExactly("W1 114.00");
        assertThat(released.broken()).contains("C08 W1", "C01 CPST-001");
        AppliedCash moved = decided(List.of(wire), release("D1", "W1"),
                apply("D2", "W1", "CPST-002").about(released.only("C08").id()));
        assertThat(moved.applied()).containsExactly("CPST-002 W1 114.00 DECISION");
        assertThat(moved.ruled()).containsExactly("D1 IN_FORCE", "D2 IN_FORCE");
    }

    @Test
    void aMatchThatIsNoneCannotBeReleased() {
        SampleEntry wire = credit("W1", "114.00").from("Investor of CPST-001").saying("CPST-001");
        assertThat(decided(List.of(wire), release("D1", "W1").to("CPST-002")).ruled())
                .containsExactly("D1 REFUSED");
        assertThat(decided(List.of(wire), release("D1", "W1").of("1.00")).ruled())
                .containsExactly("D1 REFUSED");
        assertThat(decided(List.of(STRANGERS), release("D1", "W1")).ruled()).containsExactly("D1 REFUSED");
    }

    @Test
    void anAcceptedPayerIsKnownFromThenOn() {
        SampleEntry first = credit("W1", "57.00").from("Uncle of CPST-001").saying("CPST-001");
        SampleEntry second = credit("W2", "57.00").from("UNCLE OF CPST-001").at("escrow/b.csv", 2);
        assertThat(decided(List.of(first, second)).broken())
                .contains("C07 CPST-001 W1").contains("C08 W2");
        AppliedCash cash = decided(List.of(first, second), accept("D1", "W1", "CPST-001"));
        assertThat(cash.applied()).containsExactly(
                "CPST-001 W1 57.00 REFERENCE", "CPST-001 W2 57.00 PARTY");
        assertThat(cash.broken()).containsExactly("C01 CPST-002", "C01 CPST-003", "C05 CPST-001");
    }

    @Test
    void thePayerMayBeNamedByItsExceptionOrItsSubscriptionAlone() {
        SampleEntry wire = credit("W1", "114.00").from("Uncle").saying("CPST-001");
        String id = decided(List.of(wire)).only("C07").id();
        assertThat(decided(List.of(wire), accept("D1", "", "").about(id)).broken())
                .containsExactly("C01 CPST-002", "C01 CPST-003");
        assertThat(decided(List.of(wire), accept("D1", "", "CPST-001")).broken())
                .containsExactly("C01 CPST-002", "C01 CPST-003");
    }

    @Test
    void aPayerThatTheBankDoesNotNameIsAcceptedForItsWireAlone() {
        List<SampleEntry> nameless = List.of(credit("W1", "57.00").saying("CPST-001"),
                credit("W2", "57.00").saying("CPST-001").at("escrow/b.csv", 2));
        assertThat(decided(nameless, accept("D1", "W1", "CPST-001")).broken())
                .contains("C07 CPST-001 W2").doesNotContain("C07 CPST-001 W1");
    }

    @Test
    void whoIsNoStrangerIsNotAccepted() {
        SampleEntry wire = credit("W1", "114.00").from("Investor of CPST-001").saying("CPST-001");
        assertThat(decided(List.of(wire), accept("D1", "W1", "CPST-001")).ruled())
                .containsExactly("D1 REFUSED");
        SampleEntry stranger = credit("W1", "114.00").from("Uncle").saying("CPST-001");
        assertThat(decided(List.of(stranger), accept("D1", "W1", "CPST-002")).ruled())
                .containsExactly("D1 REFUSED");
    }

    @Test
    void aRevokedDecisionIsAsIfItHadNeverBeen() {
        AppliedCash cash = decided(List.of(AMBIGUOUS), apply("D1", "W1", "CPST-002"), revoke("D2", "D1"));
        assertThat(cash.broken()).isEqualTo(decided(List.of(AMBIGUOUS)).broken());
        assertThat(cash.ruled()).containsExactly("D1 REVOKED", "D2 IN_FORCE");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theOrderOfDecisionsAndEntriesInFilesDoesNotMatter(long seed) {
        List<SampleEntry> entries = new ArrayList<>(List.of(AMBIGUOUS,
                credit("W2", "150.00").from("Birch Management").at("escrow/b.csv", 2),
                credit("W3", "228.00").from("Uncle").saying("CPST-003").at("escrow/c.csv", 2),
                credit("W4", "10.00").from("Uncle").at("escrow/d.csv", 2)));
        List<SampleDecision> decisions = new ArrayList<>(List.of(
                apply("D1", "W1", "CPST-001"), apply("D2", "W2", "CPST-002").of("114.00"),
                accept("D3", "W3", "CPST-003"), refund("D4", "W4").at("2007-01-24T08:30"),
                refund("D5", "W2").at("2007-01-24T08:40")));
        AppliedCash inOrder = decided(entries, decisions.toArray(SampleDecision[]::new));
        Collections.shuffle(entries, new Random(seed));
        Collections.shuffle(decisions, new Random(seed));
        AppliedCash shuffled = decided(entries, decisions.toArray(SampleDecision[]::new));
        assertThat(shuffled.applied()).isEqualTo(inOrder.applied());
        assertThat(shuffled.broken()).isEqualTo(inOrder.broken());
        assertThat(shuffled.refunds()).isEqualTo(inOrder.refunds());
        assertThat(shuffled.ruled()).isEqualTo(inOrder.ruled());
        assertThat(inOrder.ruled()).allMatch(ruled -> ruled.endsWith("IN_FORCE") || ruled.startsWith("D4"));
    }

    private static AppliedCash decided(List<SampleEntry> entries, SampleDecision... decisions) {
        return AppliedCash.decided(BOOK, entries, decisions);
    }

    @Test
    void anExceptionThatStandsNowhereIsNoGround() {
        assertThat(Stream.of(apply("D1", "W1", "CPST-001").about("C08-0000000000"),
                refund("D1", "").about("C08-0000000000"))
                .map(decision -> decided(List.of(STRANGERS), decision).ruled()))
                .allMatch(List.of("D1 REFUSED")::equals);
    }
}
