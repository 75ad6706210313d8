package settle.random;

import java.time.LocalDate;
import java.time.LocalDateTime;

/** The moment of the closing day for which a random closing is run. */
enum ClosingDay {
    /** Before the closing: nothing can be too late for it yet, only not there yet. */
    MORNING("2007-01-24T09:30"),
    /** After the cut-off, before the release. */
    LATE_MORNING("2007-01-24T11:00"),
    /** After the release and after the DWAC cut-off. */
    EVENING("2007-01-24T18:00");

    static final LocalDate DATE = LocalDate.of(2007, 1, 24);
    static final LocalDateTime CUT_OFF = DATE.atTime(10, 0);
    static final LocalDate FUNDING_DEADLINE = LocalDate.of(2007, 1, 19);

    private final String asOf;

    ClosingDay(String asOf) {
        this.asOf = asOf;
    }

    String asOf() {
        return asOf;
    }

    boolean afterCutOff() {
        return this != MORNING;
    }

    boolean released() {
        return this == EVENING;
    }
}
