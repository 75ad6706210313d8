package settle.command;

import java.nio.file.Path;
import picocli.CommandLine.Option;
import settle.offering.Offering;

/** {@code --out}: where the outputs are. */
final class OutOption {

    @Option(names = "--out", paramLabel = "DIR", description = "where the outputs are published (default: out/<offering id>)")
    private Path out;

    Path path(Offering offering) {
        return out != null ? out : Path.of("out", offering.id().text());
    }
}
