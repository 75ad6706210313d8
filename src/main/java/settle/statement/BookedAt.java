package settle.statement;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;

/**
 * When a bank booked an entry, in the offering's zone.
 *
 * @param time empty where the bank gives the day alone
 */
public record BookedAt(LocalDate date, Optional<LocalTime> time, Word word) {

    /** What the bank says of it. */
    public enum Word {
        STATED,
        /** Not when: a report made then has it, so it was booked by then. */
        AT_LATEST
    }

    /** A day, and a time if there is one, that the bank states. */
    public BookedAt(LocalDate date, Optional<LocalTime> time) {
        this(date, time, Word.STATED);
    }

    public static BookedAt of(LocalDateTime moment) {
        return new BookedAt(moment.toLocalDate(), Optional.of(moment.toLocalTime()));
    }

    /**
     * The moment of a report. The beginning of a day is its date alone: banks write that where they know no
     * time, and what is booked on a day is not in a report that was made before it began.
     */
    public static BookedAt ofReport(LocalDate date, Optional<LocalTime> time) {
        return new BookedAt(date, time.filter(known -> !known.equals(LocalTime.MIDNIGHT)));
    }

    /** Some time of a day. */
    public static Optional<BookedAt> on(Optional<LocalDate> day) {
        return day.map(date -> new BookedAt(date, Optional.empty()));
    }

    /** The moment that orders entries: the end of the day where no time is known. */
    public LocalDateTime orderingMoment() {
        return date.atTime(time.orElse(LocalTime.MAX));
    }

    /** Whether it is certainly not booked yet: an unknown time counts as any time of its day. */
    public boolean isAfter(LocalDateTime asOf) {
        return time.isPresent() ? orderingMoment().isAfter(asOf) : date.isAfter(asOf.toLocalDate());
    }

    /** Whether it cannot be shown to be in time: an unknown time on the day of the cut-off is late. */
    public boolean misses(LocalDateTime cutOff) {
        return orderingMoment().isAfter(cutOff);
    }

    /**
     * What is known of it by a report that it stands in: of an entry of that day without a time, that it was
     * booked by then.
     *
     * @param report the moment up to which an interim report speaks
     */
    public BookedAt by(BookedAt report) {
        return time.isEmpty() && date.equals(report.date) ? report : this;
    }

    /** The same of what a report has of which the bank does not say when it was booked. */
    public BookedAt atLatest() {
        return new BookedAt(date, time, Word.AT_LATEST);
    }

    public boolean isStated() {
        return word == Word.STATED;
    }

    /** Whether it may have come before another: unknown times of one day may be in any order. */
    public boolean mayPrecede(BookedAt other) {
        return time.isPresent() && other.time.isPresent()
                ? !orderingMoment().isAfter(other.orderingMoment()) : !date.isAfter(other.date);
    }

    @Override
    public String toString() {
        return time.map(known -> date.atTime(known).toString()).orElse(date.toString());
    }
}
