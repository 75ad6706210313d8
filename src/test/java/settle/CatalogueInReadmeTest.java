package settle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import settle.breaks.BreakCode;

/** The README's table of codes says what the code says; {@code -Dgolden=write} writes it anew. */
class CatalogueInReadmeTest {

    private static final Path README = Path.of("README.md");
    private static final String BEGIN = "<!-- catalogue: written by the tests from the code -->\n";
    private static final String END = "<!-- end of catalogue -->\n";

    @Test
    void theReadmeListsEveryCodeAsTheProgramKnowsIt() throws IOException {
        String readme = Files.readString(README);
        int begin = readme.indexOf(BEGIN) + BEGIN.length();
        int end = readme.indexOf(END);
        if ("write".equals(System.getProperty("golden"))) {
            readme = readme.substring(0, begin) + table() + readme.substring(end);
            Files.writeString(README, readme);
            end = readme.indexOf(END);
        }
        assertThat(readme.substring(begin, end)).isEqualTo(table());
    }

    private static String table() {
        StringBuilder table = new StringBuilder(
                "| code | severity | meaning | next | who |\n|---|---|---|---|---|\n");
        for (BreakCode code : BreakCode.values()) {
            table.append("| ").append(String.join(" | ", code.name(), code.severity().name(), code.meaning(),
                    code.firstStep(), code.owner().title())).append(" |\n");
        }
        return table.toString();
    }
}
