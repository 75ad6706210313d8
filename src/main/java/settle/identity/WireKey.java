package settle.identity;

/**
 * What tells a wire from all others, those of other accounts too; the same in every run.
 *
 * @param text the account, a slash, and what identifies the wire in it
 */
public record WireKey(String text) implements Comparable<WireKey> {

    public WireKey {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a blank key of a wire");
        }
    }

    @Override
    public int compareTo(WireKey other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
