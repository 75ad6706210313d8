package settle.bankfile.text;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * SWIFT's unique end-to-end reference of a payment, in small letters with its dashes, also where a line's end
 * breaks it or the bank leaves the dashes out.
 */
public final class Uetr {

    private static final Pattern SHAPE = Pattern.compile(
            "(?i)[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern WITHOUT_DASHES = Pattern.compile("(?i)(?<![0-9a-z-])"
            + "([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})(?![0-9a-z-])");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final int LENGTH = 36;
    private static final int LENGTH_WITHOUT_DASHES = 32;
    private static final int MAX_CHARACTERS = 2 * LENGTH;

    private Uetr() {}

    /** The one in a text, if there is one. */
    static Optional<String> in(String text) {
        Matcher found = SHAPE.matcher(text);
        if (found.find()) {
            return Optional.of(found.group().toLowerCase(Locale.ROOT));
        }
        Matcher bare = WITHOUT_DASHES.matcher(text);
        return bare.find() ? Optional.of(dashed(bare)) : begins(text);
    }

    /** A text that is nothing else. */
    public static Optional<String> whole(String text) {
        int length = BLANKS.matcher(text).replaceAll("").length();
        return begins(text).filter(uetr -> length == LENGTH || length == LENGTH_WITHOUT_DASHES);
    }

    private static Optional<String> begins(String text) {
        String compact = compact(text);
        String first = compact.substring(0, Math.min(compact.length(), LENGTH));
        Matcher bare = WITHOUT_DASHES.matcher(compact);
        if (bare.matches()) {
            return Optional.of(dashed(bare));
        }
        return SHAPE.matcher(first).matches() ? Optional.of(first.toLowerCase(Locale.ROOT))
                : Optional.empty();
    }

    private static String compact(String text) {
        return BLANKS.matcher(text.substring(0, Math.min(text.length(), MAX_CHARACTERS))).replaceAll("");
    }

    private static String dashed(Matcher bare) {
        return String.join("-", bare.group(1), bare.group(2), bare.group(3), bare.group(4), bare.group(5))
                .toLowerCase(Locale.ROOT);
    }
}
