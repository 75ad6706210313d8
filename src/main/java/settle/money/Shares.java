package settle.money;

/**
 * A number of shares of common stock.
 *
 * @param count zero or above
 */
public record Shares(long count) implements Comparable<Shares> {

    public static final Shares NONE = new Shares(0);

    public Shares {
        if (count < 0) {
            throw new IllegalArgumentException("a negative number of shares: " + count);
        }
    }

    public Shares plus(Shares other) {
        return new Shares(Math.addExact(count, other.count));
    }

    @Override
    public int compareTo(Shares other) {
        return Long.compare(count, other.count);
    }

    @Override
    public String toString() {
        return Long.toString(count);
    }
}
