package settle.bankfile.camt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Sample files: what is read of each, and, apart from it, which control refuses it.
 *
 * <p>Where genkgo/camt's own parser sees something else: it names the creditor as the other side of a credit
 * (camt053.v2.multi.statement), where only the debtor can have sent the money; it gives debits a negative
 * amount, which is the same; and it leaves an entry without any date undated (camt054), which gets the day of
 * its message here.
 */
class CamtSamplesTest {

    /** A file, what is read of it, and what refuses it. */
    record Sample(String file, List<String> read, List<String> refusedBy) {

        @Override
        public String toString() {
            return file;
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void fileHoldsWhatTheStandardSays(Sample sample) {
        CamtReading reading = CamtReading.of(CamtReading.sample(sample.file()), CamtReading.CONTEXT);
        List<String> read = reading.lines().stream().filter(line -> !reading.refusals().contains(line))
                .toList();
        assertThat(read).isEqualTo(sample.read());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void fileIsRefusedByTheControlsThatDoNotHold(Sample sample) {
        CamtReading reading = CamtReading.of(CamtReading.sample(sample.file()), CamtReading.CONTEXT);
        assertThat(reading.refusals()).isEqualTo(sample.refusedBy());
    }

    static Stream<Sample> samples() {
        return Stream.of(
                new Sample("camt052.v8.xml", List.of(
                        "entry line 58|CH2801234000123456789|AAAASESS-FP-ACCR-01|||PMNT-ICDT-XBCT"
                                + "|2007-10-18T05:15"
                                + "|2007-10-18|DEBIT 200000.00 SEK|WIRE_OUT|BOOKED||||Credit|",
                        "statement line 30 CH2801234000123456789 SEK AAAASESS-FP-ACCR001 no. 12312"
                                + " of 2007-10-18,"
                                + " - to -, 1 entries []"),
                        List.of("F06 line 39 CpyDplctInd: an original, not CODU")),
                new Sample("camt053.v2.multi.statement.xml", List.of(
                        "entry line 66|NL26VAYB8060476890||||544|2014-12-31|2015-01-02|CREDIT 8.85 EUR"
                                + "|OTHER|BOOKED"
                                + "||||Transaction Description 1 000000001|",
                        "statement line 26 NL26VAYB8060476890 EUR 253EURNL26VAYB8060476890 no. 12312"
                                + " of 2014-12-31,"
                                + " 18.15 to 27.00, 1 entries"
                                + " [OPBD 18.15, booked entries 8.85 and CLBD 27.00 agree]",
                        "entry line 145|NL26VAYB8060476890||||544|2014-12-31|2015-01-02|DEBIT 7.00 EUR"
                                + "|OTHER|BOOKED"
                                + "|Company Name 2|NL56AGDH9619008421||Transaction Description 2 000000002|",
                        "statement line 112 NL26VAYB8060476890 EUR 254EURNL26VAYB8060476890 of 2014-12-31,"
                                + " 27.00 to 20.00, 1 entries"
                                + " [OPBD 27.00, booked entries -7.00 and CLBD 20.00 agree]"),
                        List.of("F06 line 35 CpyDplctInd: an original, not CODU")),
                new Sample("camt053.v2.wrong.xml", List.of(),
                        List.of("F07 line 3 BkToCstmrStmt: expected at least one Stmt, found none")),
                statementOfVersionEight(),
                notification(),
                new Sample("own-escrow-statements.camt.053.001.02.xml", ownStatements(), List.of()),
                new Sample("own-escrow-intraday.camt.052.001.08.xml", ownIntraday(), List.of()));
    }

    private static Sample statementOfVersionEight() {
        return new Sample("camt053.v8.xml", List.of(
                "entry line 110|NL26VAYB8060476890|AAAASESS-FP-CN_98765/01|||PMNT-RCDT-BOOK"
                        + "|2014-12-31T07:15"
                        + "|2015-01-02|CREDIT 8.85 EUR|WIRE_IN|BOOKED|NAME NAME|NL56AGDH9619008421|"
                        + "|4654654654654654 MUELL/FINP/RA12345|",
                "statement line 30 NL26VAYB8060476890 EUR 253EURNL26VAYB8060476890 no. 12312"
                        + " of 2014-12-30,"
                        + " 18.15 to -27.00, 1 entries"
                        + " [OPBD 18.15, booked entries 8.85 and CLBD -27.00 do not agree,"
                        + " note: page 2, the last one of statement 12312]"),
                List.of("F06 line 43 CpyDplctInd: an original, not CODU",
                        "F03 line 74 CLBD: -27.00 SEK, not 27.00 EUR"));
    }

    private static Sample notification() {
        return new Sample("camt054.v8-with-UETR.xml", List.of(
                "entry line 16|CH2801234000123456789|||255ae394-9965-4438-ac86-f406feada396||2007-10-18T07:30|2007-10-18"
                        + "|DEBIT 200000.00 SEK|OTHER|BOOKED|||||",
                "statement line 8 CH2801234000123456789 SEK AAAASESS-FP-ACCR001 of 2007-10-18,"
                        + " - to -,"
                        + " 1 entries []"),
                List.of());
    }

    private static List<String> ownStatements() {
        return List.of(
                "entry line 30|8025720131|PNC070119000417|20070119B1Q8031C000417||PMNT-RCDT-DMCT"
                        + "|2007-01-19T10:02"
                        + "|2007-01-19|CREDIT 1140000.00 USD|WIRE_IN|BOOKED|ALDER PEAK PARTNERS LP|4410-338"
                        + "|JPMORGAN CHASE BANK|SUBSCRIPTION CPST-001 UNITS CPST-001|",
                "entry line 56|8025720131|PNC070119000512/1|||PMNT-RCDT-DMCT|2007-01-19|2007-01-19"
                        + "|CREDIT 570000.00 USD|WIRE_IN|BOOKED|BIRCH STREET FUND LLC|||CPST-002|",
                "entry line 61|8025720131|PNC070119000512/2|||PMNT-RCDT-DMCT|2007-01-19|2007-01-19"
                        + "|CREDIT 570000.00 USD|WIRE_IN|BOOKED|CEDAR ROW MASTER FUND LTD|||CPST-003|",
                "entry line 68|8025720131|PNC070119000600|||ACMT-MDOP-CHRG|2007-01-19|2007-01-19"
                        + "|DEBIT 25.00 USD"
                        + "|FEE|BOOKED|||||",
                "entry line 74|8025720131|PNC070119000601|||BAI 698|2007-01-19|2007-01-19|DEBIT 10.00 USD"
                        + "|FEE|BOOKED|||||",
                "statement line 5 8025720131 USD 8025720131-20070119 no. 13 of 2007-01-19,"
                        + " 1250.00 to 2281215.00,"
                        + " 5 entries [TtlNtries/NbOfNtries 4 = 4, TtlCdtNtries/NbOfNtries 2 = 2,"
                        + " TtlDbtNtries/NbOfNtries 2 = 2, TtlNtries/Sum 2280035.00 = 2280035.00,"
                        + " TtlCdtNtries/Sum 2280000.00 = 2280000.00, TtlDbtNtries/Sum 35.00 = 35.00,"
                        + " TtlNtries/TtlNetNtryAmt 2279965.00 = 2279965.00,"
                        + " OPBD 1250.00, booked entries 2279965.00 and CLBD 2281215.00 agree]",
                "entry line 95|8025720131|PNC070122000033|||PMNT-RCDT-RRTN|2007-01-22T09:15|2007-01-22"
                        + "|DEBIT 1140000.00 USD|RETURN|BOOKED|ALDER PEAK PARTNERS LP|||CPST-001"
                        + "|PNC070119000417",
                "statement line 81 8025720131 USD 8025720131-20070122 no. 14 of 2007-01-22,"
                        + " 2281215.00 to 1141215.00, 1 entries [TtlNtries/NbOfNtries 1 = 1,"
                        + " TtlNtries/Sum 1140000.00 = 1140000.00,"
                        + " PRCD 2281215.00, booked entries -1140000.00 and CLBD 1141215.00 agree]");
    }

    private static List<String> ownIntraday() {
        return List.of(
                "entry line 20|8025720131|PNC070119000417|20070119B1Q8031C000417"
                        + "|255ae394-9965-4438-ac86-f406feada396|PMNT-RRCT-DMCT|2007-01-19T10:02|2007-01-19"
                        + "|CREDIT 1140000.00 USD|WIRE_IN|BOOKED|ALDER PEAK PARTNERS LP||CHASUS33"
                        + "|CPST-001 ULTMTDBTR ALDER PEAK MASTER FUND LTD|",
                "entry line 41|8025720131|PNC070119000512|||NTRF+166||2007-01-22|CREDIT 570000.00 USD|WIRE_IN"
                        + "|PENDING|BIRCH STREET FUND LLC|||ORG=BIRCH STREET FUND LLC OBI=CPST-002|",
                "statement line 5 8025720131 USD 8025720131-20070119-1 no. 1 of 2007-01-19, - to 1141250.00,"
                        + " 2 entries [TtlNtries/NbOfNtries 3 = 3, TtlNtries/Sum 2850000.00 = 2850000.00,"
                        + " TtlNtries/TtlNetNtry/Amt 2850000.00 = 2850000.00,"
                        + " note: 1 for information only, read as no money]");
    }
}
