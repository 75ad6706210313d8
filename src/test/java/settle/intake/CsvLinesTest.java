package settle.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvLinesTest {

    @TempDir
    private Path folder;

    @Test
    void fieldsStandBetweenDelimiters() throws IOException {
        assertThat(read("a,b,c\n1,,3\n")).extracting(CsvRecord::fields)
                .containsExactly(List.of("a", "b", "c"), List.of("1", "", "3"));
    }

    @Test
    void quotesKeepDelimitersAndDoubledQuotesAreOne() throws IOException {
        assertThat(read("\"a,b\",\"say \"\"hi\"\"\",\"\",\"\"\"\"\n")).extracting(CsvRecord::fields)
                .containsExactly(List.of("a,b", "say \"hi\"", "", "\""));
    }

    @Test
    void backslashIsNoEscape() throws IOException {
        assertThat(read("a\\,\"b\\\"\n")).extracting(CsvRecord::fields).containsExactly(List.of("a\\",
                "b\\"));
    }

    @Test
    void blanksBelongToTheField() throws IOException {
        assertThat(read(" a , b\n")).extracting(CsvRecord::fields).containsExactly(List.of(" a ", " b"));
    }

    @Test
    void recordThatSpansLinesIsKnownByItsFirstAndTheNextByItsOwn() throws IOException {
        List<CsvRecord> records = read("h\n\"one\ntwo\nthree\",x\nlast\n");

        assertThat(records).extracting(CsvRecord::line).containsExactly(1, 2, 5);
        assertThat(records.get(1).fields()).containsExactly("one\ntwo\nthree", "x");
        assertThat(records.get(1).text()).isEqualTo("\"one\ntwo\nthree\",x");
    }

    @Test
    void emptyLinesAreNoRecordsButCount() throws IOException {
        assertThat(read("\n\na\n\n\nb\n\n")).extracting(CsvRecord::line).containsExactly(3, 6);
    }

    @Test
    void emptyLineWithinQuotesBelongsToTheField() throws IOException {
        List<CsvRecord> records = read("\"a\n\nb\"\nc\n");

        assertThat(records).extracting(CsvRecord::line).containsExactly(1, 4);
        assertThat(records.get(0).fields()).containsExactly("a\n\nb");
    }

    @Test
    void carriageReturnBeforeALineFeedIsNoText() throws IOException {
        assertThat(read("a,b\r\n1,2\r\n")).extracting(CsvRecord::fields)
                .containsExactly(List.of("a", "b"), List.of("1", "2"));
    }

    @Test
    void carriageReturnsWithinQuotesBecomeLineFeeds() throws IOException {
        assertThat(read("\"a\r\nb\",c\r\n")).extracting(CsvRecord::fields).containsExactly(List.of("a\nb",
                "c"));
    }

    @Test
    void byteOrderMarkIsTakenOff() throws IOException {
        assertThat(read("\uFEFFa,b\n")).extracting(CsvRecord::fields).containsExactly(List.of("a", "b"));
    }

    @Test
    void byteOrderMarkBeforeAQuoteIsTakenOff() throws IOException {
        assertThat(read("\uFEFF\"a\",b\n")).extracting(CsvRecord::fields).containsExactly(List.of("a", "b"));
    }

    @Test
    void lastLineNeedsNoLineEnd() throws IOException {
        assertThat(read("a\nb")).extracting(CsvRecord::fields).containsExactly(List.of("a"), List.of("b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\r\n\r\n", "\uFEFF"})
    void fileWithoutAnyTextHasNoRecords(String text) throws IOException {
        assertThat(read(text)).isEmpty();
    }

    @Test
    void anotherDelimiterMayBeTold() throws IOException {
        assertThat(read("a;b,c;\"d;e\"\n".getBytes(StandardCharsets.UTF_8), ';'))
                .extracting(CsvRecord::fields)
                .containsExactly(List.of("a", "b,c", "d;e"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "a\"b,c", // within an unquoted field
            "a,b\"", // at its end
            "\"a\"b,c", // text behind a closing one
            "\"a\" ,c", // a blank behind a closing one
            " \"a\",c", // a blank before an opening one
            "\"a,b", // never closed
            "\"a,b\"\"", // closed by a doubled one
            "\"",
            "a,\"b\"c\"d\",e"})
    void brokenQuoteCostsItsOwnLineAndNoOther(String broken) throws IOException {
        List<CsvRecord> records = read("1,2\n" + broken + "\n3,4\n5,6\n");

        assertThat(records).extracting(CsvRecord::line).containsExactly(1, 2, 3, 4);
        assertThat(records).extracting(CsvRecord::isBroken).containsExactly(false, true, false, false);
        assertThat(records.get(1).fault()).contains("quote");
        assertThat(records.get(1).text()).isEqualTo(broken);
        assertThat(records.get(3).fields()).containsExactly("5", "6");
    }

    @Test
    void unclosedQuoteSparesQuotedAndSpanningRecordsBehindIt() throws IOException {
        List<CsvRecord> records = read("\"a,1\n\"b, c\",2\n\"d\ne\",3\nf,4\n");

        assertThat(records).extracting(CsvRecord::line).containsExactly(1, 2, 3, 5);
        assertThat(records).extracting(CsvRecord::isBroken).containsExactly(true, false, false, false);
        assertThat(records.get(2).fields()).containsExactly("d\ne", "3");
    }

    @Test
    void everyLineMayHaveAnUnclosedQuote() throws IOException {
        List<CsvRecord> records = read("\"a,1\n".repeat(200));

        assertThat(records).hasSize(200).allMatch(CsvRecord::isBroken);
        assertThat(records.get(199).line()).isEqualTo(200);
    }

    @Test
    void unclosedQuoteOnTheLastLineIsOneBrokenRecord() throws IOException {
        List<CsvRecord> records = read("a,b\n1,\"2\n");

        assertThat(records).extracting(CsvRecord::isBroken).containsExactly(false, true);
        assertThat(records.get(1).fault()).isEqualTo("a quote that is not closed");
    }

    @Test
    void recordMaySpanAsManyLinesAsAllowedAndNotOneMore() throws IOException {
        String within = "\"" + "x\n".repeat(CsvLines.MAX_LINES_OF_RECORD - 1) + "x\"\n";
        String beyond = "\"" + "x\n".repeat(CsvLines.MAX_LINES_OF_RECORD) + "x\"\n";

        assertThat(read(within)).hasSize(1).noneMatch(CsvRecord::isBroken);
        assertThat(read(beyond)).hasSize(CsvLines.MAX_LINES_OF_RECORD + 1);
        assertThat(read(beyond).get(0).isBroken()).isTrue();
    }

    @Test
    void bytesThatAreNoUtf8AreReadAsWindows1252() throws IOException {
        byte[] bytes = "Caf\u00E9,1\nZo\u00EB,2\n\u001A".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(read(bytes, ',')).extracting(CsvRecord::fields)
                .containsExactly(List.of("Caf\u00E9", "1"), List.of("Zo\u00EB", "2"));
    }

    @Test
    void byteOfNoEncodingBreaksItsRecordAlone() throws IOException {
        byte[] bytes = "a,b\nCaf\u0081,1\nc,d\n".getBytes(StandardCharsets.ISO_8859_1);

        List<CsvRecord> records = read(bytes, ',');

        assertThat(records).extracting(CsvRecord::isBroken).containsExactly(false, true, false);
        assertThat(records.get(1).fault()).isEqualTo("expected UTF-8, found other bytes at character 4");
    }

    @Test
    void lettersBeyondAsciiAreText() throws IOException {
        assertThat(read("Zo\u00EB,\u6771\u4EAC,\uD83D\uDE00\n")).extracting(CsvRecord::fields)
                .containsExactly(List.of("Zo\u00EB", "\u6771\u4EAC", "\uD83D\uDE00"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 8, 11, 12, 27, 31})
    void controlCharacterBreaksItsRecordAlone(int code) throws IOException {
        List<CsvRecord> records = read("a\nb" + (char) code + "c\nd\n");

        assertThat(records).extracting(CsvRecord::isBroken).containsExactly(false, true, false);
        assertThat(records.get(1).fault()).isEqualTo("a control character (code " + code
                + ") at character 2");
    }

    @Test
    void tabIsText() throws IOException {
        assertThat(read("a\tb,c\n")).extracting(CsvRecord::fields).containsExactly(List.of("a\tb", "c"));
    }

    @Test
    void lineOfTheLengthAllowedIsRead() throws IOException {
        assertThat(read("x".repeat(CsvLines.MAX_LINE_LENGTH) + "\ny\n")).hasSize(2)
                .noneMatch(CsvRecord::isBroken);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 100_000, 3_000_000})
    void longerLineIsBrokenAndKeptOnlyInPart(int more) throws IOException {
        List<CsvRecord> records = read("x".repeat(CsvLines.MAX_LINE_LENGTH + more) + "\ny\n");

        assertThat(records).extracting(CsvRecord::isBroken).containsExactly(true, false);
        assertThat(records.get(0).text()).hasSizeLessThanOrEqualTo(CsvLines.MAX_LINE_LENGTH + 1);
        assertThat(records.get(1).line()).isEqualTo(2);
        assertThat(records.get(1).fields()).containsExactly("y");
    }

    @Test
    void bareCarriageReturnEndsALine() throws IOException {
        List<CsvRecord> records = read("a,b\r1,2\r\n3,4\n\r5,6");

        assertThat(records).extracting(CsvRecord::fields)
                .containsExactly(List.of("a", "b"), List.of("1", "2"), List.of("3", "4"), List.of("5", "6"));
        assertThat(records).extracting(CsvRecord::line).containsExactly(1, 2, 3, 5);
    }

    private List<CsvRecord> read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8), ',');
    }

    private List<CsvRecord> read(byte[] bytes, char delimiter) throws IOException {
        Path file = Files.write(folder.resolve("file.csv"), bytes);
        List<CsvRecord> records = new ArrayList<>();
        try (CsvLines lines = CsvLines.open(file, delimiter)) {
            for (Optional<CsvRecord> next = lines.next(); next.isPresent(); next = lines.next()) {
                records.add(next.get());
            }
        }
        return records;
    }
}
