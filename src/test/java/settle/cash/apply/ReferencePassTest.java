package settle.cash.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static settle.fixture.SampleEntry.credit;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import settle.book.Subscription;
import settle.book.SubscriptionBook;
import settle.breaks.Break;
import settle.fixture.AppliedCash;
import settle.fixture.SampleEntry;
import settle.fixture.SampleSubscription;

/** Pass 1: the remittance names one subscription. 1,000 shares are 1,140.00. */
class ReferencePassTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            1140.00, 1140.00, '',                '',                       0.00
            1065.00, 1065.00, C03 CPST-001 W1,   '',                     -75.00
            1064.99, 1064.99, C02 CPST-001 W1,   '',                     -75.01
            0.01,    0.01,    C02 CPST-001 W1,   '',                   -1139.99
            1139.99, 1139.99, C03 CPST-001 W1,   '',                      -0.01
            1140.01, 1140.00, C04 CPST-001 W1,   W1 0.01 C04 CPST-001,     0.01
            2280.00, 1140.00, C04 CPST-001 W1,   W1 1140.00 C04 CPST-001, 1140.00
            """)
    void aWireThatNamesOneSubscriptionBelongsToItWhateverItsAmount(
            String amount, String applied, String broken, String refund, String difference) {
        AppliedCash cash = AppliedCash.of(one(), fromInvestor("W1", amount).saying("CPST-001"));
        assertThat(cash.applied()).containsExactly("CPST-001 W1 " + applied + " REFERENCE");
        assertThat(cash.broken()).isEqualTo(listed(broken));
        assertThat(cash.refunds()).isEqualTo(listed(refund));
        assertThat(cash.unplaced()).isEmpty();
        assertThat(cash.breaks()).allMatch(found -> found.difference().plain().equals(difference));
    }

    @Test
    void severalWiresThatAddUpExactlyAreC05() {
        AppliedCash cash = AppliedCash.of(one(), fromInvestor("W1", "1000.00").saying("CPST-001"),
                fromInvestor("W2", "140.00").saying("CPST-001"));
        assertThat(cash.applied())
                .containsExactly("CPST-001 W1 1000.00 REFERENCE", "CPST-001 W2 140.00 REFERENCE");
        assertThat(cash.broken()).containsExactly("C05 CPST-001");
    }

    @Test
    void severalWiresThatAddUpToMoreAreNoC05() {
        AppliedCash cash = AppliedCash.of(one(), fromInvestor("W1", "1000.00").saying("CPST-001"),
                fromInvestor("W2", "200.00").saying("CPST-001"));
        assertThat(cash.applied())
                .containsExactly("CPST-001 W1 1000.00 REFERENCE", "CPST-001 W2 140.00 REFERENCE");
        assertThat(cash.broken()).containsExactly("C04 CPST-001 W2");
        assertThat(cash.refunds()).containsExactly("W2 60.00 C04 CPST-001");
    }

    @Test
    void severalWiresThatAddUpToLessAreShort() {
        AppliedCash cash = AppliedCash.of(one(), fromInvestor("W1", "500.00").saying("CPST-001"),
                fromInvestor("W2", "140.00").saying("CPST-001"));
        assertThat(cash.broken()).containsExactly("C02 CPST-001");
        assertThat(cash.only("C02").difference().plain()).isEqualTo("-500.00");
    }

    @Test
    void anotherWireForAFundedSubscriptionGoesBackWhole() {
        AppliedCash cash = AppliedCash.of(one(), fromInvestor("W1", "1140.00").saying("CPST-001"),
                fromInvestor("W2", "1140.00").saying("CPST-001"));
        assertThat(cash.applied()).containsExactly("CPST-001 W1 1140.00 REFERENCE");
        assertThat(cash.broken()).containsExactly("C10 CPST-001 W2");
        assertThat(cash.refunds()).containsExactly("W2 1140.00 C10 CPST-001");
    }

    @ParameterizedTest
    @EnumSource(value = Subscription.Status.class, names = {"WITHDRAWN", "REJECTED"})
    void moneyForAWithdrawnOrRejectedSubscriptionGoesBackWhole(Subscription.Status status) {
        AppliedCash cash = AppliedCash.of(SampleSubscription.book(investor("CPST-001", 1000).status(status)),
                fromInvestor("W1", "1140.00").saying("CPST-001"), fromInvestor("W2", "5.00"));
        assertThat(cash.applied()).isEmpty();
        assertThat(cash.broken()).containsExactly("C19 CPST-001 W1", "C19 CPST-001 W2");
        assertThat(cash.refunds()).containsExactly("W1 1140.00 C19 CPST-001", "W2 5.00 C19 CPST-001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Somebody Else Ltd", "Alder Fund II"})
    void aPayerThatIsNoPartyIsAppliedAndQuestioned(String payer) {
        AppliedCash cash = AppliedCash.of(one(), credit("W1", "1140.00").from(payer).saying("CPST-001"));
        assertThat(cash.applied()).containsExactly("CPST-001 W1 1140.00 REFERENCE");
        assertThat(cash.broken()).containsExactly("C07 CPST-001 W1");
    }

    @Test
    void aThirdPartyThatPaysNothingOnASubscriptionIsNotQuestioned() {
        AppliedCash cash = AppliedCash.of(one(), fromInvestor("W1", "1140.00").saying("CPST-001"),
                credit("W2", "5.00").from("Somebody").saying("CPST-001"));
        assertThat(cash.broken()).containsExactly("C10 CPST-001 W2");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            1140.00, CPST-001 W1 1140.00 REFERENCE, C01 CPST-002;C01 CPST-003
            3420.00, '',                            C01 CPST-001;C01 CPST-002;C01 CPST-003;C09 CPST-001 W1
            4560.00, '',                            C01 CPST-001;C01 CPST-002;C01 CPST-003;C09 CPST-001 W1
            2280.00, '',                            C01 CPST-001;C01 CPST-002;C01 CPST-003;C09 CPST-001 W1
            2281.00, CPST-001 W1 1140.00 REFERENCE, C01 CPST-002;C01 CPST-003;C04 CPST-001 W1
            3421.00, CPST-001 W1 1140.00 REFERENCE, C01 CPST-002;C01 CPST-003;C04 CPST-001 W1
            1139.00, CPST-001 W1 1139.00 REFERENCE, C01 CPST-002;C01 CPST-003;C03 CPST-001 W1
            """)
    void aWireThatNamesOneButIsExactlyThatOfASetWithItIsAmbiguous(String amount, String applied,
            String broken) {
        SubscriptionBook book = SampleSubscription.book(managed("CPST-001", 1000), managed("CPST-002", 2000),
                managed("CPST-003", 3000).investor("Dogwood Fund").manager("").payers("Birch Management", "X")
                        .status(Subscription.Status.ACTIVE));
        AppliedCash cash = AppliedCash.of(book,
                credit("W1", amount).from("Birch Management").saying("CPST-001"));
        assertThat(cash.applied()).isEqualTo(listed(applied));
        assertThat(cash.broken()).isEqualTo(listed(broken));
        assertThat(cash.unplaced()).isEqualTo(applied.isEmpty() ? List.of("W1 " + amount) : List.of());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            CPST-001, 2280.00, C09 CPST-001 W1, 'CPST-002 2,280.00: adds up exactly, but CPST-001 is named'
            CPST-002, 1140.00, C09 CPST-002 W1, 'CPST-001 1,140.00: adds up exactly, but CPST-002 is named'
            CPST-001, 3990.00, C09 CPST-001 W1, 'CPST-002 2,280.00 + CPST-003 1,710.00: adds up exactly, but CPST-001 is named'
            CPST-003, 3420.00, C09 CPST-003 W1, 'CPST-001 1,140.00 + CPST-002 2,280.00: adds up exactly, but CPST-003 is named'
            CPST-004, 2280.00, C09 CPST-004 W1, 'CPST-002 2,280.00: adds up exactly, but CPST-004 is named'
            CPST-005, 1140.00, C09 CPST-005 W1, 'CPST-001 1,140.00: adds up exactly, but CPST-005 is named'
            """)
    void aWireThatIsExactlyWhatItsPayerOwesOnOthersIsAmbiguous(String named, String amount, String broken,
            String rival) {
        AppliedCash cash = AppliedCash.of(SampleSubscription.book(managed("CPST-001", 1000),
                managed("CPST-002", 2000), managed("CPST-003", 1500),
                SampleSubscription.of("CPST-004", 7000), managed("CPST-005", 3000).withdrawn()),
                credit("W1", amount).from("Birch Management").saying(named));
        assertThat(cash.applied()).isEmpty();
        assertThat(cash.refunds()).isEmpty();
        assertThat(cash.unplaced()).containsExactly("W1 " + amount);
        assertThat(cash.broken()).contains(broken);
        assertThat(cash.only("C09").toldCandidates()).contains(rival);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            CPST-001/999,         CPST-001
            CPST-001/002/999,     CPST-001 CPST-002
            CPST-001 AND 777,     CPST-001
            CPST-001+002+003+004, CPST-001 CPST-002
            CPST-002-345,         CPST-002
            CPST-002 & 003,       CPST-002
            """)
    void aListThatDoesNotFitTheBookIsLeftToThePlacementAgent(String text, String candidates) {
        AppliedCash cash = AppliedCash.of(SampleSubscription.book(managed("CPST-001", 1000),
                managed("CPST-002", 2000), SampleSubscription.of("CPST-009", 500)),
                credit("W1", "1140.00").from("Birch Management").saying(text),
                credit("W2", "2280.00").from("Birch Management"));
        assertThat(cash.applied()).containsExactly("CPST-002 W2 2280.00 GROUP_PARTY");
        assertThat(cash.broken()).containsExactly("C01 CPST-001", "C01 CPST-009", "C06 W1");
        assertThat(cash.only("C06").toldCandidates()).extracting(told -> told.substring(0, 8))
                .containsExactly(candidates.split(" "));
        assertThat(cash.unplaced()).containsExactly("W1 1140.00");
    }

    @Test
    void aDisputedListLinksItsSubscriptionsToTheWire() {
        AppliedCash cash = AppliedCash.of(SampleSubscription.book(SampleSubscription.of("CPST-001", 1000),
                SampleSubscription.of("CPST-002", 2000)),
                credit("W1", "3420.00").from("Somebody").saying("CPST-001/002/777"));
        assertThat(cash.broken()).containsExactly("C01 CPST-001", "C01 CPST-002", "C06 W1");
        assertThat(cash.family("W1").text()).isEqualTo("CPST-001");
    }

    @Test
    void everyRivalOfAnAmbiguousWireIsListed() {
        Break found = AppliedCash.of(SampleSubscription.book(managed("CPST-001", 1000),
                managed("CPST-002", 2000),
                managed("CPST-003", 1500), managed("CPST-004", 500)),
                credit("W1", "3420.00").from("Birch Management").saying("CPST-001")).only("C09");
        assertThat(found.toldCandidates()).hasSize(3);
        assertThat(found.toldCandidates().get(0)).startsWith("CPST-001, open 1,140.00");
        assertThat(found.toldCandidates().get(1)).startsWith("CPST-001 1,140.00 + CPST-002 2,280.00");
        assertThat(found.toldCandidates().get(2))
                .startsWith("CPST-001 1,140.00 + CPST-003 1,710.00 + CPST-004 570.00");
    }

    @Test
    void whatIsFundedAlreadyIsNoRival() {
        AppliedCash cash = AppliedCash.of(SampleSubscription.book(managed("CPST-001", 1000),
                managed("CPST-002", 2000)),
                credit("W1", "2280.00").from("Birch Management").saying("CPST-002")
                        .booked("2007-01-19T09:00"),
                credit("W2", "3420.00").from("Birch Management").saying("CPST-001"));
        assertThat(cash.applied())
                .containsExactly("CPST-001 W2 1140.00 REFERENCE", "CPST-002 W1 2280.00 REFERENCE");
        assertThat(cash.broken()).containsExactly("C04 CPST-001 W2");
    }

    @Test
    void aPayerOfOneOtherSubscriptionHasNoRivals() {
        AppliedCash cash = AppliedCash.of(
                SampleSubscription.book(managed("CPST-001", 1000), managed("CPST-002", 2000)),
                credit("W1", "3420.00").from("Investor of CPST-002").saying("CPST-001"));
        assertThat(cash.applied()).containsExactly("CPST-001 W1 1140.00 REFERENCE");
        assertThat(cash.broken()).containsExactly("C01 CPST-002", "C04 CPST-001 W1", "C07 CPST-001 W1");
    }

    @Test
    void aPayerOfOneSubscriptionHasNoRivals() {
        AppliedCash cash = AppliedCash.of(SampleSubscription.book(managed("CPST-001", 1000),
                managed("CPST-002", 2000)),
                credit("W1", "3420.00").from("Investor of CPST-001").saying("CPST-001"));
        assertThat(cash.broken()).containsExactly("C01 CPST-002", "C04 CPST-001 W1");
    }

    @Test
    void wiresAreTakenByBookingAndNeverByFileOrRow() {
        AppliedCash cash = AppliedCash.of(one(),
                fromInvestor("W1", "1140.00").saying("CPST-001").booked("2007-01-19T12:00").at("a.csv", 1),
                fromInvestor("W2", "1140.00").saying("CPST-001").booked("2007-01-19T11:00").at("b.csv", 9));
        assertThat(cash.applied()).containsExactly("CPST-001 W2 1140.00 REFERENCE");
        assertThat(cash.broken()).containsExactly("C10 CPST-001 W1");
    }

    @Test
    void everyAllocationExplainsItself() {
        AppliedCash cash = AppliedCash.of(one(), fromInvestor("W1", "1140.00").saying("CPST-001"));
        assertThat(cash.allocations().get(0).explanation())
                .isEqualTo("1,140.00 of wire W1 of 1,140.00 from Alder Fund LP: "
                        + "its remittance names CPST-001, open for 1,140.00.");
    }

    private static List<String> listed(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(";"));
    }

    private static SubscriptionBook one() {
        return SampleSubscription.book(investor("CPST-001", 1000));
    }

    private static SampleSubscription investor(String id, long shares) {
        return SampleSubscription.of(id, shares).investor("Alder Fund, L.P.");
    }

    private static SampleSubscription managed(String id, long shares) {
        return SampleSubscription.of(id, shares).manager("Birch Management LLC");
    }

    private static SampleEntry fromInvestor(String reference, String amount) {
        return credit(reference, amount).from("Alder Fund LP");
    }
}
