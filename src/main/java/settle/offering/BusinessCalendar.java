package settle.offering;

import java.time.LocalDate;

/** The days on which wires move; for US dollars those of the Federal Reserve. */
@FunctionalInterface
public interface BusinessCalendar {

    boolean isBusinessDay(LocalDate day);

    /** The first business day after this one. */
    default LocalDate nextBusinessDay(LocalDate day) {
        LocalDate next = day.plusDays(1);
        while (!isBusinessDay(next)) {
            next = next.plusDays(1);
        }
        return next;
    }
}
