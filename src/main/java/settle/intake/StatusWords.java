package settle.intake;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import settle.statement.BankEntry.Status;

/**
 * What banks call the status of an entry, for a file that has such a column though its layout does not map
 * it: money that the bank itself calls pending must not count because nobody described the column.
 */
final class StatusWords {

    private static final Pattern NAME = Pattern.compile(
            "((transaction|booking|posting|entry|payment|wire|item)[ _-]?)?status"
                    + "|(transaction|booking|posting|entry|payment|wire|item)[ _-]?state");
    private static final String PERHAPS = "state";
    private static final Set<String> BOOKED = Set.of("booked", "book", "posted", "completed", "complete",
            "cleared", "settled", "processed", "final", "executed");
    private static final Set<String> PENDING = Set.of("pending", "pdng", "unposted", "not posted",
            "processing", "in process", "in progress", "scheduled", "hold", "on hold", "held", "memo",
            "memo posted", "expected", "authorized", "authorised", "uncollected", "unbooked", "not booked");
    private static final Set<String> NEITHER = Set.of("void", "voided", "rejected", "reversed", "returned",
            "recalled", "cancelled", "canceled", "failed", "declined", "deleted", "stopped", "expired",
            "suspended", "blocked", "error", "unknown", "open", "new", "info", "other");

    private StatusWords() {}

    /**
     * Whether what a column says is a status: by its name; where that may be of an address as well, by a word
     * that is one of a status with some bank.
     */
    static boolean isStatus(String name, String word) {
        String plain = name.toLowerCase(Locale.ROOT);
        return NAME.matcher(plain).matches() || plain.equals(PERHAPS) && (status(word).isPresent()
                || NEITHER.contains(word.toLowerCase(Locale.ROOT)));
    }

    /** What a word says; empty where it is not known. */
    static Optional<Status> status(String word) {
        String plain = word.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", " ");
        if (BOOKED.contains(plain)) {
            return Optional.of(Status.BOOKED);
        }
        return PENDING.contains(plain) ? Optional.of(Status.PENDING) : Optional.empty();
    }
}
