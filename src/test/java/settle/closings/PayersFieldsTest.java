package settle.closings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import settle.breaks.BreakCode;
import settle.closing.Closing;

/**
 * Whatever a payer writes to the end of a field of its own, in whatever format: payer, identity and verdict
 * of its wire, and of another one in the same file, stay as they are, but for what it names.
 */
class PayersFieldsTest {

    private static final int ROUNDS = Integer.getInteger("rounds", 12);
    /** What a payer would write to pass for another one, or for another wire. */
    private static final List<String> PIECES = List.of("ORG=", "ORIGINATOR NAME=", "ORIG:", "B/O: ", "DBTR: ",
            "ORD CUST=", "BO1:", "/ORDP/", "/NAME/", "/REMI/", " From: ", ";ORG-", ";ORG ", "?32", "ABWA+",
            "SND BK:",
            "BOREALIS PARTNERS LLC", "ACME GROWTH FUND LP ", "IMAD ", "/IMAD/", "FED REF ", "UETR=", "TRN:",
            "REF: ", "RFB=", "OBI=", "RETURN OF REF ", "REVERSES=", "B2", "20070119B1QGC08C009999",
            "eb6305c9-1f7f-49de-aed0-16487c27b42d", " ", "; ", ", ", "/", "1/", "UNITS", " ID:", "12345");
    private static final String OTHER_TEXT =
            "IMAD=20070119B1QGC08C009999 ORG=BOREALIS PARTNERS LLC OBI=RDO-002";
    private static final String OTHER_OF_BAI2 = "\n16,195,22800000,0,B2,," + OTHER_TEXT;
    private static final String OTHER_OF_MT =
            "\n:61:0701190119C228000,NTRFNONREF//B2\n:86:IMAD=20070119B1QGC08C009999"
                    + " ORG=BOREALIS PARTNERS LLC"
                    + "\nOBI=RDO-002";

    @TempDir
    private Path folder;

    private enum Format {
        BAI2("bai2", "b bai2 070119,1010,3", "16,195,11400000,0,B1,,", OTHER_OF_BAI2),
        REFERENCE_BAI2("bai2", "b bai2 070119,1010,3", "16,195,11400000,0,B1,", OTHER_OF_BAI2),
        MT940("mt", "b mt940 19/1 070118 0 070119 342000", ":61:0701190119C114000,NTRFNONREF//B1\n:86:",
                OTHER_OF_MT),
        MT942("mt", "b mt942 19/1 0701191010-0500", ":61:0701190119C114000,NTRFNONREF//B1\n:86:",
                OTHER_OF_MT),
        REFERENCE_MT("mt", "b mt942 19/1 0701191010-0500", ":61:0701190119C114000,NTRF", OTHER_OF_MT),
        MT910("mt", "b raw", ":20:B1\n:25:8025720131\n:32A:070119USD114000,\n:50K:SHADY OFFSHORE LTD\n", ""),
        CAMT("camt", "b camt052", "", "\n" + element("228000", "B2", "<Refs><ClrSysRef>20070119B1QGC08C009999"
                + "</ClrSysRef></Refs><RltdPties><Dbtr><Nm>BOREALIS PARTNERS LLC</Nm></Dbtr></RltdPties>"
                + "<RmtInf><Ustrd>RDO-002</Ustrd></RmtInf>")),
        CSV("csv", "b csv", "8025720131,B1,,2007-01-19T10:10,2007-01-19,CREDIT,114000.00,USD,WIRE_IN,BOOKED,"
                + "SHADY OFFSHORE LTD,", "\n8025720131,B2,20070119B1QGC08C009999,2007-01-19T10:10,2007-01-19,"
                        + "CREDIT,228000.00,USD,WIRE_IN,BOOKED,BOREALIS PARTNERS LLC,RDO-002,");

        private final String lines;
        private final String head;
        private final String before;
        private final String other;

        Format(String lines, String head, String before, String other) {
            this.lines = lines;
            this.head = head;
            this.before = before;
            this.other = other;
        }

        /** The file whose first wire has that text; in SWIFT cut to lines of 65. */
        Map<String, String> file(String text) {
            String cut = lines.equals("mt") ? wrapped(before + text) : this == CAMT ? element("114000", "B1",
                    text)
                    : before + text;
            return BankMornings.of("== x\n> " + head + "\n" + cut + other + (this == MT910 ? "\n-" : "")
                    + "\n= x\n").get(0).files();
        }

