package settle.audit;

/**
 * Something that is not as the audit trail says.
 *
 * @param what is wrong, in a few words
 * @param where the entry, file, set or row that it is about
 */
public record Difference(String what, String where, String expected, String actual) {

    @Override
    public String toString() {
        return what + ": " + where + ": expected " + expected + ", found " + actual;
    }
}
