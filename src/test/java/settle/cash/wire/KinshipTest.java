package settle.cash.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KinshipTest {

    @Test
    void theLeastOfThoseThatAreJoinedStandsForThem() {
        Kinship<String> kinship = new Kinship<>();
        kinship.join(List.of("C", "D"));
        kinship.join(List.of("D", "B"));
        kinship.join(List.of("X", "Y"));
        assertThat(kinship.headOf("D")).isEqualTo("B");
        assertThat(kinship.headOf("Y")).isEqualTo("X");
        assertThat(kinship.headOf("alone")).isEqualTo("alone");
        kinship.join(List.of("Y", "C"));
        assertThat(List.of("B", "C", "D", "X", "Y")).extracting(kinship::headOf).containsOnly("B");
    }

    @Test
    void joiningNothingChangesNothing() {
        Kinship<String> kinship = new Kinship<>();
        kinship.join(List.of());
        assertThat(kinship.headOf("A")).isEqualTo("A");
    }

    @Test
    void twiceAsManyThingsTakeAtMostThreeTimesAsManySteps() {
        List<IntUnaryOperator> orders = List.of(at -> at, at -> -at, at -> at % 2 == 0 ? at : -at);
        for (IntUnaryOperator order : orders) {
            for (int things = 1_000; things <= 16_000; things *= 2) {
                assertThat(steps(2 * things, order)).isLessThan(3 * steps(things, order));
            }
        }
    }

    /** The look-ups and comparisons that it takes to join things in a chain, and to tell the head of each. */
    private static long steps(int things, IntUnaryOperator order) {
        AtomicLong steps = new AtomicLong();
        Kinship<Counting> kinship = new Kinship<>();
        List<Counting> all = IntStream.range(0, things)
                .mapToObj(at -> new Counting(order.applyAsInt(at), steps)).toList();
        for (int at = 1; at < things; at++) {
            kinship.join(List.of(all.get(at - 1), all.get(at)));
        }
        all.forEach(kinship::headOf);
        return steps.get();
    }

    private record Counting(int number, AtomicLong steps) implements Comparable<Counting> {

        @Override
        public int compareTo(Counting other) {
            steps.incrementAndGet();
            return Integer.compare(number, other.number);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Counting counting && counting.number == number;
        }

        @Override
        public int hashCode() {
            steps.incrementAndGet();
            return Integer.hashCode(number);
        }
    }
}
