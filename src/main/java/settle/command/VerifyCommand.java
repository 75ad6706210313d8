package settle.command;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import settle.inquiry.Proof;
import settle.inquiry.Verification;
import settle.offering.Offering;
import settle.store.ReadOnlyStore;
import settle.store.RunStore.FinishedRun;

/** {@code jobs/settle verify}: proves audit trail, database and outputs against each other. */
@Command(name = "verify", mixinStandardHelpOptions = true, sortOptions = false, usageHelpAutoWidth = true, description = "Proves the record, the database and the published outputs against each other, and "
        + "tells what differs.", exitCodeListHeading = "%nExit codes:%n", exitCodeList = {
                "0:all is proved",
                "1:it failed",
                "2:differences were found, or there is nothing to prove yet",
                "64:bad usage or bad offering file",
                "75:a run of this offering is under way on the embedded database"})
final class VerifyCommand extends ReadingCommand {

    private static final Pattern HASH = Pattern.compile("[0-9a-fA-F]{64}");

    /** A run that finishes meanwhile, on a server, makes a proof worthless; so often it is begun anew. */
    private static final int ATTEMPTS = 5;

    @Mixin
    private OutOption out;

    @Option(names = "--head", paramLabel = "HASH", description = "a head of the record that was noted earlier, which must still be in it")
    private String head;

    @Override
    void prepare(Offering offering) {
        if (head != null && !HASH.matcher(head).matches()) {
            throw badUsage("--head: expected the 64 hexadecimal digits of a hash, found \"" + head + "\"");
        }
    }

    @Override
    int withoutDatabase(Offering offering) {
        console().println("No run of " + offering.id() + " yet: there is no database to prove.");
        return ExitCodes.NOT_READY;
    }

    @Override
    int read(Offering offering, Database database) throws Exception {
        Optional<Verification> verification = verify(database, offering);
        if (verification.isEmpty()) {
            console().println("No run of " + offering.id() + " yet, and nothing to prove.");
            return ExitCodes.NOT_READY;
        }
        print(verification.get());
        return verification.get().holds() ? ExitCodes.READY : ExitCodes.NOT_READY;
    }

    /** Empty where no run ever made the tables. */
    private Optional<Verification> verify(Database database, Offering offering) throws Exception {
        Path path = out.path(offering);
        Optional<String> noted = Optional.ofNullable(head).map(hash -> hash.toLowerCase(Locale.ROOT));
        for (int attempt = 1;; attempt++) {
            Verification verification;
            try (ReadOnlyStore store = database.openForReading()) {
                if (!store.hasTables()) {
                    return Optional.empty();
                }
                verification = Verification.of(store.of(offering), path, noted);
            }
            try (ReadOnlyStore store = database.openForReading()) {
                Optional<Long> last = store.of(offering).runs().lastFinished().map(FinishedRun::id);
                if (attempt == ATTEMPTS || last.equals(verification.lastRun().map(FinishedRun::id))) {
                    return Optional.of(verification);
                }
            }
        }
    }

    private void print(Verification verification) {
        for (Proof proof : verification.proofs()) {
            console().println(proof);
            proof.shown().forEach(difference -> console().println("  " + difference));
            if (proof.found() > proof.shown().size()) {
                console().println("  and " + (proof.found() - proof.shown().size()) + " more");
            }
        }
        console().println("head        entry " + verification.head().number() + ", "
                + verification.head().hash());
    }
}
