package settle.inquiry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import settle.audit.Difference;

/**
 * What came out of a proof.
 *
 * @param name of what is proved
 * @param counts what it was proved of, in words
 * @param found differences in all
 * @param shown the first of them, {@value #MOST_SHOWN} at most
 */
public record Proof(String name, String counts, long found, List<Difference> shown) {

    public static final int MOST_SHOWN = 100;

    public Proof {
        shown = List.copyOf(shown);
    }

    public boolean holds() {
        return found == 0;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%-11s %s: %s", name, counts, holds() ? "proved"
                : found == 1 ? "1 difference" : found + " differences");
    }

    /** Collects differences while a proof goes on. */
    static final class Findings {

        private final List<Difference> shown = new ArrayList<>();
        private long found;

        void add(String what, String where, String expected, String actual) {
            add(new Difference(what, where, expected, actual));
        }

        void add(Difference difference) {
            found++;
            if (shown.size() < MOST_SHOWN) {
                shown.add(difference);
            }
        }

        /** Adds a difference where the two are not equal. */
        void compare(String what, String where, String expected, String actual) {
            if (!expected.equals(actual)) {
                add(what, where, expected.isEmpty() ? "nothing" : expected,
                        actual.isEmpty() ? "nothing" : actual);
            }
        }

        Proof proof(String name, String counts) {
            return new Proof(name, counts, found, shown);
        }
    }
}
