package settle.command;

import java.nio.file.Path;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import settle.offering.Offering;
import settle.offeringfile.OfferingFile;

/** {@code --offering}: the offering file. */
final class OfferingOption {

    @Option(names = "--offering", paramLabel = "FILE", description = "the offering file")
    private Path file;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    /** An offering file with problems: all of them are told, and how the command is used is not. */
    static final class Unusable extends ParameterException {

        private static final long serialVersionUID = 1;

        private Unusable(CommandSpec spec, Path file, OfferingFile read) {
            super(spec.commandLine(), "the offering file " + file + " cannot be used:" + read.problems()
                    .stream().map(problem -> System.lineSeparator() + "  " + problem)
                    .collect(Collectors.joining()));
        }
    }

    /** Where the file lies. */
    Path file() {
        if (file == null) {
            throw new ParameterException(spec.commandLine(), "--offering: the offering file is missing");
        }
        return file;
    }

    Offering read() {
        OfferingFile read = OfferingFile.read(file());
        return read.offering().orElseThrow(() -> new Unusable(spec, file, read));
    }
}
