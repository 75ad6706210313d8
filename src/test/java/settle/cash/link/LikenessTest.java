package settle.cash.link;

import static org.assertj.core.api.Assertions.assertThat;
import static settle.fixture.SampleEntry.credit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import settle.breaks.Sentence;
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
        assertThat(cash.only("C08").candidates()).extracting(Sentence::spoken).isEmpty();
    }

    private static SampleEntry stranger(String amount, String payer) {
        return credit("W1", amount).from(payer);
    }
}
