package settle.bankfile.bai2;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import settle.offering.BankDialect;
import settle.statement.BankEntry;

/** How lines become records: continuations, cuts, padding, several records on a line. */
class Bai2RecordsTest {

    private static final String ACCOUNT = "03,8025720131,USD,010,0,,,015,114000,,/";
    private static final String WIRE =
            "16,195,114000,V,070119,,BANK1,CUST1,ORG=ACME FUND LP OBI=CPST-017 SHARES";
    private static final long TOTAL = 228_000;

    private static String proved() {
        return Bai2Reading.file(TOTAL, ACCOUNT, WIRE);
    }

    private static BankEntry wire() {
        return Bai2Reading.of(proved()).entry();
    }

    @Test
    void aRecordCutAnywhereInItsFieldsIsTheSame() {
        int references = WIRE.indexOf("CUST1");
        for (int at = 4; at < references; at++) {
            assertSame(Bai2Reading.file(TOTAL, ACCOUNT, WIRE.substring(0, at), "88," + WIRE.substring(at)));
        }
        for (int at = 4; at < ACCOUNT.length() - 1; at++) {
            assertSame(Bai2Reading.file(
                    TOTAL, ACCOUNT.substring(0, at), "88," + ACCOUNT.substring(at), WIRE));
        }
    }

    @Test
    void aRecordThatFillsThePhysicalLengthMayBeCutAmidAWord() {
        for (int at = 4; at < WIRE.length(); at++) {
            if (WIRE.charAt(at - 1) != ' ') {
                String file = Bai2Reading.file(
                        TOTAL, ACCOUNT, WIRE.substring(0, at), "88," + WIRE.substring(at));
                assertSame(file.replace("1015,7,,,2/", "1015,7," + at + ",,2/"));
            }
        }
    }

    @Test
    void aSlashEndsAFieldAndTheNextOneFollows() {
        assertSame(Bai2Reading.file(TOTAL, "03,8025720131,USD,010/", "88,0,,,015,114000/", "88,,/", WIRE));
        assertSame(Bai2Reading.file(TOTAL, ACCOUNT, "16,195,114000,V,070119,,BANK1,CUST1/",
                "88,ORG=ACME FUND LP OBI=CPST-017 SHARES"));
        assertSame(Bai2Reading.file(TOTAL, ACCOUNT, "16,195,114000,V,070119,,BANK1/", "88,CUST1/",
                "88,ORG=ACME FUND LP OBI=CPST-017 SHARES/"));
        assertSame(Bai2Reading.file(TOTAL, ACCOUNT, "16,195,114000/", "88,V,070119,,BANK1,CUST1,/",
                "88,ORG=ACME FUND LP/", "88,OBI=CPST-017 SHARES"));
    }

    @Test
    void textAfterACustomerReferenceWithoutASlashIsText() {
        assertSame(Bai2Reading.file(TOTAL, ACCOUNT, "16,195,114000,V,070119,,BANK1,CUST1",
                "88,ORG=ACME FUND LP OBI=CPST-017 SHARES"));
    }

