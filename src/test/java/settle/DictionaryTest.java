package settle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The dictionary of the project's words, {@code src/docs/dictionary.md}. */
class DictionaryTest {

    private static final Pattern TYPE = Pattern.compile("\\b[A-Z][a-z]\\w*");

    private final List<String[]> rows;

    DictionaryTest() throws IOException {
        rows = Files.readAllLines(Path.of("src/docs/dictionary.md")).stream()
                .filter(line -> line.startsWith("| ")).skip(1).map(line -> line.split("\\|")).toList();
    }

    @Test
    void everyTypeThatItNamesIsThere() throws IOException {
        Set<String> types;
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            types = files.map(file -> file.getFileName().toString().replace(".java", ""))
                    .collect(Collectors.toSet());
        }
        assertThat(rows).hasSizeGreaterThan(40).allSatisfy(row -> assertThat(row).hasSize(4));
        assertThat(rows.stream().flatMap(row -> TYPE.matcher(row[3]).results()).map(MatchResult::group))
                .isNotEmpty().allMatch(types::contains);
    }

    @Test
    void everyWordStandsOnce() {
        assertThat(rows.stream().map(row -> row[1].strip())).doesNotHaveDuplicates();
    }
}
