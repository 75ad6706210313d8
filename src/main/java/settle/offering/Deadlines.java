package settle.offering;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import settle.offering.Offering.ClosingTerms;

/**
 * The closing's one clock: when its deadlines are, and how long it is from one moment to another. Moments are
 * written in the offering's zone; lengths are what passes on its time line, so that the night in which the
 * clocks go forward has an hour less. Of an hour that comes twice, a moment is in the first.
 */
public record Deadlines(ZoneId zone, ClosingTerms closing) {

    private static final Set<Deadline> ALL = EnumSet.allOf(Deadline.class);
    private static final Set<Deadline> CUT_OFFS = EnumSet.of(Deadline.FUNDS_CUT_OFF, Deadline.DWAC_CUT_OFF);

    /**
     * A deadline that has not passed.
     *
     * @param at in the offering's zone
     * @param left until then
     */
    public record Coming(Deadline deadline, LocalDateTime at, Duration left) {

        /** Whole minutes until then. */
        public long minutesLeft() {
            return left.toMinutes();
        }
    }

    public static Deadlines of(Offering offering) {
        return new Deadlines(offering.zone(), offering.closing());
    }

    /** When a deadline is; that of a day is the day's end. */
    public LocalDateTime at(Deadline deadline) {
        return switch (deadline) {
            case FUNDING_DEADLINE -> closing.fundingDeadline().plusDays(1).atStartOfDay(zone)
                    .toLocalDateTime();
            case FUNDS_CUT_OFF -> closing.cutOff();
            case DWAC_CUT_OFF -> closing.dwacCutOff();
        };
    }

    /**
     * The last day on which funds are not late: the business day after a subscription was signed by both
     * sides, or the offering's where that is not known.
     *
     * @param signed when the later of the two signed
     */
    public LocalDate fundsDueBy(Optional<LocalDate> signed, BusinessCalendar calendar) {
        return signed.map(calendar::nextBusinessDay).orElse(closing.fundingDeadline());
    }

    /** The next deadline; none where all have passed. */
    public Optional<Coming> next(LocalDateTime asOf) {
        return next(ALL, asOf);
    }

    /** The next cut-off; none where both have passed. */
    public Optional<Coming> nextCutOff(LocalDateTime asOf) {
        return next(CUT_OFFS, asOf);
    }

    private Optional<Coming> next(Set<Deadline> among, LocalDateTime asOf) {
        return among.stream().filter(deadline -> !isPast(asOf, deadline))
                .map(deadline -> new Coming(deadline, at(deadline), until(asOf, deadline)))
                .min(Comparator.comparing(Coming::left));
    }

    /** Whether a deadline has passed: a cut-off's own moment is in time, the end of a day is not. */
    public boolean isPast(LocalDateTime asOf, Deadline deadline) {
        Duration left = until(asOf, deadline);
        return switch (deadline) {
            case FUNDING_DEADLINE -> left.isNegative() || left.isZero();
            case FUNDS_CUT_OFF, DWAC_CUT_OFF -> left.isNegative();
        };
    }

    /** How long it is to a deadline; negative where it has passed. */
    public Duration until(LocalDateTime asOf, Deadline deadline) {
        return until(asOf, at(deadline));
    }

    /** How long it is to a moment; negative where it lies before. */
    public Duration until(LocalDateTime asOf, LocalDateTime moment) {
        return Duration.between(asOf.atZone(zone), moment.atZone(zone));
    }

    /** A length of time as people read it, such as {@code 2 d 1 h 5 min}; never negative. */
    public static String words(Duration length) {
        if (length.toMinutes() == 0) {
            return length.isZero() ? "0 min" : "less than 1 min";
        }
        return Stream.of(part(length.toDays(), "d"), part(length.toHoursPart(), "h"),
                part(length.toMinutesPart(), "min")).filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String part(long count, String unit) {
        return count == 0 ? "" : count + " " + unit;
    }

    /** How long ago a moment was; nothing where it is still to come. */
    public Duration age(LocalDateTime since, LocalDateTime asOf) {
        Duration age = until(since, asOf);
        return age.isNegative() ? Duration.ZERO : age;
    }
}
