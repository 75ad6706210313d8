package settle.cash.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static settle.fixture.SampleEntry.credit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import settle.book.SubscriptionBook;
import settle.breaks.Break;
import settle.breaks.Key.Part;
import settle.fixture.AppliedCash;
import settle.fixture.SampleEntry;
import settle.fixture.SampleSubscription;

/**
 * Passes 3 to 5: the remittance names nobody, and the payer alone tells whose the money is, or nothing does.
 */
class PartyPassTest {

    private static final String MANAGER = "Birch Management";

    @ParameterizedTest
    @CsvSource(textBlock = """
            1140.00, CPST-001 W1 1140.00 PARTY, '',              ''
            1065.00, CPST-001 W1 1065.00 PARTY, C03 CPST-001 W1, ''
            1064.99, CPST-001 W1 1064.99 PARTY, C02 CPST-001 W1, ''
            1200.00, CPST-001 W1 1140.00 PARTY, C04 CPST-001 W1, W1 60.00 C04 CPST-001
            """)
    void theMoneyOfAPartyOfOneSubscriptionIsItsWhateverTheAmount(
            String amount, String applied, String broken, String refund) {
        AppliedCash cash = AppliedCash.of(SampleSubscription.book(SampleSubscription.of("CPST-001", 1000)),
                credit("W1", amount).from("Investor of CPST-001").saying("PURCHASE OF SHARES CPST-999"));
        assertThat(cash.applied()).containsExactly(applied);
        assertThat(cash.broken()).isEqualTo(listed(broken));
        assertThat(cash.refunds()).isEqualTo(listed(refund));
    }

    static Stream<SampleSubscription> parties() {
        return Stream.of(SampleSubscription.of("CPST-001", 100).investor("Alder Fund, L.P."),
                SampleSubscription.of("CPST-001", 100).registration("ALDER FUND"),
                SampleSubscription.of("CPST-001", 100).accountName("Alder Fund L P"),
                SampleSubscription.of("CPST-001", 100).manager("The Alder Fund"),
                SampleSubscription.of("CPST-001", 100).payers("Elm Bank", "Alder Fund Ltd."));
    }

    @ParameterizedTest
    @MethodSource("parties")
    void everyNameOfASubscriptionIsAParty(SampleSubscription subscription) {
        AppliedCash cash = AppliedCash.of(SampleSubscription.book(subscription),
                credit("W1", "114.00").from("ALDER FUND LP"));
        assertThat(cash.applied()).containsExactly("CPST-001 W1 114.00 PARTY");
        assertThat(cash.broken()).isEmpty();
    }

    @Test
    void moreMoneyOfAPartyThatHasPaidGoesBackWhole() {
        AppliedCash cash = AppliedCash.of(SampleSubscription.book(SampleSubscription.of("CPST-001", 100)),
                credit("W1", "114.00").from("Investor of CPST-001"),
                credit("W2", "114.00").from("Investor of CPST-001"));
        assertThat(cash.broken()).containsExactly("C10 CPST-001 W2");
        assertThat(cash.refunds()).containsExactly("W2 114.00 C10 CPST-001");
    }

