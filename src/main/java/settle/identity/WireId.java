package settle.identity;

import java.util.Optional;

/**
 * A wire as a break knows it.
 *
 * @param key empty where only people name the wire, as a decision does, so that it may be any of that
 *     reference
 * @param reference what it is called by
 */
public record WireId(Optional<WireKey> key, BankReference reference) implements Name {

    public static WireId of(WireKey key, BankReference reference) {
        return new WireId(Optional.of(key), reference);
    }

    /** A wire of which only the reference is known. */
    public static WireId called(BankReference reference) {
        return new WireId(Optional.empty(), reference);
    }

    /** Whether it may be this one: by its key, or by its reference where only that is known. */
    public boolean mayBe(WireId other) {
        return key.isEmpty() || other.key.isEmpty() ? reference.equals(other.reference) : key.equals(
                other.key);
    }

    /** What identifies it as far as known: its key, else its reference. */
    public String identity() {
        return key.map(WireKey::text).orElse(reference.text());
    }

    @Override
    public String called() {
        return reference.text();
    }

    @Override
    public String toString() {
        return called();
    }
}
