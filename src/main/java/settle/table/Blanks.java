package settle.table;

/** What stands around a value and is no part of it: blanks of every kind, and characters that nobody sees. */
public final class Blanks {

    private Blanks() {}

    /**
     * A value without the blanks and invisible characters at its ends, U+00A0, U+200B and U+FEFF among them.
     */
    public static String strip(String text) {
        int begin = 0;
        int end = text.length();
        while (begin < end && isBlank(text.charAt(begin))) {
            begin++;
        }
        while (end > begin && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(begin, end);
    }

    private static boolean isBlank(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character)
                || Character.getType(character) == Character.FORMAT;
    }
}
