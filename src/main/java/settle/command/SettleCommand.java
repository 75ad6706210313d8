package settle.command;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import settle.audit.Sha256;
import settle.closing.ClosingVerdict;
import settle.intake.OfferingFile;
import settle.intake.Times;
import settle.job.PublishedRun;
import settle.job.RunSettings;
import settle.offering.Offering;
import settle.report.OutputFolder;

/** {@code jobs/settle}: settles a closing once, as of one moment. */
@Command(name = "settle", mixinStandardHelpOptions = true, versionProvider = Version.class,
        sortOptions = false, usageHelpAutoWidth = true, subcommands = InspectCommand.class,
        description = "Matches the escrow bank's files and the DWAC confirmations to the subscriptions and tells what "
                + "stands between them and the closing.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the closing is READY",
            "1:the run failed",
            "2:the run finished, and the closing is anything but READY",
            "64:bad usage or bad offering file",
            "75:another run of this offering is under way"})
public final class SettleCommand implements Callable<Integer> {

    @Option(names = "--offering", paramLabel = "FILE", description = "the offering file")
    private Path offeringFile;

    @Option(names = "--inbox", paramLabel = "DIR",
            description = "the folder of the input files (default: inbox beside the offering file)")
    private Path inbox;

    @Option(names = "--out", paramLabel = "DIR",
            description = "where the outputs are published (default: out/<offering id>)")
    private Path out;

    @Option(names = "--as-of", paramLabel = "MOMENT",
            description = "the moment that the run speaks for, such as 2007-01-24T09:30, in the offering's zone where "
                    + "it has no offset (default: now)")
    private String asOf;

    @Option(names = "--data", paramLabel = "DIR", description =
            "the embedded database's folder (default: data)")
    private Path data;

    @Option(names = "--db", paramLabel = "JDBC-URL",
            description = "a MySQL server's URL instead, with SETTLE_DB_USER and SETTLE_DB_PASSWORD or "
                    + "SETTLE_DB_PASSWORD_FILE in the environment")
    private String databaseUrl;

    /** The system property by which the launcher tells that a person watches. */
    private static final String TERMINAL = "settle.terminal";

    @Spec
    private CommandSpec spec;

    private final Map<String, String> environment;
    private final Clock clock;

    SettleCommand(Map<String, String> environment, Clock clock) {
        this.environment = environment;
        this.clock = clock;
    }

    public static void main(String[] arguments) {
        PrintWriter console = new PrintWriter(System.out, true);
        PrintWriter errors = new PrintWriter(System.err, true);
        System.exit(run(arguments, System.getenv(), Clock.systemUTC(), console, errors));
    }

    /** Runs the command and gives its exit code; nothing escapes as an exception. */
    public static int run(String[] arguments, Map<String, String> environment, Clock clock,
            PrintWriter console,
            PrintWriter errors) {
        return new CommandLine(new SettleCommand(environment, clock))
                .setOut(console)
                .setErr(errors)
                .setParameterExceptionHandler((problem, all) -> {
                    errors.println("settle: " + problem.getMessage());
                    errors.println("Try: settle --help");
                    return ExitCodes.BAD_USAGE;
                })
                .setExecutionExceptionHandler((failure, command, parsed) -> Failure.report(failure, errors))
                .execute(arguments);
    }

    @Override
    public Integer call() throws Exception {
        PrintWriter errors = spec.commandLine().getErr();
        if (offeringFile == null) {
            throw new ParameterException(spec.commandLine(), "--offering: the offering file is missing");
        }
        OfferingFile file = OfferingFile.read(offeringFile);
        if (file.offering().isEmpty()) {
            errors.println("settle: the offering file " + offeringFile + " cannot be used:");
            file.problems().forEach(problem -> errors.println("  " + problem));
            return ExitCodes.BAD_USAGE;
        }
        Offering offering = file.offering().get();
        RunSettings settings = new RunSettings(offering, inbox(), out(offering), asOf(offering),
                Version.number(), Sha256.of(Files.readAllBytes(offeringFile)), clock);
        Optional<RunLock> lock = database(offering).lock(offering.id());
        if (lock.isEmpty()) {
            errors.println("settle: another run of " + offering.id() + " is under way");
            return ExitCodes.BUSY;
        }
        try (RunLock held = lock.get()) {
            Console console = new Console(spec.commandLine().getOut(), Boolean.getBoolean(TERMINAL));
            PublishedRun run = JobLaunch.run(settings, database(offering), console);
            console.summary(run, settings.out());
            return run.report().closing().verdict() == ClosingVerdict.READY ? ExitCodes.READY : ExitCodes.NOT_READY;
        }
    }

    private Path inbox() {
        Path folder = inbox != null ? inbox : offeringFile.toAbsolutePath().resolveSibling("inbox");
        if (!Files.isDirectory(folder)) {
            throw new ParameterException(spec.commandLine(), "--inbox: there is no folder " + folder);
        }
        return folder;
    }

    private Path out(Offering offering) {
        Path path = out != null ? out : Path.of("out", offering.id().text());
        String obstacle = new OutputFolder(path).obstacle();
        if (!obstacle.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "--out: " + path + " cannot be replaced: "
                    + obstacle);
        }
        return path;
    }

    private LocalDateTime asOf(Offering offering) {
        if (asOf == null) {
            return LocalDateTime.ofInstant(clock.instant(), offering.zone()).truncatedTo(ChronoUnit.SECONDS);
        }
        return new Times(offering.zone()).moment(asOf)
                .orElseThrow(() -> new ParameterException(spec.commandLine(),
                "--as-of: expected a moment such as 2007-01-24T09:30, found \"" + asOf + "\""));
    }

    private Database database(Offering offering) {
        if (databaseUrl == null) {
            return Database.embedded(data != null ? data : Path.of("data"), offering.id());
        }
        if (data != null) {
            throw new ParameterException(spec.commandLine(), "--data and --db exclude each other");
        }
        try {
            return Database.server(databaseUrl, environment);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
    }
}
