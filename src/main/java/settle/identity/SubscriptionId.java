package settle.identity;

import java.util.Locale;

/**
 * The identifier of a subscription. Spellings that differ in case, blanks, punctuation or invisible
 * characters alone are one id, wherever they stand: {@code CPST-002}, {@code cpst 002}, {@code Cpst/002}.
 */
public final class SubscriptionId implements Name, Comparable<SubscriptionId> {

    private final String text;
    private final String compared;

    /** @param text as somebody writes it; not blank */
    public SubscriptionId(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a blank subscription id");
        }
        StringBuilder letters = new StringBuilder();
        text.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
        this.text = text;
        this.compared = letters.isEmpty() ? text : letters.toString().toUpperCase(Locale.ROOT);
    }

    /** As it is written here. */
    public String text() {
        return text;
    }

    @Override
    public String called() {
        return text;
    }

    @Override
    public int compareTo(SubscriptionId other) {
        return compared.compareTo(other.compared);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SubscriptionId id && compared.equals(id.compared);
    }

    @Override
    public int hashCode() {
        return compared.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
