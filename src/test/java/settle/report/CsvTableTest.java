package settle.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180ParserBuilder;
import com.opencsv.exceptions.CsvException;
import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {

    @Test
    void headerComesFirstAndLinesEndWithALineFeed() {
        CsvTable table = new CsvTable("id", "amount");
        table.add("CPST-001", 5);

        assertThat(table.text()).isEqualTo("id,amount\nCPST-001,5\n");
    }

    @Test
    void tableWithoutRowsIsItsHeader() {
        assertThat(new CsvTable("id", "amount").text()).isEqualTo("id,amount\n");
    }

    @Test
    void fieldIsQuotedOnlyWhereItMustBe() {
        CsvTable table = new CsvTable("a", "b", "c", "d", "e");
        table.add("x y", "x,y", "x\"y", "x\ny", "");

        assertThat(table.text()).isEqualTo("a,b,c,d,e\nx y,\"x,y\",\"x\"\"y\",\"x\ny\",\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "a,b", "\"", "\"\"", "a\nb", "a\r\nb", "\\", "a\\\"b", "'", " edge ", "",
            "Zo\u00EB \uD83D\uDE00", "=1+1", "a;b", "\t"})
    void whatIsWrittenIsReadBack(String text) throws IOException, CsvException {
        CsvTable table = new CsvTable("before", "text", "after");
        table.add("1", text, "2");

        try (CSVReader reader = new CSVReaderBuilder(new StringReader(table.text()))
                .withCSVParser(new RFC4180ParserBuilder().build()).withKeepCarriageReturn(true).build()) {
            assertThat(reader.readAll().get(1)).containsExactly("1", text, "2");
        }
    }

    @Test
    void rowOfAnotherWidthIsABug() {
        CsvTable table = new CsvTable("id", "amount");

        assertThatThrownBy(() -> table.add("CPST-001")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> table.add("CPST-001", 1, 2)).isInstanceOf(IllegalArgumentException.class);
    }
}
