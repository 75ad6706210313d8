package settle.bankfile.swift;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import settle.statement.StatementEvent;

/**
 * Changes every single digit of the files that prove, into each other digit: where a control covers it,
 * the file is refused. Prints how many were caught, and what no control covers.
 *
 * <p>Of dates only the impossible ones and years that are far away are caught. Days and months are not
 * covered: banks value entries weeks before or after they book them, book them behind the closing balance
 * (line 8 of jejik-abnamro, line 19 of own-split) or state balances months apart from their entries.
 */
class MtDigitsTest {

    private static final List<String> FILES = List.of("cmxl-mt940.sta", "jejik-generic.sta", "own-split.sta",
            "own-intraday.sta", "own-advice.sta");

    /** What a digit is part of, by the line it stands in; its group is what is changed. */
    private static final Map<String, Pattern> PARTS = new TreeMap<>(Map.ofEntries(
            Map.entry("1 balance :60: :62:", Pattern.compile("^:6[02][FM]:[CD][0-9]{6}[A-Z]{3}([0-9,]+)")),
            Map.entry("2 amount :61:", Pattern.compile("^:61:[0-9]{6}(?:[0-9]{4})?[RE]?[CD][A-Z]?([0-9,]+)")),
            Map.entry("3 count :90:", Pattern.compile("^:90[CD]:([0-9]+)")),
            Map.entry("4 sum :90:", Pattern.compile("^:90[CD]:[0-9]+[A-Z]{3}([0-9,]+)")),
            Map.entry("5 number :28:", Pattern.compile("^:28C?:([0-9/]+)")),
            Map.entry("6 date of balance", Pattern.compile("^:6[024][FM]?:[CD]([0-9]{6})")),
            Map.entry("7 dates of entry", Pattern.compile("^:61:([0-9]+)")),
            Map.entry("8 available :64:", Pattern.compile("^:6[45]:[CD][0-9]{6}[A-Z]{3}([0-9,]+)")),
            Map.entry("8 floor limit :34F:", Pattern.compile("^:34F:[A-Z]{3,4}([0-9,]+)")),
            Map.entry("8 moment :13D:", Pattern.compile("^:13D:(.+)")),
            Map.entry("9 amount :32A: of MT910", Pattern.compile("^:32A:[0-9]{6}[A-Z]{3}([0-9,]+)"))));

    private static final class Count {
        private int changes;
        private int caught;
        private final List<String> missed = new ArrayList<>();
    }

    @Test
    void everyDigitThatAControlCoversIsGuarded() {
        Map<String, Count> counts = new TreeMap<>();
        for (String file : FILES) {
            String text = MtSamplesTest.text(file);
            assertThat(MtMessages.faults(MtMessages.read(text))).as(file).isEmpty();
            String[] lines = text.split("\n", -1);
            for (int at = 0; at < lines.length; at++) {
                for (Map.Entry<String, Pattern> part : PARTS.entrySet()) {
                    Matcher matcher = part.getValue().matcher(lines[at]);
                    if (matcher.find()) {
                        Count count = counts.computeIfAbsent(part.getKey(), any -> new Count());
                        change(file, lines, at, matcher, count);
                    }
                }
            }
        }
        counts.forEach((part, count) -> System.out.println("digits of " + part.substring(2) + ": "
                + count.changes + " changes, " + count.caught + " caught"
                + (count.missed.isEmpty() ? "" : "; not covered on " + String.join(", ", count.missed))));
        counts.forEach((part, count) -> {
            if (part.charAt(0) <= '4') {
                assertThat(count.missed).as(part).isEmpty();
                assertThat(count.changes).as(part).isPositive();
            }
        });
        assertThat(counts.get("9 amount :32A: of MT910").caught).isZero();
    }

    @Test
    void yearsOfEntriesThatAreFarAwayAreCaught() {
        String[] lines = MtSamplesTest.text("own-split.sta").split("\n", -1);
        int entries = 0;
        for (int at = 0; at < lines.length; at++) {
            if (lines[at].startsWith(":61:07")) {
                entries++;
                int line = at;
                assertThat(IntStream.range(0, 100).filter(year -> {
                    String[] changed = lines.clone();
                    changed[line] = String.format(":61:%02d", year) + lines[line].substring(6);
                    return MtMessages.faults(MtMessages.read(String.join("\n", changed))).isEmpty();
                })).as(lines[at]).containsExactly(6, 7, 8);
            }
        }
        assertThat(entries).isEqualTo(6);
    }

    @Test
    void numbersOfStatementsWhoseBalancesJoinProveNothing() {
        Count count = new Count();
        String[] lines = MtSamplesTest.text("jejik-generic.sta").split("\n", -1);
        for (int at = 0; at < lines.length; at++) {
            Matcher matcher = PARTS.get("5 number :28:").matcher(lines[at]);
            if (matcher.find()) {
                change("jejik-generic.sta", lines, at, matcher, count);
            }
        }
        assertThat(count.changes).isEqualTo(18);
        assertThat(count.caught).isZero();
    }

    private static void change(String file, String[] lines, int line, Matcher part, Count count) {
        int missed = 0;
        for (int at = part.start(1); at < part.end(1); at++) {
            char original = lines[line].charAt(at);
            for (char digit = '0'; digit <= '9' && Character.isDigit(original); digit++) {
                if (digit != original) {
                    String[] changed = lines.clone();
                    changed[line] = lines[line].substring(0, at) + digit + lines[line].substring(at + 1);
                    List<StatementEvent> events = MtMessages.read(String.join("\n", changed));
                    boolean caught = !MtMessages.faults(events).isEmpty();
                    count.changes++;
                    count.caught += caught ? 1 : 0;
                    missed += caught ? 0 : 1;
                }
            }
        }
        if (missed > 0) {
            count.missed.add(file + ":" + (line + 1));
        }
    }
}
