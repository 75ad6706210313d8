package settle.identity;

import java.time.LocalDateTime;
import java.time.LocalTime;

/** Moments of rows that may state a day alone, which is kept as the end of that day. */
public final class StatedMoment {

    private StatedMoment() {}

    /** Whether it is certainly later than another: of a day alone, only where the whole day is. */
    public static boolean isAfter(LocalDateTime stated, LocalDateTime moment) {
        return stated.toLocalTime().equals(LocalTime.MAX)
                ? stated.toLocalDate().isAfter(moment.toLocalDate()) : stated.isAfter(moment);
    }
}
