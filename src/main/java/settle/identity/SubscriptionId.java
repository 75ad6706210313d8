package settle.identity;

/** The identifier of a subscription, as the book writes it. */
public record SubscriptionId(String text) implements Name, Comparable<SubscriptionId> {

    public SubscriptionId {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a blank subscription id");
        }
    }

    @Override
    public String called() {
        return text;
    }

    @Override
    public int compareTo(SubscriptionId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
