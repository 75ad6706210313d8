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

    @ParameterizedTest(name = "{0} ~ {1}")
    @CsvSource(delimiter = '|', textBlock = """
            WIRE IN ORDERING CUSTOMER=ACME FUND LP ORDERING BAN | K=FIRST BANK OBI=RDO-001 | ACME FUND LP
            ORD INST: FIRST BANK ORD CUST: ACME FUND LP DETAILS OF PA | YMENT: RDO-001 | ACME FUND LP
            ORD INST: FIRST BANK ORD C | UST: ACME FUND LP DETAILS OF PAYMENT: RDO-001 | ACME FUND LP
            WIRE IN ORIGINATOR NAME: ACME FUND LP ORI | GINATOR BANK: FIRST BANK | ACME FUND LP
            WT FED#01234 FIRST MERIDIAN BANK /O | RG=ACME FUND LP RFB# RDO-001 | ACME FUND LP
            DEBTOR: ACME FUND LP DEBTOR AGENT: FIRST BANK REMITTANCE I | NFORMATION: RDO-001 | ACME FUND LP
            BOOK CREDIT B/O: ACME FUND LP NEW YORK NY 10019- OR | G:/000004925580 ACME FUND LP | ACME FUND LP
            ORG=ACME FUND LP; ORIGINATOR F | I: FIRST BANK;OBI: RDO-001 | ACME FUND LP
            ORG:/000                       | 4925580 ELM FUND LP OBI:RDO-002 | ELM FUND LP
            """)
    void aLabelThatIsCutIsALabel(String first, String second, String payer) {
        assertThat(read(WIRE + first, "88," + second).get(0).remitter().name()).isEqualTo(payer);
    }

    @ParameterizedTest(name = "{0} ~ {1}")
    @CsvSource(delimiter = '|', textBlock = """
            ORG=COBALT MASTER OFFSHORE       | 12 MAIN ST         | COBALT MASTER OFFSHORE
            ORG=COBALT MASTER OFFSHORE       | NEW YORK NY 10019  | COBALT MASTER OFFSHORE
            ORG=COBALT MASTER FUND LTD       | C/O FIRST ADVISORS | COBALT MASTER FUND LTD
            ORG=COBALT MASTER OFFSHORE FU | ND LTD | COBALT MASTER OFFSHORE FUND LTD
            WIRE IN ORG=COBALT MASTER FU     | ND LTD             | COBALT MASTER FU ND LTD
            ORG=COBALT OPPOR | TUNITIES | TWO PAYERS NAMED: COBALT OPPOR / COBALT OPPORTUNITIES
            ORG=COBALT FUND | C/O ADVISORS | TWO PAYERS NAMED: COBALT FUND / COBALT FUNDC/O ADVISORS
            """)
    void whereANameMayGoOnInTheNextLineNobodyKnowsWhoPays(String first, String second, String payer) {
        assertThat(read(WIRE + first, "88," + second, "88,OBI=RDO-001").get(0).remitter().name())
                .isEqualTo(payer);
    }

    /** Of texts of many banks, cut after so many characters of text, no other payer is read. */
    @Test
    void whereALabelIsCutNobodyElsePays() {
        for (String text : List.of(
                "TRN:2007011900012345 ORIG:ACME GROWTH FUND LP ID:000004925580 SND BK:FIRST BANK"
                        + " ID:021000999 PMT DET:RDO-001",
                "WT FED#01234 FIRST MERIDIAN BANK /ORG=ACME GROWTH FUND LP SRF# 2007011900012345"
                        + " RFB# RDO-001",
                "FUNDS TRANSFER CREDIT ORDERING CUSTOMER=ACME GROWTH FUND LP ORDERING BANK=FIRST BANK"
                        + " PAYMENT DETAILS=RDO-001",
                "ORD INST: FIRST BANK ORD CUST: ACME GROWTH FUND LP DETAILS OF PAYMENT: RDO-001",
                "ORIGINATOR NAME: ACME GROWTH FUND LP ORIGINATOR BANK: FIRST BANK ORIGINATOR TO"
                        + " BENEFICIARY: RDO-001",
                "DEBTOR: ACME GROWTH FUND LP DEBTOR AGENT: FIRST BANK REMITTANCE INFORMATION: RDO-001",
                "/PT/FT/PY/RDO-001 UNITS/BO1/ACME GROWTH FUND LP/BO2/1 MAIN ST/OB1/021000999"
                        + "/OB3/FIRST BANK")) {
            for (int width = 35; width < 90; width++) {
                List<String> lines = texts(text, width);
                if (lines.stream().limit(lines.size() - 1L).anyMatch(line -> line.endsWith("/"))) {
                    continue; // a slash there ends a record
                }
                BankEntry cut = read(lines.toArray(String[]::new)).get(0);
                assertThat(letters(cut.remitter().name())).as(width + " " + text)
                        .isEqualTo("ACMEGROWTHFUNDLP");
                assertThat(named(cut)).as(width + " " + text).isEqualTo("RDO-001");
            }
        }
    }

    /** The records of a text of which all lines but the last have so many characters of text. */
    private static List<String> texts(String text, int width) {
        List<String> lines = new ArrayList<>();
        for (int at = 0; at < text.length(); at += width) {
            lines.add((at == 0 ? WIRE : "88,") + text.substring(at, Math.min(text.length(), at + width)));
        }
        return lines;
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
