package settle.money;

/**
 * A number of warrants, each for one share.
 *
 * @param count zero or above
 */
public record Warrants(long count) implements Comparable<Warrants> {

    public static final Warrants NONE = new Warrants(0);

    public Warrants {
        if (count < 0) {
            throw new IllegalArgumentException("a negative number of warrants: " + count);
        }
    }

    public Warrants plus(Warrants other) {
        return new Warrants(Math.addExact(count, other.count));
    }

    @Override
    public int compareTo(Warrants other) {
        return Long.compare(count, other.count);
    }

    @Override
    public String toString() {
        return Long.toString(count);
    }
}
