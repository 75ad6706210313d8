package settle.command;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import settle.audit.Sha256;
import settle.offering.Offering;
import settle.report.OutputFolder;

/** {@code jobs/settle}: settles a closing once, as of one moment. */
@Command(name = "settle", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false, usageHelpAutoWidth = true, subcommands = {
        InspectCommand.class, StatusCommand.class, ExplainCommand.class,
        VerifyCommand.class}, description = "Matches the escrow bank's files and the DWAC confirmations to the subscriptions and tells what "
                + "stands between them and the closing.", exitCodeListHeading = "%nExit codes:%n", exitCodeList = {
                        "0:the closing is READY or CLOSED",
                        "1:the run failed",
                        "2:the run finished, and the closing is anything else",
                        "64:bad usage or bad offering file",
                        "75:another run of this offering is under way",
                        "143:the run stopped on request (SIGTERM) before it published"})
public final class SettleCommand implements Callable<Integer> {

    @Mixin
    private OfferingOption offeringFile;

    @Option(names = "--inbox", paramLabel = "DIR", description = "the folder of the input files (default: inbox beside the offering file)")
    private Path inbox;

    @Mixin
    private OutOption out;

    @Mixin
    private AsOfOption asOf;

    @Mixin
    private DatabaseOptions databaseOptions;

    @Option(names = "--keep-sets", paramLabel = "N", description = "how many earlier output sets are kept (default: ${DEFAULT-VALUE})")
    private int keptSets = OutputFolder.DEFAULT_KEPT_SETS;

    /** The system property by which the launcher tells that a person watches. */
    private static final String TERMINAL = "settle.terminal";

    @Spec
    private CommandSpec spec;

    private final Map<String, String> environment;
    private final Clock clock;
    private final Termination termination;

    SettleCommand(Map<String, String> environment, Clock clock, Termination termination) {
        this.environment = environment;
        this.clock = clock;
        this.termination = termination;
    }

    Map<String, String> environment() {
        return environment;
    }

    Clock clock() {
        return clock;
    }

    public static void main(String[] arguments) {
        PrintWriter console = new PrintWriter(System.out, true);
        PrintWriter errors = new PrintWriter(System.err, true);
        Termination termination = Termination.ofThisProcess();
        int exitCode = ExitCodes.FAILED;
        try {
            exitCode = run(arguments, System.getenv(), Clock.systemUTC(), console, errors, termination);
        } finally {
            termination.ended(exitCode);
        }
        System.exit(exitCode);
    }

    /** Runs the command and gives its exit code; nothing escapes as an exception. */
    public static int run(String[] arguments, Map<String, String> environment, Clock clock,
            PrintWriter console, PrintWriter errors) {
        return run(arguments, environment, clock, console, errors, new Termination());
    }

    static int run(String[] arguments, Map<String, String> environment, Clock clock, PrintWriter console,
            PrintWriter errors, Termination termination) {
        return new CommandLine(new SettleCommand(environment, clock, termination))
                .setOut(console)
                .setErr(errors)
                .setParameterExceptionHandler((problem, all) -> {
                    errors.println("settle: " + problem.getMessage());
                    if (!(problem instanceof OfferingOption.Unusable)) {
                        errors.println("Try: settle --help");
                    }
                    return ExitCodes.BAD_USAGE;
                })
                .setExecutionExceptionHandler((failure, command, parsed) -> Failure.report(failure, command
                        .getParent() == null, errors))
                .execute(arguments);
    }

    @Override
    public Integer call() throws Exception {
        Offering offering = offeringFile.read();
        Path published = out(offering);
        Map<String, Object> settings = Map.of("settle.inbox", inbox(), "settle.out", published,
                "settle.as-of", asOf.moment(offering, clock), "settle.kept-sets", keptSets(),
                "settle.offering-sha256", Sha256.of(Files.readAllBytes(offeringFile.file())));
        Database database = databaseOptions.database(offering, environment);
        Optional<RunLock> lock = database.lock(offering.id());
        if (lock.isEmpty()) {
            spec.commandLine().getErr().println("settle: another run of " + offering.id() + " is under way");
            return ExitCodes.BUSY;
        }
        try (RunLock held = lock.get()) {
            Console console = new Console(spec.commandLine().getOut(), Boolean.getBoolean(TERMINAL));
            return JobLaunch.run(offering, settings, clock, database, console, termination.awaited())
                    .tell(console, spec.commandLine().getErr(), published);
        }
    }

    private Path inbox() {
        Path folder = inbox != null ? inbox : offeringFile.file().toAbsolutePath().resolveSibling("inbox");
        if (!Files.isDirectory(folder)) {
            throw new ParameterException(spec.commandLine(), "--inbox: there is no folder " + folder);
        }
        return folder;
    }

    private Path out(Offering offering) {
        Path path = out.path(offering);
        String obstacle = new OutputFolder(path).obstacle();
        if (!obstacle.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "--out: " + path + " cannot be replaced: "
                    + obstacle);
        }
        return path;
    }

    private int keptSets() {
        if (keptSets < 0) {
            throw new ParameterException(spec.commandLine(), "--keep-sets: expected 0 or more, found "
                    + keptSets);
        }
        return keptSets;
    }
}
