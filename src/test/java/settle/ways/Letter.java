package settle.ways;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import settle.breaks.Break;
import settle.breaks.WayOut;
import settle.closings.ToldDay;

/**
 * A letter of two persons who read what the next action of an exception is, and decide so, with the fields
 * that it names and no others.
 */
final class Letter {

    private static final List<String> FIELDS = List.of("decision_id", "action", "exception_id",
            "subscription_id", "bank_reference", "other_reference", "file", "amount", "reason", "decided_by",
            "decided_at", "approved_by", "approved_at");
    /** What the desk has to find out: words in the place of a value. */
    private static final Pattern LEFT_TO_THE_DESK = Pattern.compile(
            "(the|its|that|of|path:line) .*|path:line.*");

    private static final Pattern EACH_NAMES = Pattern.compile(
            "each decision on this one names (\\S+): (\\S+) too");

    private final Break found;
    private final List<Map<String, String>> rows = new ArrayList<>();

    Letter(Break found) {
        this.found = found;
    }

    /** A row more; {@code own} states {@code field: value, …} where the next action leaves the value open. */
    Letter decide(WayOut.By action, String own) {
        Matcher said = Pattern.compile(action.title() + " \\(([^)]*)\\)").matcher(found.nextAction());
        if (!said.find()) {
            throw new AssertionError("no " + action + " in: " + found.nextAction());
        }
        Map<String, String> row = fields(said.group(1));
        fields(own).forEach((field, value) -> {
            String before = row.put(field, value);
            if (before == null || !LEFT_TO_THE_DESK.matcher(before).matches()) {
                throw new AssertionError("the next action does not ask for " + field + ": " + said.group());
            }
        });
        row.forEach((field, value) -> {
            if (LEFT_TO_THE_DESK.matcher(value).matches()) {
                throw new AssertionError(field + " is not filled: " + value);
            }
        });
        EACH_NAMES.matcher(found.nextAction()).results()
                .forEach(all -> row.putIfAbsent(all.group(1), all.group(2)));
        row.put("action", action.title());
        rows.add(row);
        return this;
    }

    void to(ToldDay day) {
        LocalDateTime approved = day.asOf().minusMinutes(1);
        String id = "L" + Integer.toHexString(rows.hashCode());
        StringBuilder text = new StringBuilder(String.join(",", FIELDS)).append('\n');
        for (Map<String, String> row : rows) {
            row.putAll(Map.of("decision_id", id + "-" + rows.indexOf(row), "reason", "as agreed",
                    "decided_by",
                    "J. Doe", "decided_at", approved.minusMinutes(1).toString(), "approved_by", "M. Roe",
                    "approved_at", approved.toString()));
            text.append(String.join(",", FIELDS.stream().map(field -> row.getOrDefault(field, "")).toList()))
                    .append('\n');
        }
        day.comes("decisions/" + id + ".csv", text.toString());
    }

    private static Map<String, String> fields(String text) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String field : text.isEmpty() ? new String[0] : text.split(", ")) {
            String[] parts = field.split(": ", 2);
            fields.put(parts[0], parts[1]);
        }
        return fields;
    }
}
