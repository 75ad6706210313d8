package settle.bankfile.text;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** SWIFT's unique end-to-end reference of a payment, in small letters, also where a line's end breaks it. */
final class Uetr {

    private static final Pattern SHAPE = Pattern.compile(
            "(?i)[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final int LENGTH = 36;
    private static final int MAX_CHARACTERS = 2 * LENGTH;

    private Uetr() {}

    /** The one in a text, if there is one. */
    static Optional<String> in(String text) {
        Matcher found = SHAPE.matcher(text);
        return found.find() ? Optional.of(found.group().toLowerCase(Locale.ROOT)) : begins(text);
    }

    /** A text that is nothing else. */
    static Optional<String> whole(String text) {
        return begins(text).filter(uetr -> BLANKS.matcher(text).replaceAll("").length() == LENGTH);
    }

    private static Optional<String> begins(String text) {
        String compact = BLANKS.matcher(text.substring(0, Math.min(text.length(), MAX_CHARACTERS)))
                .replaceAll("");
        String first = compact.substring(0, Math.min(compact.length(), LENGTH));
        return SHAPE.matcher(first).matches() ? Optional.of(first.toLowerCase(Locale.ROOT))
                : Optional.empty();
    }
}
