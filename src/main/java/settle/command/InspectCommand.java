package settle.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import settle.intake.BankFormats;
import settle.intake.Inspection;
import settle.offering.BankDialect;
import settle.offering.Offering;
import settle.offeringfile.OfferingFile;
import settle.proof.ControlTotals;
import settle.statement.Statement;

/** {@code jobs/settle inspect FILE…}: what bank files hold and whether they prove it, without a database. */
@Command(name = "inspect", mixinStandardHelpOptions = true, usageHelpAutoWidth = true, description = "Prints what bank files hold: format, accounts, balances, entries, and whether their totals hold.")
final class InspectCommand implements Callable<Integer> {

    private static final int MAX_PROBLEMS = 20;

    @Option(names = "--offering", paramLabel = "FILE", description = "the offering file, for its account, zone, bank layouts and dialect")
    private Path offeringFile;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "bank files")
    private List<Path> files;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Optional<Offering> offering = offering();
        BankFormats formats = offering.map(BankFormats::of).orElse(new BankFormats(
                ZoneId.of("America/New_York"), Currency.getInstance("USD"), BankDialect.STANDARD, List.of()));
        boolean proved = true;
        for (Path file : files.stream().filter(InspectCommand::isBankFile).toList()) {
            if (!Files.isRegularFile(file)) {
                throw new ParameterException(spec.commandLine(), "there is no file " + file);
            }
            Inspection inspection = Inspection.of(file, formats,
                    offering.map(terms -> terms.escrow().accountNumber()));
            PrintWriter out = spec.commandLine().getOut();
            lines(file, inspection).forEach(out::println);
            proved &= inspection.readable() && inspection.problems().isEmpty();
        }
        return proved ? ExitCodes.READY : ExitCodes.NOT_READY;
    }

    /** Control files are read with the files that they are of. */
    private static boolean isBankFile(Path file) {
        return !file.toString().endsWith(ControlTotals.SUFFIX);
    }

    private Optional<Offering> offering() {
        if (offeringFile == null) {
            return Optional.empty();
        }
        OfferingFile read = OfferingFile.read(offeringFile);
        if (read.offering().isEmpty()) {
            throw new ParameterException(spec.commandLine(),
                    "the offering file " + offeringFile + " cannot be used: " + read.problems().get(0));
        }
        return read.offering();
    }

    private static List<String> lines(Path file, Inspection inspection) {
        List<String> lines = new ArrayList<>();
        lines.add(file + ": " + inspection.format());
        if (!inspection.readable()) {
            return lines;
        }
        lines.add("  accounts    " + String.join(", ", inspection.accounts()));
        lines.add("  entries     " + inspection.entries() + ", booked credits " + inspection.credits()
                + ", booked debits " + inspection.debits() + ", pending " + inspection.pending());
        for (Statement statement : inspection.statements()) {
            lines.add("  statement   line " + statement.source().line() + ": " + statement.account() + " "
                    + statement.currency()
                    + (statement.sequence().isPresent() ? ", number " + statement.sequence().getAsLong() : "")
                    + statement.date().map(day -> ", of " + day).orElse("")
                    + ", opening " + balance(statement.opening()) + ", closing "
                    + balance(statement.closing())
                    + ", " + statement.entries() + " entries");
            statement.controls().forEach(control -> lines.add("    " + control));
        }
        inspection.texts().forEach(reading -> lines.addAll(text(reading)));
        if (inspection.problems().isEmpty()) {
            lines.add("  proved      every control that it carries holds");
        }
        inspection.problems().stream().limit(MAX_PROBLEMS)
                .forEach(found -> lines.add("  " + found.code() + "         "
                        + found.message()));
        if (inspection.problems().size() > MAX_PROBLEMS) {
            lines.add("  and " + (inspection.problems().size() - MAX_PROBLEMS) + " more");
        }
        return lines;
    }

    /** What was taken from the text of an entry, so that what was not can be seen in the text itself. */
    private static List<String> text(Inspection.Text reading) {
        List<String> lines = new ArrayList<>();
        lines.add("  text        line " + reading.line() + ": "
                + String.join("\n              ", reading.text().split("\n")));
        reading.recognised().forEach((what, value) -> lines.add("    " + what + " = " + value));
        if (!reading.unknown().isEmpty()) {
            lines.add("    labels that are not known: " + String.join(" ", reading.unknown()));
        }
        return lines;
    }

    private static String balance(Optional<BigDecimal> balance) {
        return balance.map(BigDecimal::toPlainString).orElse("not stated");
    }
}
