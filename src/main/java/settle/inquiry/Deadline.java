package settle.inquiry;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import settle.offering.Offering;

/**
 * A moment of the closing's calendar that is still to come.
 *
 * @param name for programs
 * @param title for people
 * @param at in the offering's zone
 * @param minutesLeft whole minutes
 */
public record Deadline(String name, String title, LocalDateTime at, long minutesLeft) {

    /** The next one; empty after the last. A funding deadline is the end of its day. */
    public static Optional<Deadline> next(Offering offering, LocalDateTime now) {
        Offering.ClosingTerms closing = offering.closing();
        return Stream.of(
                of("funding_deadline", "funding deadline",
                        closing.fundingDeadline().plusDays(1).atStartOfDay(), now),
                of("funds_cut_off", "cut-off for funds", closing.cutOff(), now),
                of("dwac_cut_off", "DWAC cut-off", closing.dwacCutOff(), now))
                .filter(deadline -> deadline.at().isAfter(now))
                .min(Comparator.comparing(Deadline::at));
    }

    private static Deadline of(String name, String title, LocalDateTime at, LocalDateTime now) {
        return new Deadline(name, title, at, Duration.between(now, at).toMinutes());
    }
}
