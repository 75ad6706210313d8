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
            "((transaction|booking|posting|entry|payment|wire|item)[ _-]?)?(status|state)");
    private static final Set<String> BOOKED = Set.of("booked", "book", "posted", "completed", "complete",
            "cleared", "settled", "processed", "final", "executed");
    private static final Set<String> PENDING = Set.of("pending", "pdng", "unposted", "not posted",
            "processing", "in process", "in progress", "scheduled", "hold", "on hold", "held", "memo",
            "memo posted", "expected", "authorized", "authorised", "uncollected", "unbooked", "not booked");

    private StatusWords() {}

    /** Whether a column is one of a status by its name. */
    static boolean isStatusColumn(String name) {
        return NAME.matcher(name.toLowerCase(Locale.ROOT)).matches();
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
