package settle.closings;

import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Moments at which runs are killed: those of one place after the other, each at random within the time that
 * an undisturbed run spends there, and a little beyond.
 */
final class Moments {

    private static final double BEYOND = 1.2;

    /** How long an undisturbed run is at a place, in nanoseconds, in the order in which it comes there. */
    private final Map<String, Long> stays;
    private final Random random;

    private Moments(Map<String, Long> stays, long seed) {
        this.stays = stays;
        this.random = new Random(seed);
    }

    /**
     * A moment to kill a run at.
     *
     * @param delay in nanoseconds from when the run came to the place
     */
    record Moment(String place, long delay) {

        /** As soon as a run comes to a place. */
        static Moment atBeginOf(String place) {
            return new Moment(place, 0);
        }

        /** Kills the run at this moment, or a little later; it may have ended before. */
        void kill(SettleProcess process) throws InterruptedException {
            process.awaitBeginOf(place);
            Thread.sleep(delay / 1_000_000, (int) (delay % 1_000_000));
            process.kill();
        }

        @Override
        public String toString() {
            return place + " + " + delay / 1_000_000 + " ms";
        }
    }

    /** Learns the places and the stays there from a run that nobody disturbs. */
    static Moments learntFrom(SettleProcess undisturbed, long seed) throws InterruptedException {
        int exit = undisturbed.exit();
        if (exit != 2) {
            throw new IllegalStateException("exit " + exit + ": " + undisturbed.said());
        }
        return new Moments(undisturbed.stays(), seed);
    }

    List<String> places() {
        return List.copyOf(stays.keySet());
    }

    /** True once in so many times. */
    boolean oneOf(int times) {
        return random.nextInt(times) == 0;
    }

    /** The moment of the kill with this number: the places take turns. */
    Moment at(int number) {
        return within(places().get(number % stays.size()));
    }

    Moment somewhere() {
        return within(places().get(random.nextInt(stays.size())));
    }

    private Moment within(String place) {
        return new Moment(place, (long) (random.nextDouble() * BEYOND * stays.get(place)));
    }
}
