package settle.bankfile;

/**
 * Leaves out what systems put behind the end of a text: a Ctrl-Z, zeros, and blanks behind them. Such a
 * character that text follows after all is handed on.
 */
final class EndOfText {

    private static final String MARKS = "\u001A\0";
    /** Characters that are held; more of them stand in no file of a bank, and are handed on. */
    private static final int MAX_HELD = 65_536;

    private final StringBuilder held = new StringBuilder();

    /** What of these characters is certainly text, with what was held before. */
    CharSequence taken(CharSequence characters) {
        if (held.length() == 0 && !isMarked(characters)) {
            return characters;
        }
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < characters.length(); at++) {
            char character = characters.charAt(at);
            boolean mayEnd = MARKS.indexOf(character) >= 0
                    || held.length() > 0 && Character.isWhitespace(character);
            if (mayEnd && held.length() < MAX_HELD) {
                held.append(character);
            } else {
                text.append(held).append(character);
                held.setLength(0);
            }
        }
        return text;
    }

    private static boolean isMarked(CharSequence characters) {
        for (int at = 0; at < characters.length(); at++) {
            if (MARKS.indexOf(characters.charAt(at)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
