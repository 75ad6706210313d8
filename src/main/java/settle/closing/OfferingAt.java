package settle.closing;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Currency;
import java.util.Optional;
import settle.offering.BusinessCalendar;
import settle.offering.Offering;

/**
 * The offering as one run looks at it: what a closing is judged by.
 *
 * @param calendar by which business days are counted
 * @param asOf the moment that the run speaks for, in the offering's zone
 */
public record OfferingAt(Offering offering, BusinessCalendar calendar, LocalDateTime asOf) {

    public Currency currency() {
        return offering.currency();
    }

    LocalDate today() {
        return asOf.toLocalDate();
    }

    /** Whether the closing had gone ahead by then. */
    boolean isReleased() {
        return offering.releasedBy(asOf);
    }

    /** Whether every subscription ended, and all money goes back. */
    boolean isTerminated() {
        return offering.closing().terminated();
    }

    /** Whether all that is planned may have been paid by now. */
    boolean mayBePaid() {
        return isReleased() || isTerminated();
    }

    /** The offering as it was looked at when the closing went ahead; empty before. */
    Optional<OfferingAt> atRelease() {
        return offering.closing().releasedAt().filter(moment -> !moment.isAfter(asOf))
                .map(moment -> new OfferingAt(offering, calendar, moment));
    }
}
