package settle.command;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import settle.offering.Offering;

/**
 * A command that looks at what the runs of an offering left, while none of them goes on, and changes nothing.
 */
abstract class ReadingCommand implements Callable<Integer> {

    @Mixin
    private OfferingOption offeringFile;

    @Mixin
    private DatabaseOptions databaseOptions;

    @ParentCommand
    private SettleCommand settle;

    @Spec
    private CommandSpec spec;

    /** Looks at the arguments that are the command's own, before any database is. */
    void prepare(Offering offering) {}

    /** What it does where no database is there yet; gives the exit code, as all of these do. */
    abstract int withoutDatabase(Offering offering);

    /** What it does where a run is under way that must not be disturbed. */
    int duringRun(Offering offering) {
        spec.commandLine().getErr().println("settle: a run of " + offering.id() + " is under way");
        return ExitCodes.BUSY;
    }

    /** What it does with a database that no run changes meanwhile, or that shows each reader one state. */
    abstract int read(Offering offering, Database database) throws Exception;

    @Override
    public final Integer call() throws Exception {
        Offering offering = offeringFile.read();
        prepare(offering);
        Database database = databaseOptions.database(offering, settle.environment());
        if (!database.exists()) {
            return withoutDatabase(offering);
        }
        Optional<RunLock> lock = database.lockForReading(offering.id());
        if (lock.isEmpty()) {
            return duringRun(offering);
        }
        try (RunLock held = lock.get()) {
            return read(offering, database);
        }
    }

    final Clock clock() {
        return settle.clock();
    }

    final PrintWriter console() {
        return spec.commandLine().getOut();
    }

    final ParameterException badUsage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