    @Test
    void referencesAreTakenBeforePartiesWheneverTheyCame() {
        AppliedCash cash = AppliedCash.of(SampleSubscription.book(SampleSubscription.of("CPST-001", 100)),
                credit("W1", "114.00").from("Investor of CPST-001").booked("2007-01-18T09:00"),
                credit("W2", "114.00").from("Investor of CPST-001").saying("CPST-001"));
        assertThat(cash.applied()).containsExactly("CPST-001 W2 114.00 REFERENCE");
        assertThat(cash.broken()).containsExactly("C10 CPST-001 W1");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            114.00, CPST-001 W1 114.00 GROUP_PARTY, C01 CPST-002;C01 CPST-003
            228.00, CPST-002 W1 228.00 GROUP_PARTY, C01 CPST-001;C01 CPST-003
            342.00, CPST-001 W1 114.00 GROUP_PARTY;CPST-002 W1 228.00 GROUP_PARTY, C01 CPST-003
            570.00, '', C01 CPST-001;C01 CPST-002;C01 CPST-003;C06 W1
            115.00, '', C01 CPST-001;C01 CPST-002;C01 CPST-003;C06 W1
            """)
    void theMoneyOfAPartyOfSeveralIsAppliedOnlyIfOneSetAloneFits(String amount, String applied,
            String broken) {
        AppliedCash cash = AppliedCash.of(SampleSubscription.book(managed("CPST-001", 100),
                managed("CPST-002", 200),
                managed("CPST-003", 1000)), credit("W1", amount).from(MANAGER));
        assertThat(cash.applied()).isEqualTo(listed(applied));
        assertThat(cash.broken()).isEqualTo(listed(broken));
        assertThat(cash.unplaced()).isEqualTo(applied.isEmpty() ? List.of("W1 " + amount) : List.of());
    }

    @Test
    void aWireThatFitsOneSubscriptionAndASetOfOthersHasTwoExplanations() {
        AppliedCash cash = AppliedCash.of(SampleSubscription.book(managed("CPST-001", 100),
                managed("CPST-002", 200),
                managed("CPST-003", 300)), credit("W1", "342.00").from(MANAGER));
        assertThat(cash.applied()).isEmpty();
        assertThat(cash.broken())
                .containsExactly("C01 CPST-001", "C01 CPST-002", "C01 CPST-003", "C09 W1");
        Break found = cash.only("C09");
        assertThat(found.toldCandidates()).hasSize(2);
        assertThat(found.toldCandidates().get(0)).startsWith("CPST-003 342.00");
        assertThat(found.toldCandidates().get(1)).startsWith("CPST-001 114.00 + CPST-002 228.00");
        assertThat(found.actual().plain()).isEqualTo("2 explanations");
    }

    @Test
    void whatIsFundedOrWithdrawnDoesNotCompeteForAPartysMoney() {
        AppliedCash cash = AppliedCash.of(SampleSubscription.book(managed("CPST-001", 100),
                managed("CPST-002", 100),
                managed("CPST-003", 100).withdrawn()),
                credit("W1", "114.00").from(MANAGER).saying("CPST-001").booked("2007-01-19T16:00"),
                credit("W2", "114.00").from(MANAGER));
        assertThat(cash.applied())
                .containsExactly("CPST-001 W1 114.00 REFERENCE", "CPST-002 W2 114.00 GROUP_PARTY");
        assertThat(cash.broken()).isEmpty();
    }

    @Test
    void moneyOfAPartyOfSeveralThatAreAllFundedIsLeftToThePlacementAgent() {
        AppliedCash cash = AppliedCash.of(SampleSubscription.book(managed("CPST-001", 100),
                managed("CPST-002", 200)),
                credit("W1", "342.00").from(MANAGER), credit("W2", "114.00").from(MANAGER));
        assertThat(cash.broken()).containsExactly("C06 W2");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            1, 1, CPST-001 W1
            2, 2, CPST-001 W1;CPST-002 W2
            3, 3, CPST-001 W1;CPST-002 W2;CPST-003 W3
            1, 2, ''
            2, 3, ''
            3, 2, ''
            2, 1, CPST-001 W1
            """)
    void equalWiresForAsManyEqualSubscriptionsAreInterchangeable(int wires, int subscriptions,
            String applied) {
        SubscriptionBook book = SampleSubscription.book(Stream.concat(
                IntStream.rangeClosed(1, subscriptions).mapToObj(at -> managed("CPST-00" + at, 100)),
                Stream.of(managed("CPST-009", 5000))).toArray(SampleSubscription[]::new));
        AppliedCash cash = AppliedCash.of(book, IntStream.rangeClosed(1, wires)
                .mapToObj(at -> credit("W" + at, "114.00").from(MANAGER)).toArray(SampleEntry[]::new));
        assertThat(cash.applied()).isEqualTo(listed(applied).stream()
                .map(pair -> pair + " 114.00 GROUP_PARTY").toList());
        String code = subscriptions == 1 ? "C06" : "C09";
        assertThat(cash.broken()).filteredOn(text -> !text.startsWith("C01"))
                .hasSize(wires - listed(applied).size())
                .allMatch(text -> text.startsWith(code));
    }

    @Test
    void interchangeableWiresAreTakenByBookingAndTheirSubscriptionsById() {
        AppliedCash cash = AppliedCash.of(SampleSubscription.book(managed("CPST-002", 100),
                managed("CPST-001", 100)),
                credit("W1", "114.00").from(MANAGER).booked("2007-01-19T12:00"),
                credit("W2", "114.00").from(MANAGER + " LLC").booked("2007-01-19T11:00"));
        assertThat(cash.applied())
                .containsExactly("CPST-001 W2 114.00 GROUP_PARTY", "CPST-002 W1 114.00 GROUP_PARTY");
    }

    @Test
    void equalWiresAreNotInterchangeableWhereASetExplainsThemToo() {
        AppliedCash cash = AppliedCash.of(SampleSubscription.book(managed("CPST-001", 100),
                managed("CPST-002", 100),
                managed("CPST-003", 60), managed("CPST-004", 40)),
                credit("W1", "114.00").from(MANAGER), credit("W2", "114.00").from(MANAGER));
        assertThat(cash.applied()).isEmpty();
        assertThat(cash.broken()).contains("C09 W1", "C09 W2");
    }

