package settle.command;

import java.time.LocalDateTime;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import settle.inquiry.ClosingStatus;
import settle.inquiry.StatusJson;
import settle.inquiry.StatusText;
import settle.offering.Offering;
import settle.store.ReadOnlyStore;

/** {@code jobs/settle status}: where the closing stands, from what the last run left. */
@Command(name = "status", mixinStandardHelpOptions = true, sortOptions = false, usageHelpAutoWidth = true, description = "Tells where the closing stands: verdict, last run, what is open, money blocked, next "
        + "deadline.", exitCodeListHeading = "%nExit codes:%n", exitCodeList = {
                "0:the last verdict is READY or CLOSED",
                "1:it failed",
                "2:the last verdict is another, or there is none yet",
                "64:bad usage or bad offering file",
                "75:a run of this offering is under way on the embedded database"})
final class StatusCommand extends ReadingCommand {

    @Mixin
    private AsOfOption asOf;

    @Option(names = "--json", description = "one JSON object instead of lines for people")
    private boolean json;

    private LocalDateTime now;

    @Override
    void prepare(Offering offering) {
        now = asOf.moment(offering, clock());
    }

    @Override
    int withoutDatabase(Offering offering) {
        return print(ClosingStatus.unknown(offering, now, false), ExitCodes.NOT_READY);
    }

    @Override
    int duringRun(Offering offering) {
        return print(ClosingStatus.unknown(offering, now, true), ExitCodes.BUSY);
    }

    @Override
    int read(Offering offering, Database database) throws Exception {
        ClosingStatus status = status(offering, database);
        return print(status, status.isReady() ? ExitCodes.READY : ExitCodes.NOT_READY);
    }

    /** A run that begins or ends meanwhile, on a server, must not look like one that died. */
    private ClosingStatus status(Offering offering, Database database) throws Exception {
        boolean before = database.isRunUnderWay(offering.id());
        ClosingStatus status;
        try (ReadOnlyStore store = database.openForReading()) {
            status = store.hasTables() ? ClosingStatus.of(store.of(offering), offering, now, before)
                    : ClosingStatus.unknown(offering, now, before);
        }
        return status.withRunUnderWay(database.isRunUnderWay(offering.id()));
    }

    private int print(ClosingStatus status, int exitCode) {
        if (json) {
            console().println(StatusJson.of(status));
        } else {
            StatusText.lines(status).forEach(console()::println);
        }
        return exitCode;
    }
}
