package settle.ways;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import settle.breaks.BreakCode;
import settle.breaks.WayOut;

/** The table in the documents says the ways that next_action says; {@code -Dgolden=write} writes it anew. */
class TableOfWaysTest {

    private static final Path PAGE = Path.of("src/docs/ways-out.md");
    private static final String BEGIN = "<!-- ways: written by the tests from the code -->\n";
    private static final String END = "<!-- end of ways -->\n";

    @Test
    void tableHasEveryWayInTheWordsOfNextAction() throws IOException {
        String page = Files.readString(PAGE);
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        if ("write".equals(System.getProperty("golden"))) {
            page = page.substring(0, begin) + table() + page.substring(page.indexOf(END));
            Files.writeString(PAGE, page);
        }
        assertThat(page.substring(begin, page.indexOf(END))).isEqualTo(table());
    }

    @Test
    void everyRowIsGoneByATestAndEveryTestHasItsRow() throws IOException {
        Set<String> rows = new TreeSet<>();
        Files.readString(PAGE).lines().filter(line -> line.matches("\\| [A-Z]\\d\\d \\|.*"))
                .map(line -> line.split(" *\\| *")).forEach(cells -> rows.add(cells[1] + " " + cells[4]));
        Set<String> tried = new TreeSet<>();
        WaysOutTest.trials().forEach(trial -> tried.add(trial.code() + " " + trial.by().title()));
        assertThat(rows).containsExactlyElementsOf(tried);
    }

    private static String table() {
        StringBuilder table = new StringBuilder(
                "| code | severity | what it says | way out | in words |\n|---|---|---|---|---|\n");
        for (BreakCode code : BreakCode.values()) {
            for (WayOut way : code.waysOut()) {
                table.append("| ").append(String.join(" | ", code.name(), code.severity().name(), code
                        .meaning(),
                        way.by().title(), way.sentence())).append(" |\n");
            }
        }
        return table.toString();
    }
}
