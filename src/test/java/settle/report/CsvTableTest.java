package settle.report;

import static org.assertj.core.api.Assertions.assertThat;
import static settle.table.OutputColumn.column;
import static settle.table.Writing.TEXT;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180ParserBuilder;
import com.opencsv.exceptions.CsvException;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import settle.table.Column;

class CsvTableTest {

    @Test
    void headerComesFirstAndLinesEndWithALineFeed() {
        assertThat(written("CPST-001", "5")).isEqualTo("c0,c1\nCPST-001,5\n");
    }

    @Test
    void tableWithoutRowsIsItsHeader() {
        assertThat(new CsvTable<>("x.csv", columns(2), List.of()).text()).isEqualTo("c0,c1\n");
    }

    @Test
    void fieldIsQuotedOnlyWhereItMustBe() {
        assertThat(written("x y", "x,y", "x\"y", "x\ny", ""))
                .isEqualTo("c0,c1,c2,c3,c4\nx y,\"x,y\",\"x\"\"y\",\"x\ny\",\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "a,b", "\"", "\"\"", "a\nb", "a\r\nb", "\\", "a\\\"b", "'", " edge ", "",
            "Zo\u00EB \uD83D\uDE00", "=1+1", "a;b", "\t"})
    void whatIsWrittenIsReadBack(String text) throws IOException, CsvException {
        try (CSVReader reader = new CSVReaderBuilder(new StringReader(written("1", text, "2")))
                .withCSVParser(new RFC4180ParserBuilder().build()).withKeepCarriageReturn(true).build()) {
            assertThat(reader.readAll().get(1)).containsExactly("1", text, "2");
        }
    }

    private static String written(String... fields) {
        return new CsvTable<>("x.csv", columns(fields.length), List.of(List.of(fields))).text();
    }

    private static List<Column<List<String>>> columns(int count) {
        return IntStream.range(0, count)
                .<Column<List<String>>>mapToObj(at -> column("c" + at, TEXT, row -> row.get(at))).toList();
    }
}
