package settle.proof;

import settle.identity.SourceLine;

/**
 * A record that cannot be read, kept with its place and text.
 *
 * @param column the first column at fault; empty where it is the record as a whole
 * @param reason what was expected and what was found
 * @param text the record as it stands in the file, cut to {@value #MAX_TEXT} characters
 * @param subject what it is about, as far as that can be read
 */
public record Reject(SourceLine source, String column, String reason, String text, RejectSubject subject) {

    public static final int MAX_TEXT = 2_000;
    public static final int MAX_REASON = 1_000;

    public Reject {
        text = cut(text, MAX_TEXT);
        reason = cut(reason, MAX_REASON);
    }

    /** A record of which nobody can tell what it is about. */
    public Reject(SourceLine source, String column, String reason, String text) {
        this(source, column, reason, text, RejectSubject.UNKNOWN);
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }
}
