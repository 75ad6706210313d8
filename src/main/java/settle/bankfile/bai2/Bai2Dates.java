package settle.bankfile.bai2;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates and times as BAI2 writes them. */
final class Bai2Dates {

    /** Two-digit years from here on are of the last century: the format is of 1987. */
    private static final int FIRST_YEAR_OF_1900S = 80;

    private static final Pattern DATE = Pattern.compile("[0-9]{6}|[0-9]{8}");

    private static final Pattern TIME =
            Pattern.compile("([01][0-9]|2[0-3]):?([0-5][0-9])(?::?([0-5][0-9]))?");

    private static final Set<String> END_OF_DAY = Set.of("2400", "9999");

    private Bai2Dates() {}

    /** {@code YYMMDD} or {@code YYYYMMDD}; empty for anything else and for days that do not exist. */
    static Optional<LocalDate> date(String text) {
        if (!DATE.matcher(text).matches()) {
            return Optional.empty();
        }
        int monthAt = text.length() - 4;
        int year = Integer.parseInt(text.substring(0, monthAt));
        if (monthAt == 2) {
            year += year < FIRST_YEAR_OF_1900S ? 2000 : 1900;
        }
        try {
            return Optional.of(LocalDate.of(year, Integer.parseInt(text.substring(monthAt, monthAt + 2)),
                    Integer.parseInt(text.substring(monthAt + 2))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /**
     * {@code HHMM}, with seconds or colons as some banks write; empty for anything else and for the end of
     * the day.
     */
    static Optional<LocalTime> time(String text) {
        Matcher time = TIME.matcher(text);
        if (!time.matches()) {
            return Optional.empty();
        }
        int second = time.group(3) == null ? 0 : Integer.parseInt(time.group(3));
        return Optional.of(
                LocalTime.of(Integer.parseInt(time.group(1)), Integer.parseInt(time.group(2)), second));
    }

    /** 2400, or 9999 as some processors write it: the day as a whole, at no known time. */
    static boolean isEndOfDay(String text) {
        return END_OF_DAY.contains(text);
    }

    /** That many days later without Saturdays and Sundays; holidays are not known here. */
    static LocalDate plusWeekdays(LocalDate date, int days) {
        LocalDate day = date;
        for (int left = days; left > 0;) {
            day = day.plusDays(1);
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                left--;
            }
        }
        return day;
    }
}
