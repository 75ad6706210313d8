package settle.job;

import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** The wall clock, for the audit trail alone: no output tells its time. */
record WallClock(Clock clock) {

    /** What it shows, in UTC, as ISO 8601 text. */
    String now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS).toString();
    }
}
