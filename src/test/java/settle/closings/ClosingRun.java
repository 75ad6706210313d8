package settle.closings;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import settle.command.SettleCommand;

/**
 * One run of the command in this process, with everything that it left.
 *
 * @param exitCode of the command
 * @param console what it said
 * @param errors what it complained of
 * @param out the published outputs
 */
public record ClosingRun(int exitCode, String console, String errors, Path out) {

    /** Runs the command on a closing's folder, with its own database and outputs in {@code work}. */
    public static ClosingRun of(Path closing, String asOf, Path work) {
        return of(closing, asOf, work, List.of("--data=" + work.resolve("data")), Map.of());
    }

    /** Runs the command on the database that the arguments name. */
    public static ClosingRun of(
            Path closing, String asOf, Path work, List<String> database, Map<String, String> environment) {
        return of(closing.resolve("offering.yaml"), closing.resolve("inbox"), asOf, work, database,
                environment);
    }

    /** Runs the command on an offering file and an inbox that need not lie beside each other. */
    static ClosingRun of(Path offering, Path inbox, String asOf, Path work, List<String> database,
            Map<String, String> environment) {
        StringWriter console = new StringWriter();
        StringWriter errors = new StringWriter();
        Path out = work.resolve("out");
        List<String> arguments = new ArrayList<>(List.of("--offering=" + offering, "--inbox=" + inbox,
                "--out=" + out, "--as-of=" + asOf));
        arguments.addAll(database);
        int exitCode = SettleCommand.run(arguments.toArray(String[]::new), environment, Clock.systemUTC(),
                new PrintWriter(console, true), new PrintWriter(errors, true));
        return new ClosingRun(exitCode, console.toString(), errors.toString(), out);
    }

    public String text(String file) {
        try {
            return Files.readString(out.resolve(file));
        } catch (IOException e) {
            throw new IllegalStateException("no output " + file + "; the run said: " + console + errors, e);
        }
    }

    /** The rows of an output, each as column → value. */
    public List<Map<String, String>> rows(String file) {
        return CsvRows.of(text(file));
    }

    /** The names of all outputs, sorted. */
    public List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(out.toRealPath())) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
