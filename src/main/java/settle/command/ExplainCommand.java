package settle.command;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import settle.job.ExceptionStory;
import settle.offering.Offering;
import settle.store.ReadOnlyStore;

/** {@code jobs/settle explain EXCEPTION_ID}: the whole story of an exception. */
@Command(name = "explain", mixinStandardHelpOptions = true, sortOptions = false, usageHelpAutoWidth = true,
        description = "Tells the whole story of an exception: rows, files, lines, rule, rivals, decisions, runs.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the story is told",
            "1:it failed",
            "2:there is no run yet",
            "64:bad usage, a bad offering file, or no run ever saw such an exception",
            "75:a run of this offering is under way on the embedded database"})
final class ExplainCommand implements Callable<Integer> {

    @Parameters(paramLabel = "EXCEPTION_ID", description = "as exceptions.csv and the report show it")
    private String exceptionId;

    @Mixin
    private OfferingOption offeringFile;

    @Mixin
    private DatabaseOptions databaseOptions;

    @ParentCommand
    private SettleCommand settle;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Offering offering = offeringFile.read();
        Database database = databaseOptions.database(offering, settle.environment());
        if (!database.exists()) {
            spec.commandLine().getOut().println("No run of " + offering.id() + " yet.");
            return ExitCodes.NOT_READY;
        }
        Optional<RunLock> lock = database.lockForReading(offering.id());
        if (lock.isEmpty()) {
            spec.commandLine().getErr().println("settle: a run of " + offering.id() + " is under way");
            return ExitCodes.BUSY;
        }
        try (RunLock held = lock.get(); ReadOnlyStore store =
                ReadOnlyStore.open(database.readUrl(), database.user(), database.password())) {
            Optional<List<String>> story = store.hasTables()
                    ? ExceptionStory.of(store.of(offering), offering, exceptionId.toUpperCase(Locale.ROOT))
                    : Optional.empty();
            story.orElseThrow(() -> new ParameterException(spec.commandLine(),
                    "no finished run of " + offering.id() + " saw an exception " + exceptionId))
                    .forEach(spec.commandLine().getOut()::println);
            return ExitCodes.READY;
        }
    }
}
