package settle.command;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import settle.inquiry.ExceptionStory;
import settle.job.FedCalendar;
import settle.offering.Offering;
import settle.store.ReadOnlyStore;

/** {@code jobs/settle explain EXCEPTION_ID}: the whole story of an exception. */
@Command(name = "explain", mixinStandardHelpOptions = true, sortOptions = false, usageHelpAutoWidth = true, description = "Tells the whole story of an exception: rows, files, lines, rule, rivals, decisions, runs.", exitCodeListHeading = "%nExit codes:%n", exitCodeList = {
        "0:the story is told",
        "1:it failed",
        "2:there is no run yet",
        "64:bad usage, a bad offering file, or no run ever saw such an exception",
        "75:a run of this offering is under way on the embedded database"})
final class ExplainCommand extends ReadingCommand {

    @Parameters(paramLabel = "EXCEPTION_ID", description = "as exceptions.csv and the report show it")
    private String exceptionId;

    @Override
    int withoutDatabase(Offering offering) {
        console().println("No run of " + offering.id() + " yet.");
        return ExitCodes.NOT_READY;
    }

    @Override
    int read(Offering offering, Database database) throws Exception {
        try (ReadOnlyStore store = database.openForReading()) {
            Optional<List<String>> story = store.hasTables()
                    ? ExceptionStory.of(store.of(offering), offering, new FedCalendar(), exceptionId
                            .toUpperCase(Locale.ROOT))
                    : Optional.empty();
            story.orElseThrow(() -> badUsage(
                    "no finished run of " + offering.id() + " saw an exception " + exceptionId))
                    .forEach(console()::println);
            return ExitCodes.READY;
        }
    }
}
