package settle.job;

import java.nio.file.Path;
import java.time.LocalDateTime;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What one run is asked to do, besides the offering that it is of.
 *
 * @param inbox folder of the input files
 * @param out the path under which the outputs are published
 * @param asOf the moment that the run speaks for, in the offering's zone
 * @param version of this program, as the build states it
 * @param offeringSha256 of the bytes of the offering file
 * @param keptSets how many earlier output sets are kept
 */
@ConfigurationProperties("settle")
public record RunSettings(Path inbox, Path out, LocalDateTime asOf, String version, String offeringSha256,
        int keptSets) {

    /** What says how a file is read: the offering's layouts, dialect and account, and the program. */
    String readWith() {
        return offeringSha256 + " " + version;
    }
}
