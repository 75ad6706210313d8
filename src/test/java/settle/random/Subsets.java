package settle.random;

import java.util.List;

/** Counts the ways to choose amounts that add up to another one; for a handful of amounts only. */
final class Subsets {
    private Subsets() {}

    /** How many choices of one or more amounts add up to the sum. */
    static int adding(List<Long> amounts, long sum) {
        int found = 0;
        for (int choice = 1; choice < 1 << amounts.size(); choice++) {
            found += sumOf(amounts, choice) == sum ? 1 : 0;
        }
        return found;
    }

    /** How many of them contain the first amount. */
    static int addingWithFirst(List<Long> amounts, long sum) {
        int found = 0;
        for (int choice = 1; choice < 1 << amounts.size(); choice += 2) {
            found += sumOf(amounts, choice) == sum ? 1 : 0;
        }
        return found;
    }

    static long sum(List<Long> amounts) {
        return amounts.stream().mapToLong(Long::longValue).sum();
    }

    private static long sumOf(List<Long> amounts, int choice) {
        long sum = 0;
        for (int i = 0; i < amounts.size(); i++) {
            sum += (choice >> i & 1) * amounts.get(i);
        }
        return sum;
    }
}
