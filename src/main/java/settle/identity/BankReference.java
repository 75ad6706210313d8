package settle.identity;

/** The bank's reference of a wire, or what people call it by where the bank gave none. */
public record BankReference(String text) implements Comparable<BankReference> {

    public BankReference {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a blank bank reference");
        }
    }

    @Override
    public int compareTo(BankReference other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
