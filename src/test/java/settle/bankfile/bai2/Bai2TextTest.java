package settle.bankfile.bai2;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import settle.cash.link.ReferenceFinder;
import settle.identity.SubscriptionId;
import settle.statement.BankEntry;

/** Lines of text of which nobody knows whether they end amid a word. */
class Bai2TextTest {

    private static final String WIRE = "16,195,100,0,20070119000123456,,";
    private static final List<SubscriptionId> KNOWN =
            List.of(new SubscriptionId("RDO-001"), new SubscriptionId("RDO-002"), new SubscriptionId(
                    "RDO-0019"));

    private static List<BankEntry> read(String... records) {
        List<String> all = new ArrayList<>(List.of("03,1,USD,,,,/"));
        all.addAll(List.of(records));
        long wires = all.stream().filter(record -> record.startsWith("16")).count();
        Bai2Reading reading = Bai2Reading.ofAccount(100 * wires, all.toArray(String[]::new));
        assertThat(reading.refusals()).isEmpty();
        return reading.entries();
    }

    private static String named(BankEntry entry) {
        return new ReferenceFinder(KNOWN).find(entry.remittance()).named().stream().map(SubscriptionId::text)
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest(name = "{0} ~ {1}")
    @CsvSource(delimiter = '|', textBlock = """
            SUBSCRIPTION RDO-001                     | CAPSTONE UNITS             | RDO-001
            SUBSCRIPTION OF CAPSTONE RDO-0           | 01 UNITS                   | RDO-001
            SUBSCRIPTION OF CAPSTONE RD              | O-001 UNITS                | RDO-001
            SUBSCRIPTION OF CAPSTONE RDO 0           | 02                         | RDO-002
            SUBSCRIPTION OF CAPSTONE RDO-001         | 9 UNITS                    | RDO-001 RDO-0019
            SUBSCRIPTION OF CAPSTONE RDO-001         | RDO-002                    | RDO-001 RDO-002
            OBI=SUBSCRIPTION RDO-001                 | CAPSTONE UNITS             | RDO-001
            OBI=SUBSCRIPTION OF CAPSTONE RDO-        | 001                        | RDO-001
            SUBSCRIPTION OF CAPSTONE UNITS           | ORG=RDO-001 LLC            | RDO-001
            SUBSCRIPTION OF CAPSTONE UNITS XRDO      | 001                        | ''
            """)
    void anIdIsFoundInTheReadingThatHasIt(String first, String second, String named) {
        assertThat(named(read(WIRE + first, "88," + second).get(0))).isEqualTo(named);
    }

    @Test
    void whatAWireSaysDoesNotDependOnWhatElseIsInTheFile() {
        String line = WIRE + "SUBSCRIPTION RDO-001";
        List<BankEntry> entries = read(line, "88,CAPSTONE UNITS", line.replace("001", "002"),
                "88,CAPSTONE UNITS",
                line, "88,CAPSTONE UNITS", WIRE + "A LINE THAT IS LONGER THAN ALL OTHERS OF THIS FILE",
                "88,MORE",
                line.replace("001", "002"), "88,CAPSTONE UNITS");
        assertThat(entries).extracting(Bai2TextTest::named)
                .containsExactly("RDO-001", "RDO-002", "RDO-001", "", "RDO-002");
    }

    @Test
    void aNumberThatIsCutIsWhole() {
        BankEntry entry = read(WIRE + "ORG=ACME GROWTH FUND IMAD: 20070119B1QGC0", "88,8C001234 OBI=RDO-001")
                .get(0);
        assertThat(entry.imad()).isEqualTo("20070119B1QGC08C001234");
        assertThat(entry.remitter().name()).isEqualTo("ACME GROWTH FUND");
    }

    /** Of random texts, cut at a random width, the same is read. */
    @Test
    void whereATextIsCutDoesNotChangeWhatItSays() {
        Random random = new Random(20070119);
        for (int round = 0; round < 400; round++) {
            String text = "ORG=ACME " + "GROWTH ".repeat(random.nextInt(4))
                    + "FUND LLC OGB=FIRST MERIDIAN BANK "
                    + "IMAD=20070119B1QGC08C001234 OBI=" + "UNITS ".repeat(random.nextInt(5))
                    + "RDO-001 CAPSTONE";
            BankEntry whole = read(WIRE + text).get(0);
            BankEntry cut = read(lines(text, 20 + random.nextInt(60)).toArray(String[]::new)).get(0);
            assertThat(cut.imad()).as(text).isEqualTo(whole.imad());
            assertThat(letters(cut.remitter().name())).as(text).isEqualTo(letters(whole.remitter().name()));
            assertThat(cut.remitter().name()).endsWith("LLC");
            assertThat(named(cut)).as(text).isEqualTo("RDO-001");
        }
    }

    private static String letters(String name) {
        return name.replace(" ", "");
    }

    /** The records of a text, all but the last of one length. */
    private static List<String> lines(String text, int width) {
        List<String> lines = new ArrayList<>();
        String rest = WIRE + text;
        while (rest.length() > WIRE.length() + width) {
            int end = WIRE.length() + width;
            lines.add(rest.substring(0, end));
            rest = "88," + rest.substring(end);
        }
        lines.add(rest);
        return lines;
    }
}
