package settle.proof;

import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * What tells a row that cannot be read from others of its id, as far as that can be read: the version in a
 * book, the moment and status of a request, the action of a decision.
 *
 * @param text as it is kept; empty where nothing can be read
 */
public record RowEdition(String text) {

    public static final RowEdition UNKNOWN = new RowEdition("");

    private static final String APART = " ";
    private static final String PENDING = "PENDING";

    public RowEdition {
        text = RejectSubject.identifier(text.strip());
    }

    /**
     * Of a report of a request.
     *
     * @param moment that it speaks of
     */
    public static RowEdition ofRequest(String moment, String status) {
        return new RowEdition(moment + APART + status);
    }

    /** Whether a version of the same subscription is this one or a later one. */
    public boolean isSucceededBy(int version) {
        return text.matches("[0-9]{1,9}") && version >= Integer.parseInt(text);
    }

    /**
     * Whether a report of the same request is this one or a later one. Of one moment, a decided state comes
     * after a pending one.
     *
     * @param moment that the other report speaks of
     * @param pending whether the request is undecided by it
     */
    public boolean isSucceededBy(LocalDateTime moment, boolean pending) {
        String[] parts = text.split(APART);
        boolean isPending = parts.length == 2 && parts[1].equals(PENDING);
        return moment(parts[0]).map(moment::compareTo)
                .filter(order -> order > 0 || order == 0 && (isPending || !pending)).isPresent();
    }

    /** Whether a decision of the same id decides the same action. */
    public boolean isOfAction(String action) {
        return text.equals(action);
    }

    private static Optional<LocalDateTime> moment(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
