package settle.report;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import settle.closing.Closing;
import settle.closing.SeenBreak;
import settle.offering.Offering;
import settle.proof.SeenFile;
import settle.proof.StagedFile;

/**
 * Everything that the outputs of one run say.
 *
 * @param breaks worst first, those that were cleared since the run before last
 * @param inputs every file that the inbox held, in the order of paths
 * @param version of this program
 */
public record ClosingReport(Closing closing, List<SeenBreak> breaks, List<InputLine> inputs, String version) {

    /**
     * A file of the inbox.
     *
     * @param kind the folder's; empty text outside the contract's folders
     * @param seen how the run saw it; empty where the inbox holds it no more
     */
    public record InputLine(
            String path, String sha256, String kind, String format, long rows, long rejects,
            Optional<SeenFile.As> seen) {

        boolean isNew() {
            return seen.filter(SeenFile.As.NEW::equals).isPresent();
        }

        /** As files and people read it. */
        String seenAs() {
            return seen.map(as -> as.name().toLowerCase(Locale.ROOT)).orElse("gone");
        }

        /** A file that the inbox holds no more. */
        static InputLine of(StagedFile file) {
            return new InputLine(file.path(), file.sha256(), file.kind().folder(), file.format(), file.rows(),
                    file.rejects(), Optional.empty());
        }
    }

    public ClosingReport {
        breaks = List.copyOf(breaks);
        inputs = List.copyOf(inputs);
    }

    public Offering offering() {
        return closing.offering();
    }

    public LocalDateTime asOf() {
        return closing.asOf();
    }

    /** The breaks that stand now. */
    public List<SeenBreak> standing() {
        return breaks.stream().filter(seen -> !seen.isCleared()).toList();
    }

    /** A moment with the offset that the offering's zone has then. */
    public String moment(LocalDateTime moment) {
        return moment.atZone(offering().zone()).toOffsetDateTime().toString();
    }
}