    @Test
    void equalWiresOfTwoPayersAreNotInterchangeable() {
        AppliedCash cash = AppliedCash.of(SampleSubscription.book(managed("CPST-001", 100).payers("Elm Bank"),
                managed("CPST-002", 100).payers("Elm Bank")),
                credit("W1", "114.00").from(MANAGER), credit("W2", "114.00").from("Elm Bank"));
        assertThat(cash.applied()).isEmpty();
        assertThat(cash.broken()).contains("C09 W1", "C09 W2");
    }

    @Test
    void aWireIsNeverBothAppliedAndLeftForAPersonToChoose() {
        AppliedCash cash = AppliedCash.of(SampleSubscription.book(managed("CPST-001", 100),
                managed("CPST-002", 100),
                managed("CPST-003", 60), managed("CPST-004", 40)),
                credit("W1", "114.00").from(MANAGER), credit("W2", "68.40").from(MANAGER),
                credit("W3", "114.00").from(MANAGER));
        assertThat(cash.broken().contains("C09 W1"))
                .isEqualTo(cash.applied().stream().noneMatch(text -> text.contains(" W1 ")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "CPST-001"})
    void aSearchThatReachesItsLimitSaysSoAndPlacesNothing(String remittance) {
        SampleSubscription[] many = IntStream.range(1, 61)
                .mapToObj(at -> managed("CPST-0" + (at < 10 ? "0" : "") + at, 1000 + at * 37 % 501))
                .toArray(SampleSubscription[]::new);
        AppliedCash cash = AppliedCash.of(SampleSubscription.book(many),
                credit("W1", "40000.01").from(MANAGER).saying(remittance));
        assertThat(cash.applied()).isEmpty();
        assertThat(cash.unplaced()).containsExactly("W1 40000.01");
        Break found = cash.only("C06");
        assertThat(found.actual().plain()).isEqualTo("search limit reached");
        assertThat(found.message()).contains("limit of " + SubsetSearch.MAX_STEPS + " steps");
    }

    @Test
    void moneyOfNobodyKnownIsHeldWithItsLikeliestOwners() {
        AppliedCash cash = AppliedCash.of(SampleSubscription.book(
                SampleSubscription.of("CPST-001", 100).investor("Alder Capital Fund"),
                SampleSubscription.of("CPST-002", 100).investor("Zebra"),
                SampleSubscription.of("CPST-003", 200).investor("Elder Capital Fund"),
                SampleSubscription.of("CPST-004", 300).investor("Yak"),
                SampleSubscription.of("CPST-005", 100).investor("Alder Capital Fund").withdrawn()),
                credit("W1", "114.00").from("Alder Capital Fnd"));
        assertThat(cash.applied()).isEmpty();
        assertThat(cash.unplaced()).containsExactly("W1 114.00");
        Break found = cash.only("C08");
        assertThat(found.key().text(Part.SUBSCRIPTION)).isEmpty();
        assertThat(found.toldCandidates()).hasSize(3);
        assertThat(found.toldCandidates().get(0)).startsWith("CPST-001").contains("neither proves a link");
        assertThat(found.toldCandidates().get(1)).startsWith("CPST-002").contains("equal amount is no link");
        assertThat(found.toldCandidates().get(2)).startsWith("CPST-003").contains("like name is no link");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void theOrderOfFilesAndRowsDoesNotMatter(long seed) {
        List<SampleEntry> entries = new ArrayList<>(List.of(credit("W1", "114.00").from(MANAGER),
                credit("W2", "114.00").from(MANAGER), credit("W3", "342.00").from(MANAGER).saying("CPST-003"),
                credit("W4", "5.00").from("Nobody"), credit("W5", "5.00").from("Investor of CPST-004"),
                credit("W6", "500.00").saying("CPST-004 CPST-003")));
        SubscriptionBook book = SampleSubscription.book(managed("CPST-001", 100), managed("CPST-002", 100),
                managed("CPST-003", 300), SampleSubscription.of("CPST-004", 10));
        AppliedCash inOrder = AppliedCash.of(book, numbered(entries));
        Collections.shuffle(entries, new Random(seed));
        AppliedCash shuffled = AppliedCash.of(book, numbered(entries));
        assertThat(shuffled.applied()).isEqualTo(inOrder.applied());
        assertThat(shuffled.broken()).isEqualTo(inOrder.broken());
    }

    private static SampleEntry[] numbered(List<SampleEntry> entries) {
        return IntStream.range(0, entries.size()).mapToObj(at -> entries.get(at).at("escrow/pnc.csv", at + 2))
                .toArray(SampleEntry[]::new);
    }

    private static List<String> listed(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(";"));
    }

    private static SampleSubscription managed(String id, long shares) {
        return SampleSubscription.of(id, shares).manager("Birch Management, L.L.C.");
    }
}
