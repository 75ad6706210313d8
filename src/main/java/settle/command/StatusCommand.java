package settle.command;

import java.io.PrintWriter;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import settle.inquiry.ClosingStatus;
import settle.inquiry.StatusJson;
import settle.inquiry.StatusText;
import settle.offering.Offering;
import settle.store.ReadOnlyStore;

/** {@code jobs/settle status}: where the closing stands, from what the last run left. */
@Command(name = "status", mixinStandardHelpOptions = true, sortOptions = false, usageHelpAutoWidth = true,
        description = "Tells where the closing stands: verdict, last run, what is open, money blocked, next "
                + "deadline.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the last verdict is READY",
            "1:it failed",
            "2:the last verdict is another, or there is none yet",
            "64:bad usage or bad offering file",
            "75:a run of this offering is under way on the embedded database"})
final class StatusCommand implements Callable<Integer> {

    @Mixin
    private OfferingOption offeringFile;

    @Mixin
    private AsOfOption asOf;

    @Mixin
    private DatabaseOptions databaseOptions;

    @Option(names = "--json", description = "one JSON object instead of lines for people")
    private boolean json;

    @ParentCommand
    private SettleCommand settle;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Offering offering = offeringFile.read();
        LocalDateTime now = asOf.moment(offering, settle.clock());
        Database database = databaseOptions.database(offering, settle.environment());
        if (!database.exists()) {
            return print(ClosingStatus.unknown(offering, now, false), ExitCodes.NOT_READY);
        }
        Optional<RunLock> lock = database.lockForReading(offering.id());
        if (lock.isEmpty()) {
            return print(ClosingStatus.unknown(offering, now, true), ExitCodes.BUSY);
        }
        try (RunLock held = lock.get()) {
            ClosingStatus status = read(database, offering, now);
            return print(status, status.isReady() ? ExitCodes.READY : ExitCodes.NOT_READY);
        }
    }

    /** A run that begins or ends meanwhile, on a server, must not look like one that died. */
    private static ClosingStatus read(Database database, Offering offering, LocalDateTime now)
            throws Exception {
        boolean before = database.isRunUnderWay(offering.id());
        ClosingStatus status;
        try (ReadOnlyStore store = ReadOnlyStore.open(database.readUrl(), database.user(),
                database.password())) {
            status = store.hasTables() ? ClosingStatus.of(store.of(offering), offering, now, before)
                    : ClosingStatus.unknown(offering, now, before);
        }
        return status.withRunUnderWay(database.isRunUnderWay(offering.id()));
    }

    private int print(ClosingStatus status, int exitCode) {
        PrintWriter console = spec.commandLine().getOut();
        if (json) {
            console.println(StatusJson.of(status));
        } else {
            StatusText.lines(status).forEach(console::println);
        }
        return exitCode;
    }
}
