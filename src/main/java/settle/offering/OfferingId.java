package settle.offering;

import java.util.regex.Pattern;

/**
 * The short name of an offering, also the name of its output folder.
 *
 * @param text lower-case letters, digits and hyphens, such as {@code capstone-2007}
 */
public record OfferingId(String text) {

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    public OfferingId {
        if (!isValid(text)) {
            throw new IllegalArgumentException("not an offering id: " + text);
        }
    }

    /** Letters, digits, hyphens, dots and underscores, at most 64, beginning with a letter or digit. */
    public static boolean isValid(String text) {
        return SHAPE.matcher(text).matches();
    }

    @Override
    public String toString() {
        return text;
    }
}
