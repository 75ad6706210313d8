package settle.job;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import settle.offering.Offering;

/**
 * What one run is asked to do.
 *
 * @param inbox folder of the input files
 * @param out the path under which the outputs are published
 * @param asOf the moment that the run speaks for, in the offering's zone
 * @param version of this program
 * @param offeringSha256 of the bytes of the offering file
 * @param keptSets how many earlier output sets are kept
 * @param clock the wall clock, for the audit trail alone: no output tells its time
 */
public record RunSettings(Offering offering, Path inbox, Path out, LocalDateTime asOf, String version,
        String offeringSha256, int keptSets, Clock clock) {

    /** What the wall clock shows, in UTC, as ISO 8601 text. */
    String now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS).toString();
    }
}
