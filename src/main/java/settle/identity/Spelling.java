package settle.identity;

import java.util.Locale;

/**
 * How names that banks, agents and people give are compared wherever they stand: of decisions, exceptions,
 * requests, certificates, and of wires. Case does not count, nor blanks around them; punctuation does. Only
 * subscriptions are told apart by less ({@link SubscriptionId}).
 */
public final class Spelling {

    private Spelling() {}

    /** A name as it is compared. */
    public static String compared(String name) {
        return name.strip().toUpperCase(Locale.ROOT);
    }

    /** Whether two names are one. */
    public static boolean areOne(String name, String other) {
        return compared(name).equals(compared(other));
    }
}
