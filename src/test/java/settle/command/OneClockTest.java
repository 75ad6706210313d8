package settle.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What run.json, status, console and page say of the next cut-off is one thing, in any night of the year. */
class OneClockTest {

    private static final Pattern PART = Pattern.compile("(\\d+) (d|days|h|min)\\b");
    private static final Map<String, Long> MINUTES = Map.of("d", 1440L, "days", 1440L, "h", 60L, "min", 1L);

    @TempDir
    private Path temp;

    @ParameterizedTest
    @CsvSource(textBlock = """
            2007-03-12, 2007-03-10T10:00, Funds cut-off, 2820
            2007-03-12, 2007-03-10T22:00, Funds cut-off, 2100
            2007-11-05, 2007-11-03T22:00, Funds cut-off, 2220
            2007-03-12, 2007-03-12T09:59, Funds cut-off, 1
            2007-03-12, 2007-03-12T10:00, Funds cut-off, 0
            2007-03-12, 2007-03-12T10:01, DWAC cut-off,  449
            2007-03-12, 2007-03-12T17:30, DWAC cut-off,  0
            """)
    void allSayTheSameOfTheNextCutOff(String closingDay, String asOf, String title, long minutes)
            throws IOException {
        ClosingCopy closing = closingOn(closingDay);
        SettleRun run = closing.settle("--as-of=" + asOf);
        JsonNode changes = new ObjectMapper().readTree(run.file("run.json")).get("changes");
        JsonNode next = new ObjectMapper().readTree(status(closing, asOf, "--json")).get("next_cut_off");
        String name = changes.get("next_deadline").asText();

        assertThat(name).isEqualToIgnoringCase(title);
        assertThat(changes.get("minutes_left").asLong()).isEqualTo(minutes);
        assertThat(next.get("title").asText()).isEqualTo(name);
        assertThat(next.get("minutes_left").asLong()).isEqualTo(minutes);
        assertThat(next.get("at")).isEqualTo(changes.get("next_deadline_at"));
        assertThat(minutes(found(status(closing, asOf), "deadline    " + name + " at \\S+, in (.*)")))
                .isEqualTo(minutes);
        assertThat(run.console()).contains("; " + minutes + " min to the " + name);
        assertThat(minutes(found(run.console(), name + " in ([^,\n]*)"))).isEqualTo(minutes);
        assertThat(minutes(found(run.file("report.html"), title + "</dt><dd><span class=\"big\">([^<]*)")))
                .isEqualTo(minutes);
    }

    @Test
    void afterTheLastCutOffNoneIsNext() throws IOException {
        ClosingCopy closing = closingOn("2007-03-12");
        SettleRun run = closing.settle("--as-of=2007-03-12T17:31");

        assertThat(new ObjectMapper().readTree(run.file("run.json")).at("/changes/next_deadline").isNull())
                .isTrue();
        assertThat(status(closing, "2007-03-12T17:31")).contains("deadline    none is left");
        assertThat(run.console()).doesNotContain("min to the").contains("funds cut-off 7 h 31 min ago, "
                + "DWAC cut-off 1 min ago");
        assertThat(run.file("report.html")).contains("passed 1 min ago");
    }

    @Test
    void anAgeIsInWholeHoursThatPassed() {
        ClosingCopy closing = closingOn("2007-03-12").write("stray.csv", "x");
        closing.settle("--as-of=2007-03-10T22:00");
        SettleRun later = closing.settle("--as-of=2007-03-11T22:59");

        assertThat(later.rows("exceptions.csv")).filteredOn(row -> row.get("code").equals("F09"))
                .singleElement().satisfies(row -> assertThat(row.get("age_hours")).isEqualTo("23"));
        assertThat(later.file("report.html")).contains("OPEN, 23 h old");
    }

    private ClosingCopy closingOn(String day) {
        return ClosingCopy.of("clean", temp.resolve("closing"))
                .editOffering("\"2007-01-24T10:00\"", "\"" + day + "T10:00\"")
                .editOffering("\"2007-01-24T17:30\"", "\"" + day + "T17:30\"");
    }

    private static String status(ClosingCopy closing, String asOf, String... more) {
        List<String> arguments = new ArrayList<>(List.of("status", "--offering=" + closing
                .offering(), "--data=" + closing.data(), "--as-of=" + asOf));
        arguments.addAll(List.of(more));
        return ClosingCopy.run(Map.of(), arguments.toArray(String[]::new)).console();
    }

    private static String found(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
        return matcher.group(1);
    }

    /** The minutes of a length in words, such as {@code 1 d 11 h}; of "now" none. */
    private static long minutes(String words) {
        return PART.matcher(words).results().mapToLong(OneClockTest::minutes).sum();
    }

    private static long minutes(MatchResult part) {
        return Long.parseLong(part.group(1)) * MINUTES.get(part.group(2));
    }
}
