package settle.cash.link;

import static org.assertj.core.api.Assertions.assertThat;
import static settle.fixture.SampleEntry.credit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import settle.breaks.Candidate;
import settle.fixture.AppliedCash;
import settle.fixture.SampleEntry;
import settle.fixture.SampleSubscription;

class LikenessTest {

    @Test
    void equalAmountsComeBeforeLikeNamesAndLikerNamesFirst() {
        AppliedCash cash = AppliedCash.of(SampleSubscription.book(
                SampleSubscription.of("CPST-001", 100).investor("Alder Fund"),
                SampleSubscription.of("CPST-002", 200).investor("Birch Fund One"),
                SampleSubscription.of("CPST-003", 100).investor("Birch Fund Two")),
                stranger("114.00", "Birch Fund"));
        assertThat(cash.only("C08").toldCandidates()).containsExactly(
                "CPST-003 Birch Fund Two, due 114.00: equal amount and a like name, but neither proves a link",
                "CPST-001 Alder Fund, due 114.00: equal amount is no link",
                "CPST-002 Birch Fund One, due 228.00: a like name is no link");
    }

    @Test
    void ofManyEqualAmountsTheFirstAreToldAndTheOthersCounted() {
        List<SampleSubscription> rows = new ArrayList<>();
        for (int number = 1; number <= 40; number++) {
            rows.add(SampleSubscription.of(String.format(Locale.ROOT, "CPST-%03d", number), 100)
                    .investor("Investor " + number));
        }
        List<String> told = AppliedCash.of(SampleSubscription.book(rows.toArray(SampleSubscription[]::new)),
                stranger("114.00", "Zzyzx")).only("C08").toldCandidates();
        assertThat(told).hasSize(13);
        assertThat(told.get(0)).startsWith("CPST-001 ");
        assertThat(told.get(11)).startsWith("CPST-012 ");
        assertThat(told.get(12)).isEqualTo("and 28 more");
    }

    @Test
    void withoutAnythingLikeItNobodyIsProposed() {
        AppliedCash cash = AppliedCash.of(SampleSubscription.book(SampleSubscription.of("CPST-001", 100)),
                stranger("7.00", "Zzyzx"));
        assertThat(cash.only("C08").candidates()).extracting(Candidate::told).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CPST-17", "CPST-O17", "CPST 0017", "CPST-0I7", "cpst o17",
            "SUBSCRIPTION CPST-017A CPST/17"})
    void anIdThatIsNearlySaidIsProposedFirstAndNeverApplied(String text) {
        AppliedCash cash = AppliedCash.of(SampleSubscription.book(
                SampleSubscription.of("CPST-016", 100).investor("Alder Fund"),
                SampleSubscription.of("CPST-017", 200).investor("Birch Fund"),
                SampleSubscription.of("CPST-117", 300).investor("Cedar Fund")),
                stranger("114.00", "Zzyzx").saying(text));
        assertThat(cash.applied()).isEmpty();
        assertThat(cash.only("C08").toldCandidates()).containsExactly(
                "CPST-017 Birch Fund, due 228.00: its text nearly says this id, which is no link",
                "CPST-016 Alder Fund, due 114.00: equal amount is no link");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ALDER PEAK PARTNERS LP 1 MAIN STREET NEW YORK NY 10005",
            "PERSHING LLC FBO ALDER PEAK PARTNERS",
            "JP MORGAN CLEARING C/O ALDER PEAK PARTNERS LP", "BY ORDER OF ALDER PEAK PARTNERS, L.P.",
            "F/B/O THE ALDER PEAK PARTNERS", "ALDER PEAK PARTNERS LP ATTN TREASURY"})
    void aPayerWithMoreThanTheNameOfAPartyIsProposedAndNeverReleased(String payer) {
        AppliedCash cash = AppliedCash.of(SampleSubscription.book(
                SampleSubscription.of("CPST-001", 100).investor("Alder Peak Partners LP"),
                SampleSubscription.of("CPST-002", 200).investor("Birch Fund")), stranger("7.00", payer));
        assertThat(cash.applied()).isEmpty();
        assertThat(cash.only("C08").toldCandidates()).containsExactly(
                "CPST-001 Alder Peak Partners LP, due 114.00: "
                        + "a name of theirs within the payer's is no link");
    }

    private static SampleEntry stranger(String amount, String payer) {
        return credit("W1", amount).from(payer);
    }
}