    @Test
    void trailersAndHeadersMayBeContinued() {
        String file = proved().replace("02,R,S,1,070119,", "02,R,S,1/\n88,070119,")
                .replace("49,228000,3/", "49,228000/\n88,4/").replace("98,228000,1,5/", "98,228000,1/\n88,8/")
                .replace("99,228000,1,7/", "99,228000/\n88,1,11/");
        assertSame(file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\r", "\n\n", "   \n", "\n  "})
    void lineEndsAndBlankLinesMakeNoDifference(String lineEnd) {
        String file = proved().replace("\n", lineEnd);
        assertThat(Bai2Reading.of("\uFEFF" + lineEnd + file + lineEnd).refusals())
                .containsExactlyElementsOf(Bai2Reading.of(proved()).refusals());
        assertThat(Bai2Reading.of(file).entry().remittance()).isEqualTo(wire().remittance());
    }

    @Test
    void recordsPaddedToABlockAreTheSameWithAndWithoutLineEnds() {
        String declared = proved().replace("1015,7,,,2/", "1015,7,80,10,2/");
        List<String> padded = declared.lines().map(line -> String.format("%-80s", line)).toList();
        assertSame(String.join("\n", padded));
        assertSame(padded.stream().collect(Collectors.joining()) + "\u001A", 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "  ", "     "})
    void severalRecordsOfALineAreToldApart(String between) {
        String line = proved().replace("SHARES\n", "SHARES/\n").strip().replace("\n", between);
        assertSame(line, 1);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            PAID 12/16,400 OF 88,000                | PAID 12/16,400 OF 88,000
            FOR 03/04 AND 16/88                     | FOR 03/04 AND 16/88
            A/B, C/D, E                             | A/B, C/D, E
            ONE / 16, TWO                           | ONE / 16, TWO
            ONE / 49,000 SHARES                     | ONE / 49,000 SHARES
            ENDS WITH A SLASH/                      | ENDS WITH A SLASH
            DASH - 16,195,100,0,REF,,IN TEXT        | DASH - 16,195,100,0,REF,,IN TEXT
            """)
    void slashesAndCommasOfTextStayInIt(String text, String remittance) {
        Bai2Reading reading = Bai2Reading.ofAccount(100, "03,1,USD,,,,/", "16,195,100,0,BANK1,," + text);
        assertThat(reading.refusals()).isEmpty();
        assertThat(reading.entry().remittance()).isEqualTo(remittance);
    }

    @Test
    void textInLinesOfOneWidthIsPutTogetherAgain() {
        String first = "88,THE WHOLE OF THIS TEXT IS CUT AT A WIDTH OF FIFTY-FIVE CHARAC";
        String second = "88,TERS, AMID WORDS AS MUCH AS BETWEEN THEM, AS BANKS DO WHO COU";
        Bai2Reading reading = Bai2Reading.ofAccount(200, "03,1,USD,,,,/", "16,195,100,0,BANK1,,/", first,
                second, "88,NT BYTES", "16,195,100,0,BANK2,,/", "88,A SHORT LINE", "88,AND ANOTHER");
        assertThat(reading.refusals()).isEmpty();
        assertThat(reading.entries().get(0).remittance()).contains("CHARACTERS,").endsWith("WHO COUNT BYTES");
        assertThat(reading.entries().get(1).remittance()).isEqualTo("A SHORT LINE AND ANOTHER");
    }

    @Test
    void aLabelThatIsCutAmidItselfIsPutTogetherAgain() {
        String text = "ORG=THE FIRST GROWTH AND INCOME MASTER FUND LP IMAD=20070119B1QGC08C001234 "
                + "OBI=CPST-017";
        for (int width = 40; width < 70; width++) {
            if (text.charAt(width) != ' ' && text.charAt(width - 1) != ' ') {
                BankEntry entry = Bai2Reading.ofAccount(100, "03,1,USD,,,,/", "16,195,100,0,BANK1,,/",
                        "88," + text.substring(0, width), "88," + text.substring(width)).entry();
                assertThat(entry.remitter().name().replace(" ", "")).as("cut at %s", width)
                        .isEqualTo("THEFIRSTGROWTHANDINCOMEMASTERFUNDLP");
                assertThat(entry.imad()).isEqualTo("20070119B1QGC08C001234");
            }
        }
    }

    @Test
    void aStrayLineEndInTextLosesNothingAndCountsAsNoRecord() {
        Bai2Reading reading = Bai2Reading.ofAccount(
                100, "03,1,USD,,,,/", "16,195,100,0,BANK1,,ORG=ACME\nFUND OBI=X");
        assertThat(reading.refusals()).isEmpty();
        assertThat(reading.entry().remittance()).isEqualTo("X");
    }

    @Test
    void anEmptyGroupOfFourAndASeparatorTooManyAreSkipped() {
        assertSame(Bai2Reading.file(TOTAL, "03,8025720131,USD,,,,,010,0,,,015,114000,,/", WIRE));
        assertSame(Bai2Reading.file(TOTAL, "03,8025720131,USD,010,0,,,/", "88,015,114000,,,,/", WIRE));
    }

    @Test
    void bytesOfNoEncodingAreMalformedWithTheirLine() {
        byte[] latin = proved().replace("SHARES", "M\u0081ller").getBytes(StandardCharsets.ISO_8859_1);
        Bai2Reading reading = Bai2Reading.of(latin, BankDialect.STANDARD);
        assertThat(reading.refusals()).contains("F07:4 expected text, found bytes of no known encoding");
        assertThat(reading.entries()).isEmpty();
        assertThat(Bai2Reading.of(proved().replace("SHARES", "M\u00fcller")).entry().remittance())
                .isEqualTo("CPST-017 M\u00fcller CUST1");
    }

    private static void assertSame(String file) {
        assertSame(file, 0);
    }

    /** The file proves and gives the same entry; on one line, its source is that line. */
    private static void assertSame(String file, int line) {
        Bai2Reading reading = Bai2Reading.of(file);
        assertThat(reading.refusals()).as(file).isEmpty();
        BankEntry expected = wire();
        BankEntry entry = reading.entry();
        assertThat(entry).as(file).usingRecursiveComparison().ignoringFields("source").isEqualTo(expected);
        assertThat(reading.statements().get(0).closing().orElseThrow()).isEqualByComparingTo("1140.00");
        assertThat(line == 0 || entry.source().line() == line).isTrue();
    }
}
