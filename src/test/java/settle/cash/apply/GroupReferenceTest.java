package settle.cash.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static settle.fixture.SampleEntry.credit;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import settle.fixture.AppliedCash;
import settle.fixture.SampleSubscription;

/** Pass 2: the remittance names several subscriptions. 1,000 shares are 1,140.00. */
class GroupReferenceTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            3420.00, 'CPST-001 W1 1140.00 GROUP_REFERENCE;CPST-002 W1 2280.00 GROUP_REFERENCE', ''
            3419.99, '', C01 CPST-001;C01 CPST-002;C06 W1
            3420.01, '', C01 CPST-001;C01 CPST-002;C06 W1
            1140.00, '', C01 CPST-001;C01 CPST-002;C06 W1
            """)
    void aWireThatNamesSeveralIsAppliedOnlyIfItIsExactlyTheirs(String amount, String applied, String broken) {
        AppliedCash cash = AppliedCash.of(SampleSubscription.book(managed("CPST-001", 1000),
                managed("CPST-002", 2000)),
                credit("W1", amount).from("Birch Management").saying("CPST-001 / CPST-002"));
        assertThat(cash.applied()).isEqualTo(listed(applied));
        assertThat(cash.broken()).isEqualTo(listed(broken));
        assertThat(cash.unplaced()).isEqualTo(applied.isEmpty() ? List.of("W1 " + amount) : List.of());
    }

    @Test
    void aGroupIsPaidWhatItsMembersStillHaveOpenAfterTheReferencesOfOne() {
        AppliedCash cash = AppliedCash.of(SampleSubscription.book(managed("CPST-001", 1000),
                managed("CPST-002", 2000)),
                credit("W1", "2420.00").from("Birch Management").saying("CPST-001 CPST-002")
                        .booked("2007-01-19T08:00"),
                credit("W2", "1000.00").from("Birch Management").saying("CPST-001"));
        assertThat(cash.applied()).containsExactly("CPST-001 W2 1000.00 REFERENCE",
                "CPST-001 W1 140.00 GROUP_REFERENCE", "CPST-002 W1 2280.00 GROUP_REFERENCE");
        assertThat(cash.broken()).containsExactly("C05 CPST-001");
    }

    @Test
    void aWithdrawnMemberOfAGroupHasNothingOpen() {
        AppliedCash cash = AppliedCash.of(
                SampleSubscription.book(managed("CPST-001", 1000), managed("CPST-002", 2000).withdrawn()),
                credit("W1", "1140.00").from("Birch Management").saying("CPST-001 CPST-002"));
        assertThat(cash.applied()).containsExactly("CPST-001 W1 1140.00 GROUP_REFERENCE");
        assertThat(cash.broken()).isEmpty();
    }

    @Test
    void aGroupThatIsFundedAlreadyIsLeftToThePlacementAgent() {
        AppliedCash cash = AppliedCash.of(SampleSubscription.book(managed("CPST-001", 1000),
                managed("CPST-002", 2000)),
                credit("W1", "3420.00").from("Birch Management").saying("CPST-001 CPST-002"),
                credit("W2", "3420.00").from("Birch Management").saying("CPST-001 CPST-002"));
        assertThat(cash.broken()).containsExactly("C06 W2");
        assertThat(cash.unplaced()).containsExactly("W2 3420.00");
    }

    @Test
    void aPayerOfAGroupIsQuestionedForEveryMemberThatItIsNoPartyOf() {
        AppliedCash cash = AppliedCash.of(SampleSubscription.book(managed("CPST-001", 1000),
                managed("CPST-002", 2000)),
                credit("W1", "3420.00").from("Investor of CPST-001").saying("CPST-001, CPST-002"));
        assertThat(cash.broken()).containsExactly("C07 CPST-002 W1");
    }

    private static List<String> listed(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(";"));
    }

    private static SampleSubscription managed(String id, long shares) {
        return SampleSubscription.of(id, shares).manager("Birch Management LLC");
    }
}
