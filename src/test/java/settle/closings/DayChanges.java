package settle.closings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a run of a scripted day changed against the run before it, read from the golden files of both.
 *
 * @param before nothing where the run is the first
 */
record DayChanges(Optional<Path> before, Path after) {

    private static final Pattern VERDICT = Pattern.compile("\"verdict\" : \"([A-Z_]+)\"");

    static DayChanges of(DayScript day, DayScript.Run run) {
        return new DayChanges(
                day.runs().stream().filter(earlier -> earlier.number() == run.number() - 1)
                        .map(earlier -> earlier.golden(day.folder())).findFirst(),
                run.golden(day.folder()));
    }

    /**
     * One line for each change: of exceptions, of verdicts, of decisions and of what they applied.
     *
     * @param traced subscriptions that get a line on where they stand, changed or not
     */
    List<String> lines(Set<String> traced) {
        List<String> lines = new ArrayList<>();
        rows(after, "exceptions.csv").stream().filter(row -> !row.get("status").equals("OPEN"))
                .forEach(row -> lines.add(joined(row, "status", "code", "subscription_id", "bank_reference",
                        "dwac_id")));
        changed(folder -> Map.of("", closing(folder))).forEach((any, verdict) -> lines.add("CLOSING "
                + verdict));
        changed(folder -> column(folder, "settlement.csv", "subscription_id", "verdict")).forEach(
                (id, verdict) -> lines.add("VERDICT " + id + " " + verdict));
        changed(folder -> column(folder, "decisions.csv", "decision_id", "outcome")).forEach(
                (id, outcome) -> lines.add("RULING " + id + " " + outcome));
        List<String> now = decided(after);
        List<String> then = before.map(DayChanges::decided).orElse(List.of());
        now.stream().filter(one -> !then.contains(one)).forEach(one -> lines.add("DECIDED " + one));
        then.stream().filter(one -> !now.contains(one)).forEach(one -> lines.add("UNDECIDED " + one));
        rows(after, "settlement.csv").stream().filter(row -> traced.contains(row.get("subscription_id")))
                .forEach(row -> lines.add("TRACE " + joined(row, "subscription_id", "cash_status", "verdict",
                        "exceptions")));
        return lines;
    }

    private Map<String, String> changed(Function<Path, Map<String, String>> reading) {
        Map<String, String> changed = new TreeMap<>(reading.apply(after));
        before.map(reading).ifPresent(earlier -> changed.entrySet().removeIf(
                now -> now.getValue().equals(earlier.get(now.getKey()))));
        return changed;
    }

    private static List<String> decided(Path folder) {
        return rows(folder, "allocations.csv").stream().filter(row -> row.get("rule").equals("DECISION"))
                .map(row -> joined(row, "subscription_id", "bank_reference", "amount_applied")).toList();
    }

    private static String closing(Path folder) {
        try {
            Matcher verdict = VERDICT.matcher(Files.readString(folder.resolve("run.json")));
            return verdict.find() ? verdict.group(1) : "none";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> column(Path folder, String file, String key, String value) {
        return rows(folder, file).stream()
                .collect(Collectors.toMap(row -> row.get(key), row -> row.get(value)));
    }

    private static List<Map<String, String>> rows(Path folder, String file) {
        return CsvRows.of(folder.resolve(file));
    }

    private static String joined(Map<String, String> row, String... columns) {
        List<String> texts = new ArrayList<>();
        for (String column : columns) {
            if (!row.get(column).isEmpty()) {
                texts.add(row.get(column));
            }
        }
        return String.join(" ", texts);
    }
}