        private static String wrapped(String text) {
            int last = text.lastIndexOf('\n') + 1;
            return text.substring(0, last) + text.substring(last).replaceAll("(.{65})(?=.)", "$1\n")
                    .replaceAll("\n[:-]", "\n.");
        }

        private static String element(String amount, String reference, String details) {
            return "<Ntry><Amt Ccy=\"USD\">" + amount + "</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd>"
                    + "</Sts><BookgDt><Dt>2007-01-19</Dt></BookgDt><AcctSvcrRef>" + reference
                    + "</AcctSvcrRef><NtryDtls><TxDtls>" + details + "</TxDtls></NtryDtls></Ntry>";
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "BAI2|140|ORG=SHADY OFFSHORE LTD OBI=~",
            "BAI2|140|SND BK:FIRST BANK ORIG:SHADY OFFSHORE LTD ID:12 PMT DET:~",
            "BAI2|140|B/O: SHADY OFFSHORE LTD REF: ~",
            "BAI2|140|DBTR: SHADY OFFSHORE LTD DBTR AGT: FIRST BANK RMTINF: ~",
            "BAI2|140|/ORDP/SHADY OFFSHORE LTD/REMI/~",
            "BAI2|16|/ORG=SHADY OFFSHORE LTD TRN#070119000001 RFB# ~",
            "BAI2|35|WIRE IN ORG=SHADY OFFSHORE LTD E2E ID=~",
            "BAI2|35|/EREF/~/ORDP/SHADY OFFSHORE LTD/REMI/UNITS",
            "REFERENCE_BAI2|16|~,ORG=SHADY OFFSHORE LTD",
            "MT940|140|/ORDP/SHADY OFFSHORE LTD/REMI/~",
            "MT940|140|166?00WIRE?32SHADY OFFSHORE LTD?60~",
            "MT940|140|ORG=SHADY OFFSHORE LTD OBI=~",
            "MT940|35|/EREF/~/ORDP/SHADY OFFSHORE LTD/REMI/UNITS",
            "MT940|35|/ORDP/SHADY OFFSHORE LTD/EREF/~",
            "MT942|140|/ORDP/SHADY OFFSHORE LTD/REMI/~",
            "MT942|140|ORG=SHADY OFFSHORE LTD OBI=~",
            "REFERENCE_MT|16|~//B1\n:86:ORG=SHADY OFFSHORE LTD",
            "MT910|140|:72:/REC/~",
            "MT910|16|:21:~",
            "CAMT|140|"
                    + "<RltdPties><Dbtr>"
                    + "<Nm>SHADY OFFSHORE LTD</Nm></Dbtr></RltdPties><RmtInf><Ustrd>~</Ustrd></RmtInf>",
            "CAMT|35|<Refs><EndToEndId>~</EndToEndId></Refs>"
                    + "<RltdPties><Dbtr><Nm>SHADY OFFSHORE LTD</Nm></Dbtr></RltdPties>",
            "CAMT|140|<AddtlTxInf>ORG=SHADY OFFSHORE LTD OBI=~</AddtlTxInf>",
            "CSV|140|\"~\","})
    void whatAPayerWritesChangesNothingButWhatItNames(String place) throws IOException {
        String[] parts = place.split("\\|", 3);
        Random random = new Random(20070119);
        for (String named : List.of("RDO-001", "UNITS")) {
            List<String> honest = told(parts, named);
            assertThat(honest).anyMatch(told -> told.contains("SHADY OFFSHORE LTD"));
            for (int round = 0; round < ROUNDS; round++) {
                String words = words(random, named, Integer.parseInt(parts[1]));
                assertThat(told(parts, words)).as(place + ": " + words).isIn(
                        honest, parts[2].startsWith("/EREF/") ? withoutPayer(honest) : honest);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "BAI2|/EREF/X/ORDP/ACME GROWTH FUND LP/REMI/1/ORDP/SHADY OFFSHORE LTD/REMI/RDO-001",
            "BAI2|/ORDP/SHADY OFFSHORE LTD/EREF/X/ORDP/ACME GROWTH FUND LP/REMI/1/REMI/RDO-001",
            "BAI2|/PT/FT/EREF/X/BO1/ACME GROWTH FUND LP/PY/1/BO1/SHADY OFFSHORE LTD/PY/RDO-001",
            "BAI2|E2E ID: X ORG=ACME GROWTH FUND LP OBI=1 DBTR: SHADY OFFSHORE LTD RMTINF: RDO-001",
            "MT940|/EREF/X/ORDP/ACME GROWTH FUND LP/REMI/1/ORDP/SHADY OFFSHORE LTD/REMI/RDO-001",
            "MT940|/EREF/X/ORDP/ACME GROWTH FUND LP/REMI/12/ORDP/SHADY OFFSHORE LTD/REMI/RDO-001",
            "MT942|/EREF/XYZ/ORDP/ACME GROWTH FUND LP/REMI//ORDP/SHADY OFFSHORE LTD/REMI/RDO-001",
            "MT942|/EREF/XYZ/ORDP/ACME GROWTH FUND LP/REMI//REMI/RDO-001/ORDP/SHADY OFFSHORE LTD",
            "BAI2|REF: RDO-001 ORG=ACME GROWTH FUND LP OBI=Y B/O: SHADY OFFSHORE LTD NEW YORK NY TRN: B1",
            "BAI2|RMK: RDO-001 ORG=ACME GROWTH FUND LP OBI=Y ORIGINATOR: SHADY OFFSHORE LTD",
            "BAI2|REF: RDO-001 BNF=X ORG=ACME GROWTH FUND LP OBI=Y B/O: SHADY OFFSHORE LTD",
            "BAI2|B/O: SHADY OFFSHORE LTD REF: RDO-001 BNF=X ORG=ACME GROWTH FUND LP OBI=Y",
            "CAMT|<RltdPties><UltmtDbtr><Nm>ACME GROWTH FUND LP</Nm></UltmtDbtr></RltdPties>",
            "CAMT|<RltdPties><DbtrAcct><Id><Othr><Id>9</Id></Othr></Id></DbtrAcct><UltmtDbtr><Nm>ACME"
                    + " GROWTH FUND LP</Nm></UltmtDbtr></RltdPties>",
            "CAMT|<RltdPties><Dbtr><Id><OrgId><AnyBIC>SHADUS33XXX</AnyBIC></OrgId></Id></Dbtr><UltmtDbtr>"
                    + "<Nm>ACME GROWTH FUND LP</Nm></UltmtDbtr></RltdPties>",
            "MT940|/EREF/X/ORDP/ACME GROWTH FUND LP",
            "MT942|/EREF/RDO-001/NAME/ACME GROWTH FUND L",
            "MT942|Details: ORG=ACME GROWTH FUND LP RDO-001",
            "BAI2|WIRE IN SND BK: FIRST BANK Details: RDO-001 ORG=ACME GROWTH FUND LP",
            "MT940|/PT/FT/EREF/X/BO1/ACME GROWTH FUND LP/PY/1/BO1/SHADY OFFSHORE LTD/PY/RDO-001"})
    void aPayerThatWritesAnothersNameIntoItsFieldIsNotThatOne(String entry) throws IOException {
        String[] parts = entry.split("\\|", 2);
        Closing closing = BankMorningsTest.judged(folder, Format.valueOf(parts[0]).file(parts[1]));
        assertThat(BankMorningsTest.facts(closing)).anyMatch(fact -> fact.matches("C0[78] B1.*"));
    }

    /** A payer who begins a remittance in a reference before the bank's word hides that, and names nobody. */
    private static List<String> withoutPayer(List<String> honest) {
        return honest.stream().map(fact -> fact
                .replace(
                        "The payer of wire B1 of 114,000.00 from SHADY OFFSHORE LTD, applied to RDO-001, is"
                                + " no party of it.",
                        "The bank names no payer of wire B1 of 114,000.00, applied to RDO-001.")
                .replace(" from SHADY OFFSHORE LTD", "")).sorted().toList();
    }

    private List<String> told(String[] parts, String words) throws IOException {
        String text = parts[0].startsWith("REFERENCE") || parts[2].startsWith(":21:")
                ? words.replaceAll("[/,]", ".") : words;
        Closing closing = BankMorningsTest.judged(folder, Format.valueOf(parts[0]).file(
                parts[2].replace("~", text)));
        Stream<String> payers = closing.breaks().stream()
                .filter(one -> one.code() == BreakCode.C07 || one.code() == BreakCode.C08)
                .map(one -> one.message());
        return Stream.concat(payers, BankMorningsTest.facts(closing).stream()
                .filter(fact -> !fact.startsWith("may be "))).sorted().toList();
    }

    private static String words(Random random, String named, int room) {
        StringBuilder words = new StringBuilder(named).append(' ');
        while (words.length() < room) {
            words.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return words.substring(0, room);
    }
}
