package settle.bankfile.bai2;

import java.util.regex.Pattern;

/**
 * A physical record of a BAI2 file: a record, a part of one that an 88 goes on with, or a stray rest of text.
 *
 * @param line on which it stands
 * @param code of two digits; empty for a line without one
 * @param content what follows the code and its comma, without trailing blanks and without the slash at its
 *     end
 * @param closed whether a slash ends it
 * @param full whether it fills the physical record length that the file declares, so that what follows may be
 *     cut anywhere
 * @param raw as it stands in the file
 * @param fault why its line cannot be read as it stands; empty if it can
 */
record Bai2Piece(int line, String code, String content, boolean closed, boolean full, String raw,
        String fault) {

    static final String CONTINUATION = "88";

    private static final Pattern CODED = Pattern.compile("[0-9]{2}[,/]");

    boolean isContinuation() {
        return code.equals(CONTINUATION);
    }

    /**
     * Whether it is a line of text that lacks the code of its record: banks break text with stray line ends.
     */
    boolean isStray() {
        return code.isEmpty();
    }

    static Bai2Piece of(Bai2Lines.Line line, String raw, boolean full) {
        String text = raw.trim();
        boolean coded = CODED.matcher(text).lookingAt();
        String content = coded ? text.substring(Math.min(3, text.length())) : text;
        boolean closed = text.endsWith("/");
        if (closed && !content.isEmpty()) {
            content = content.substring(0, content.length() - 1);
        }
        String code = coded ? text.substring(0, 2) : "";
        return new Bai2Piece(line.number(), code, content.stripTrailing(), closed, full && !closed, raw,
                line.fault());
    }
}
