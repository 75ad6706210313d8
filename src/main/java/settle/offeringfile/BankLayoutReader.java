package settle.offeringfile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import settle.offering.BankLayout;
import settle.statement.BankEntry;
import settle.table.EntryColumns;
import settle.table.InputColumn;
import settle.table.InputTable;
import settle.table.Times;

/** Reads the description of a bank's own CSV layout from an offering file, for example:
 *
 * <pre>
 * bank-layouts:
 *   - name: First Harbor activity export
 *     delimiter: ";"
 *     columns: { account_number: Account, bank_reference: Bank Ref, value_date: Value, amount: Amount,
 *                currency: Ccy, originator_name: Ordering Party, remittance: Details }
 *     date-format: dd.MM.yyyy
 *     decimal-separator: ","
 *     grouping-separator: "."
 *     amounts: SIGNED
 * </pre>
 */
final class BankLayoutReader {

    private static final int MAX_NAME = 60;
    private static final int MAX_SHOWN = 10;
    private static final Pattern NAME = Pattern.compile("\\S(.{0," + (MAX_NAME - 1) + "})");
    private static final List<String> KEYS =
            List.of("name", "columns", "delimiter", "date-format", "time-format",
                    "decimal-separator", "grouping-separator", "amounts", "directions", "constants", "header",
                    "status", "type", "ends-at", "footer-total", "running-balance");

    private final InputTable<BankEntry> entries;

    /** @param entries the canonical columns */
    BankLayoutReader(InputTable<BankEntry> entries) {
        this.entries = entries;
    }

    BankLayout read(YamlSection section) {
        String name = section.text("name", "a name of at most " + MAX_NAME + " characters", NAME);
        Map<String, String> columns = mapping(section, "columns");
        Map<String, String> constants = section.has("constants") ? mapping(section, "constants") : Map.of();
        BankLayout.Amounts amounts = choice(section, "amounts", BankLayout.Amounts.DIRECTION_COLUMN);
        BankLayout layout = new BankLayout(name,
                character(section, "delimiter").orElse(','),
                columns,
                section.has("date-format") ? pattern(section, "date-format") : "uuuu-MM-dd",
                section.has("time-format") ? Optional.of(pattern(section, "time-format")) : Optional.empty(),
                character(section, "decimal-separator").orElse('.'),
                character(section, "grouping-separator"),
                amounts,
                section.has("directions") ? section.section("directions").texts() : Map.of(),
                constants,
                choice(section, "header", BankLayout.HeaderLine.FIRST_LINE_WITH_COLUMNS),
                words(section),
                section.has("ends-at") ? expression(section) : Optional.empty(),
                column(section, "footer-total"),
                column(section, "running-balance"));
        section.finish(KEYS);
        checkColumns(section, layout);
        checkValues(section, layout);
        return layout;
    }

    private void checkColumns(YamlSection section, BankLayout layout) {
        for (String column : EntryColumns.required(entries, layout.amounts())) {
            if (!layout.columns().containsKey(column) && !layout.constants().containsKey(column)
                    && !column.equals(EntryColumns.REFERENCE)) {
                section.problem("columns", "the column " + column + " is neither mapped nor a constant");
            }
        }
    }

    /** What the bank's words for status and type are in ours. */
    private static Map<String, Map<String, String>> words(YamlSection section) {
        Map<String, Map<String, String>> words = new TreeMap<>();
        for (String column : EntryColumns.WORD_COLUMNS) {
            if (section.has(column)) {
                words.put(column, Map.copyOf(section.section(column).texts()));
            }
        }
        return words;
    }

    private static Optional<String> column(YamlSection section, String key) {
        return section.has(key) ? Optional.of(section.text(key)) : Optional.empty();
    }

    private static Optional<String> expression(YamlSection section) {
        return section.oneOf("ends-at", "a regular expression", Optional.empty(), text -> {
            try {
                return text.isEmpty() ? Optional.empty() : Optional.of(Optional.of(Pattern.compile(text)
                        .pattern()));
            } catch (PatternSyntaxException e) {
                return Optional.empty();
            }
        });
    }

    private static <E extends Enum<E>> E choice(YamlSection section, String key, E otherwise) {
        List<E> all = List.of(otherwise.getDeclaringClass().getEnumConstants());
        return section.has(key)
                ? section.oneOf(key, "one of " + all, otherwise,
                        text -> all.stream().filter(any -> any.name().equals(text)).findAny())
                : otherwise;
    }

    /** A layout must not say what no row could then be read with. */
    private void checkValues(YamlSection section, BankLayout layout) {
        if (layout.groupingSeparator().filter(group -> group == layout.decimalSeparator()).isPresent()) {
            section.problem("grouping-separator", "the same as the decimal separator");
        }
        if (layout.footerTotal().isPresent() && layout.endsAt().isEmpty()) {
            section.problem("footer-total", "without ends-at, which tells the line that it is in");
        }
        new TreeMap<>(layout.directions()).forEach((word, direction) -> oneOf(section, "directions", word,
                direction, List.of("CREDIT", "DEBIT")));
        for (InputColumn<BankEntry, ?> column : entries.received()) {
            List<String> words = column.type().words();
            new TreeMap<>(layout.words().getOrDefault(column.name(), Map.of())).forEach(
                    (word, ours) -> oneOf(section, column.name(), word, ours, words));
            String value = layout.constants().get(column.name());
            if (value != null && !words.isEmpty()) {
                oneOf(section, "constants", column.name(), value, words);
            }
        }
    }

    private static void oneOf(
            YamlSection section, String key, String name, String value, List<String> allowed) {
        if (!allowed.contains(value)) {
            String expected = allowed.size() > MAX_SHOWN ? "a known value" : "one of " + allowed;
            section.problem(key, name + ": expected " + expected + ", found \"" + value + "\"");
        }
    }

    private Map<String, String> mapping(YamlSection section, String key) {
        Map<String, String> mapping = new LinkedHashMap<>(section.section(key).texts());
        List<String> known = Stream.concat(entries.names().stream(), EntryColumns.AMOUNT_COLUMNS.stream())
                .toList();
        for (String column : List.copyOf(mapping.keySet())) {
            if (!known.contains(column)) {
                section.problem(key, "unknown column " + column + "; known: " + String.join(", ", known));
            }
        }
        return mapping;
    }

    private static Optional<Character> character(YamlSection section, String key) {
        return section.has(key)
                ? section.oneOf(key, "one character", Optional.of(','), text -> text.length() == 1 ? Optional
                        .of(Optional.of(text.charAt(0))) : Optional.empty())
                : Optional.empty();
    }

    private static String pattern(YamlSection section, String key) {
        return section.oneOf(key, "a pattern such as dd.MM.yyyy", "uuuu-MM-dd", text -> Times.formatter(text)
                .map(any -> text));
    }
}
