package settle.proof;

/**
 * What a record that cannot be read is about, as far as its fields can be: texts as they stand there, empty
 * where none can be read.
 *
 * @param account that shares are delivered to
 * @param edition what tells rows of one id apart: the version in a book, the moment and status of a
 *     request, the action decided
 */
public record RejectSubject(String subscription, String request, String certificate, String decision,
        String account, String edition) {

    public static final RejectSubject UNKNOWN = new RejectSubject("", "", "", "", "", "");

    /** Characters that an identifier has at most; a longer text is none. */
    public static final int LONGEST = 100;

    public RejectSubject {
        subscription = identifier(subscription);
        request = identifier(request);
        certificate = identifier(certificate);
        decision = identifier(decision);
        account = identifier(account);
        edition = identifier(edition);
    }

    /** What a record is about that no other row of its id is told from. */
    public RejectSubject(String subscription, String request, String certificate, String decision,
            String account) {
        this(subscription, request, certificate, decision, account, "");
    }

    private static String identifier(String text) {
        return text.isBlank() || text.length() > LONGEST ? "" : text;
    }
}
