package settle.job;

import java.nio.file.Path;
import java.time.LocalDateTime;
import settle.offering.Offering;

/**
 * What one run is asked to do.
 *
 * @param inbox folder of the input files
 * @param out the path under which the outputs are published
 * @param asOf the moment that the run speaks for, in the offering's zone
 * @param version of this program
 */
public record RunSettings(Offering offering, Path inbox, Path out, LocalDateTime asOf, String version) {}
