package settle.cash.apply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import settle.identity.SubscriptionId;

class SubsetSearchTest {

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theSearchFindsExactlyTheSetsThatTryingAllOfThemFinds(long seed) {
        Random random = new Random(seed);
        List<SubsetSearch.Open> open = IntStream.range(0, random.nextInt(10))
                .mapToObj(at -> new SubsetSearch.Open(id(at), 1 + random.nextInt(20))).toList();
        long cents = 1 + random.nextInt(60);
        SubsetSearch.Result result = SubsetSearch.of(open, cents);
        List<List<SubscriptionId>> expected = allSets(open, cents);
        if (expected.size() < SubsetSearch.MAX_FOUND) {
            assertThat(result.complete()).isTrue();
            assertThat(result.sets()).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(result.isProvablyOne()).isEqualTo(expected.size() == 1);
        } else {
            assertThat(result.complete()).isFalse();
        }
        assertThat(result.sets()).isSortedAccordingTo(Comparator.comparingInt(List::size));
    }

    private static List<List<SubscriptionId>> allSets(List<SubsetSearch.Open> open, long cents) {
        List<List<SubscriptionId>> sets = new ArrayList<>();
        for (int choice = 1; choice < 1 << open.size(); choice++) {
            int chosen = choice;
            List<SubsetSearch.Open> set = IntStream.range(0, open.size())
                    .filter(at -> (chosen >> at & 1) == 1).mapToObj(open::get).toList();
            if (set.stream().mapToLong(SubsetSearch.Open::cents).sum() == cents) {
                sets.add(set.stream().map(SubsetSearch.Open::id).sorted().toList());
            }
        }
        return sets;
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            1, false
            7, false
            100, true
            200, true
            300, true
            350, false
            600, true
            601, false
            """)
    void aSetAddsUpExactlyOrNotAtAll(long cents, boolean found) {
        List<SubsetSearch.Open> open =
                List.of(new SubsetSearch.Open(id(1), 100), new SubsetSearch.Open(id(2), 200),
                        new SubsetSearch.Open(id(3), 300));
        assertThat(SubsetSearch.of(open, cents).sets().isEmpty()).isEqualTo(!found);
    }

    @Test
    void theOrderOfInputDoesNotMatter() {
        List<SubsetSearch.Open> open = IntStream.range(0, 9)
                .mapToObj(at -> new SubsetSearch.Open(id(at), 10 + at % 3)).toList();
        List<SubsetSearch.Open> turned = open.stream()
                .sorted(Comparator.comparing(SubsetSearch.Open::id).reversed()).toList();
        assertThat(SubsetSearch.of(turned, 33)).isEqualTo(SubsetSearch.of(open, 33));
    }

    @Test
    void moreSetsThanAreKeptAreNoCompleteResult() {
        List<SubsetSearch.Open> equal = IntStream.range(0, SubsetSearch.MAX_FOUND + 1)
                .mapToObj(at -> new SubsetSearch.Open(id(at), 100)).toList();
        SubsetSearch.Result result = SubsetSearch.of(equal, 100);
        assertThat(result.complete()).isFalse();
        assertThat(result.sets()).hasSize(SubsetSearch.MAX_FOUND);
        assertThat(SubsetSearch.of(equal.subList(0, SubsetSearch.MAX_FOUND - 1), 100).complete()).isTrue();
    }

    @Test
    void aSearchThatTakesTooLongGivesUpAndSaysSo() {
        assertThat(SubsetSearch.of(evenAmounts(60), 60_001).complete()).isFalse();
        assertThat(SubsetSearch.of(evenAmounts(60), 60_001).isProvablyOne()).isFalse();
    }

    @Test
    void tooManyOpenSubscriptionsAreNotSearched() {
        assertThat(SubsetSearch.of(evenAmounts(SubsetSearch.MAX_OPEN + 1), 2).complete()).isFalse();
        assertThat(SubsetSearch.of(evenAmounts(SubsetSearch.MAX_OPEN), 1).complete()).isTrue();
    }

    @Test
    void nothingOpenExplainsNothing() {
        assertThat(SubsetSearch.of(List.of(), 100)).isEqualTo(new SubsetSearch.Result(List.of(), true));
    }

    /** Amounts that are all even, so that an odd sum is found nowhere, but only after long search. */
    private static List<SubsetSearch.Open> evenAmounts(int count) {
        return IntStream.range(0, count)
                .mapToObj(at -> new SubsetSearch.Open(id(at), 2_000 + 2L * (at * 37 % 501))).toList();
    }

    private static SubscriptionId id(int number) {
        return new SubscriptionId("CPST-" + String.format("%04d", number));
    }
}
