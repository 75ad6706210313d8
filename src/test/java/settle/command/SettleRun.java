package settle.command;

import com.opencsv.CSVReaderHeaderAware;
import com.opencsv.exceptions.CsvValidationException;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What one run of the command did.
 *
 * @param console what it said
 * @param errors what it said on standard error, log lines with it
 * @param out where it published; null where that is not known
 */
record SettleRun(int exit, String console, String errors, Path out) {

    private static final Pattern TRACE = Pattern.compile("(?m)^\\s+at [\\w.$/]+\\(|^Caused by: "
            + "|[a-z]Exception: ");
    private static final Pattern VERDICT = Pattern.compile("\"verdict\" : \"([A-Z_]+)\"");

    SettleRun publishedAt(Path folder) {
        return new SettleRun(exit, console, errors, folder);
    }

    boolean published() {
        return Files.exists(out.resolve("manifest.sha256"));
    }

    /** Whether a stack trace stands in anything that was said. */
    boolean showsTrace() {
        return TRACE.matcher(console + errors).find();
    }

    String file(String name) {
        return ClosingCopy.text(out.resolve(name));
    }

    /** All outputs, name → text. */
    Map<String, String> files() {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(out)) {
            all.forEach(each -> files.put(each.getFileName().toString(), ClosingCopy.text(each)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    String verdict() {
        Matcher verdict = VERDICT.matcher(file("run.json"));
        return verdict.find() ? verdict.group(1) : "";
    }

    List<Map<String, String>> rows(String name) {
        List<Map<String, String>> rows = new ArrayList<>();
        try (CSVReaderHeaderAware reader = new CSVReaderHeaderAware(new StringReader(file(name)))) {
            for (Map<String, String> row = reader.readMap(); row != null; row = reader.readMap()) {
                rows.add(row);
            }
        } catch (IOException | CsvValidationException e) {
            throw new IllegalStateException(name, e);
        }
        return rows;
    }

    /** {@code CODE file:line} of every exception, the line left out where it is the file as a whole. */
    List<String> found() {
        return rows("exceptions.csv").stream().map(row -> row.get("code")
                + (row.get("source_file").isEmpty() ? "" : " " + row.get("source_file"))
                + (row.get("source_line").isEmpty() ? "" : ":" + row.get("source_line"))).toList();
    }

    List<String> codes() {
        return rows("exceptions.csv").stream().map(row -> row.get("code")).toList();
    }

    String messageOf(String code) {
        return rows("exceptions.csv").stream().filter(row -> row.get("code").equals(code))
                .map(row -> row.get("message")).findFirst().orElse("");
    }

    @Override
    public String toString() {
        return "exit " + exit + "\n" + console + errors;
    }
}
