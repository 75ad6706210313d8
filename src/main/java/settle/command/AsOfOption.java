package settle.command;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import settle.offering.Offering;
import settle.table.Times;

/** {@code --as-of}: the moment that the command speaks for. */
final class AsOfOption {

    @Option(names = "--as-of", paramLabel = "MOMENT", description = "the moment that it speaks for, such as 2007-01-24T09:30, in the offering's zone "
            + "where it has no offset (default: now)")
    private String asOf;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    LocalDateTime moment(Offering offering, Clock clock) {
        if (asOf == null) {
            return LocalDateTime.ofInstant(clock.instant(), offering.zone()).truncatedTo(ChronoUnit.SECONDS);
        }
        LocalDateTime moment = new Times(offering.zone()).moment(asOf).orElseThrow(
                () -> refused("expected a moment such as 2007-01-24T09:30, found \"" + asOf + "\""));
        if (Times.isSecondOfTwo(asOf, moment, offering.zone())) {
            throw refused(asOf + " is in an hour that the clocks of " + offering.zone()
                    + " show twice, and the second time cannot be told from the first; state a later moment");
        }
        return moment;
    }

    private ParameterException refused(String why) {
        return new ParameterException(spec.commandLine(), "--as-of: " + why);
    }
}
