package settle.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import settle.inquiry.Proof;
import settle.inquiry.Verification;
import settle.offering.Offering;
import settle.store.ReadOnlyStore;
import settle.store.RunStore.FinishedRun;

/** {@code jobs/settle verify}: proves record, database and outputs against each other. */
@Command(name = "verify", mixinStandardHelpOptions = true, sortOptions = false, usageHelpAutoWidth = true,
        description = "Proves the record, the database and the published outputs against each other, and "
                + "tells what differs.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all is proved",
            "1:it failed",
            "2:differences were found, or there is nothing to prove yet",
            "64:bad usage or bad offering file",
            "75:a run of this offering is under way on the embedded database"})
final class VerifyCommand implements Callable<Integer> {

    private static final Pattern HASH = Pattern.compile("[0-9a-fA-F]{64}");

    /** A run that finishes meanwhile, on a server, makes a proof worthless; so often it is begun anew. */
    private static final int ATTEMPTS = 5;

    @Mixin
    private OfferingOption offeringFile;

    @Mixin
    private OutOption out;

    @Mixin
    private DatabaseOptions databaseOptions;

    @Option(names = "--head", paramLabel = "HASH",
            description = "a head of the record that was noted earlier, which must still be in it")
    private String head;

    @ParentCommand
    private SettleCommand settle;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Offering offering = offeringFile.read();
        Optional<String> noted = notedHead();
        Database database = databaseOptions.database(offering, settle.environment());
        PrintWriter console = spec.commandLine().getOut();
        if (!database.exists()) {
            console.println("No run of " + offering.id() + " yet: there is no database to prove.");
            return ExitCodes.NOT_READY;
        }
        Optional<RunLock> lock = database.lockForReading(offering.id());
        if (lock.isEmpty()) {
            spec.commandLine().getErr().println("settle: a run of " + offering.id() + " is under way");
            return ExitCodes.BUSY;
        }
        try (RunLock held = lock.get()) {
            Optional<Verification> verification = verify(database, offering, noted);
            if (verification.isEmpty()) {
                console.println("No run of " + offering.id() + " yet, and nothing to prove.");
                return ExitCodes.NOT_READY;
            }
            print(verification.get(), console);
            return verification.get().holds() ? ExitCodes.READY : ExitCodes.NOT_READY;
        }
    }

    private Optional<String> notedHead() {
        if (head != null && !HASH.matcher(head).matches()) {
            throw new ParameterException(spec.commandLine(),
                    "--head: expected the 64 hexadecimal digits of a hash, found \"" + head + "\"");
        }
        return Optional.ofNullable(head).map(hash -> hash.toLowerCase(Locale.ROOT));
    }

    /** Empty where no run ever made the tables. */
    private Optional<Verification> verify(Database database, Offering offering, Optional<String> noted)
            throws Exception {
        Path path = out.path(offering);
        for (int attempt = 1; ; attempt++) {
            Verification verification;
            try (ReadOnlyStore store = open(database)) {
                if (!store.hasTables()) {
                    return Optional.empty();
                }
                verification = Verification.of(store.of(offering), path, noted);
            }
            try (ReadOnlyStore store = open(database)) {
                Optional<Long> last = store.of(offering).runs().lastFinished().map(FinishedRun::id);
                if (attempt == ATTEMPTS || last.equals(verification.lastRun().map(FinishedRun::id))) {
                    return Optional.of(verification);
                }
            }
        }
    }

    private static ReadOnlyStore open(Database database) throws Exception {
        return ReadOnlyStore.open(database.readUrl(), database.user(), database.password());
    }

    private static void print(Verification verification, PrintWriter console) {
        for (Proof proof : verification.proofs()) {
            console.println(proof);
            proof.shown().forEach(difference -> console.println("  " + difference));
            if (proof.found() > proof.shown().size()) {
                console.println("  and " + (proof.found() - proof.shown().size()) + " more");
            }
        }
        console.println("head        entry " + verification.head().number() + ", "
                + verification.head().hash());
    }
}
