package settle.proof;

import java.util.Optional;
import settle.breaks.Key;
import settle.identity.CertificateNumber;
import settle.identity.DecisionId;
import settle.identity.DwacId;
import settle.identity.SubscriptionId;
import settle.offering.InputKind;

/**
 * What a record that cannot be read is about, as far as its fields can be: texts as they stand there, empty
 * where none can be read.
 *
 * @param account that shares are delivered to
 * @param edition what tells rows of one id apart
 */
public record RejectSubject(String subscription, String request, String certificate, String decision,
        String account, RowEdition edition) {

    public static final RejectSubject UNKNOWN = new RejectSubject("", "", "", "", "", RowEdition.UNKNOWN);

    /** Characters that an identifier has at most; a longer text is none. */
    public static final int LONGEST = 100;

    public RejectSubject {
        subscription = identifier(subscription);
        request = identifier(request);
        certificate = identifier(certificate);
        decision = identifier(decision);
        account = identifier(account);
    }

    static String identifier(String text) {
        return text.isBlank() || text.length() > LONGEST ? "" : text;
    }

    /** A key with what a record of a kind is about. */
    Key key(InputKind kind, Key key) {
        return switch (kind) {
            case ESCROW -> key;
            case SUBSCRIPTIONS -> withSubscription(key);
            case DWAC -> known(request).map(DwacId::new).map(key::with).orElse(key);
            case WARRANTS -> {
                Key ofRow = withSubscription(key);
                yield known(certificate).map(CertificateNumber::new).map(ofRow::with).orElse(ofRow);
            }
            case DECISIONS -> known(decision).map(DecisionId::new).map(key::with).orElse(key);
        };
    }

    private Key withSubscription(Key key) {
        return known(subscription).map(SubscriptionId::new).map(key::with).orElse(key);
    }

    private static Optional<String> known(String text) {
        return Optional.of(text).filter(any -> !any.isEmpty());
    }
}
