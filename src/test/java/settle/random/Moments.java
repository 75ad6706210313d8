package settle.random;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** Picks moments for wires; every one is not later than the as-of, unless its name says so. */
final class Moments {
    private static final LocalDate THURSDAY = LocalDate.of(2007, 1, 18);
    private static final LocalDate FRIDAY = ClosingDay.FUNDING_DEADLINE;
    private static final LocalDate MONDAY = LocalDate.of(2007, 1, 22);
    private static final LocalDate TUESDAY = LocalDate.of(2007, 1, 23);

    private final Dice dice;
    private final ClosingDay day;
    private final Temper temper;

    Moments(Dice dice, ClosingDay day, Temper temper) {
        this.dice = dice;
        this.day = day;
        this.temper = temper;
    }

    /** Mostly before the funding deadline; in a clean closing always. */
    Moment any() {
        return temper != Temper.CLEAN && dice.chance(20) ? afterDeadline() : beforeDeadline();
    }

    Moment beforeDeadline() {
        if (dice.chance(8)) {
            return Moment.withoutTime(ClosingDay.FUNDING_DEADLINE);
        }
        return dice.chance(20) ? Moment.at(between(THURSDAY.atTime(13, 0), THURSDAY.atTime(17, 0)))
                : Moment.at(between(FRIDAY.atTime(8, 30), FRIDAY.atTime(17, 0)));
    }

    /** After the deadline that stands where nothing was signed later, before the closing. */
    Moment afterDeadline() {
        LocalDate date = dice.pick(MONDAY, MONDAY, TUESDAY, ClosingDay.DATE);
        if (!date.equals(ClosingDay.DATE)) {
            return dice.chance(8) ? Moment.withoutTime(date)
                    : Moment.at(between(date.atTime(8, 30), date.atTime(17, 0)));
        }
        LocalDateTime latest = day.afterCutOff() ? date.atTime(9, 59) : date.atTime(9, 29);
        return Moment.at(between(date.atTime(8, 30), latest));
    }

    /** On the Thursday or early on the Friday, and with a time. */
    Moment early() {
        return dice.chance(50) ? Moment.at(between(THURSDAY.atTime(13, 0), THURSDAY.atTime(17, 0)))
                : Moment.at(between(FRIDAY.atTime(8, 30), FRIDAY.atTime(10, 30)));
    }

    /** Later than {@link #early}; where the temper allows it, on the Monday too. */
    Moment afterEarly() {
        return temper != Temper.CLEAN && dice.chance(20) ? onMonday()
                : Moment.at(between(FRIDAY.atTime(11, 0), FRIDAY.atTime(17, 0)));
    }

    Moment onMonday() {
        return Moment.at(between(MONDAY.atTime(8, 30), MONDAY.atTime(16, 0)));
    }

    Moment onTuesday() {
        return Moment.at(between(TUESDAY.atTime(8, 30), TUESDAY.atTime(16, 0)));
    }

    /** After the cut-off and not later than an as-of that is after it. */
    Moment afterCutOff() {
        return dice.chance(25) ? Moment.at(ClosingDay.CUT_OFF.plusSeconds(1))
                : Moment.at(between(ClosingDay.CUT_OFF.plusMinutes(1), ClosingDay.CUT_OFF.plusMinutes(59)));
    }

    /** Booked in time, with a value date after the closing. */
    Moment valueDatedLater() {
        Moment booked = dice.pick(onMonday(), onTuesday());
        return new Moment(ClosingDay.DATE.plusDays(dice.between(1, 2)), booked.bookedAt());
    }

    /** Before the cut-off, but after the as-of of a closing morning. */
    Moment afterMorningAsOf() {
        return Moment.at(between(ClosingDay.DATE.atTime(9, 31), ClosingDay.DATE.atTime(9, 59)));
    }

    LocalDateTime between(LocalDateTime first, LocalDateTime last) {
        long minutes = Duration.between(first, last).toMinutes();
        return first.plusMinutes(dice.amountBetween(0, minutes));
    }
}
