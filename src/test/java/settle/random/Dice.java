package settle.random;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * A seeded source of choices; {@link Random}, because its algorithm is specified and so the same on any JDK.
 */
final class Dice {
    private final Random random;

    Dice(long seed) {
        this.random = new Random(scrambled(seed));
    }

    /** A whole number from low to high, both included. */
    int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    /** A number from low to high, both included, for amounts beyond an int. */
    long amountBetween(long low, long high) {
        return low + Math.floorMod(random.nextLong(), high - low + 1);
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    @SafeVarargs
    final <T> T pick(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    <T> List<T> shuffled(Collection<T> items) {
        List<T> result = new ArrayList<>(items);
        Collections.shuffle(result, random);
        return result;
    }

    /** Parts, each at least one, that add up to the total. */
    List<Long> split(long total, int parts) {
        List<Long> result = new ArrayList<>();
        long rest = total;
        for (int left = parts; left > 1; left--) {
            long part = amountBetween(1, Math.max(1, 2 * rest / left - left));
            result.add(part);
            rest -= part;
        }
        result.add(rest);
        return shuffled(result);
    }

    /** Neighbouring seeds give Random neighbouring first numbers, unless their bits are spread first. */
    private static long scrambled(long seed) {
        long mixed = (seed ^ (seed >>> 30)) * 0xbf58476d1ce4e5b9L + 0x9e3779b97f4a7c15L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
