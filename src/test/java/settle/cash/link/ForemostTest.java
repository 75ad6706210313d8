package settle.cash.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ForemostTest {

    private static final int MOST = 12;

    @Test
    void theFirstFewAreKeptInTheirOrderAndAllAreCounted() {
        List<Integer> numbers = new ArrayList<>(IntStream.range(0, 100).boxed().toList());
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(numbers, new Random(seed));
            Foremost<Integer> foremost = of(numbers, Comparator.naturalOrder());
            assertThat(foremost.inOrder()).isEqualTo(IntStream.range(0, MOST).boxed().toList());
            assertThat(foremost.all()).isEqualTo(100);
        }
    }

    @Test
    void fewerThanAreKeptAreAllThere() {
        assertThat(of(List.of(3, 1, 2), Comparator.naturalOrder()).inOrder()).containsExactly(1, 2, 3);
        assertThat(of(List.of(), Comparator.<Integer>naturalOrder()).inOrder()).isEmpty();
    }

    @Test
    void twiceAsManyThingsTakeAtMostThreeTimesAsManyComparisons() {
        for (int things = 1_000; things <= 64_000; things *= 2) {
            assertThat(comparisons(2 * things)).isLessThan(3 * comparisons(things));
        }
    }

    /** Where each thing comes before all those that were added earlier, which takes the most. */
    private static long comparisons(int things) {
        AtomicLong comparisons = new AtomicLong();
        Comparator<Integer> counting = (one, other) -> {
            comparisons.incrementAndGet();
            return Integer.compare(one, other);
        };
        of(IntStream.range(0, things).map(at -> things - at).boxed().toList(), counting).inOrder();
        return comparisons.get();
    }

    private static Foremost<Integer> of(List<Integer> numbers, Comparator<Integer> order) {
        Foremost<Integer> foremost = new Foremost<>(MOST, order);
        numbers.forEach(foremost::add);
        return foremost;
    }
}
