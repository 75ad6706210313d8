package settle.bankfile.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import settle.offering.BankDialect;
import settle.offering.BankDialect.BaiTotals;
import settle.statement.BankEntry.Direction;
import settle.statement.Quoted;

class PaymentTextTest {

    private static final String LABEL_A_LINE = """
            FED NO: 20100831L1B77D1CDSDSDJSIO15608310954FT01
            SENDER BNK:=ETRADE BANK
            SENDER ID:=056073573
            ORG:=OPTIONS LINK WIRE CLEARING
            ORG ADDRESS:=1995 SE. 57TH ST. NY, NY 10022
            BNF ID:=3300333333
            BNF NAME:=YOUR NAME HERE INC
            BNF ADDRESS:=185 B ST SAN FRAN, CA 94011
            REC FI:=SIL VLY BK SCLA
            REC ID:=121140399
            OBI:=INVOICE 123456""";

    @Test
    void everyLineWithALabelOfItsOwnIsRead() {
        PaymentText text = PaymentText.of(LABEL_A_LINE, BankDialect.STANDARD);
        assertThat(text.originatorName()).isEqualTo("OPTIONS LINK WIRE CLEARING");
        assertThat(text.originatorBank()).isEqualTo("ETRADE BANK");
        assertThat(text.imad()).isEqualTo("20100831L1B77D1CDSDSDJSIO15608310954FT01");
        assertThat(text.remittance()).isEqualTo("INVOICE 123456");
        assertThat(text.reverses()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            ORG:=ACME FUND LP                                        | ACME FUND LP
            ORG=ACME FUND LP OBI=CPST-017                            | ACME FUND LP
            WT FED#00123 JPMORGAN CHASE BAN /ORG=ACME FUND LP SRF# 1 | ACME FUND LP
            ORIG:ACME FUND LP ID:1234 SND BK:JPMORGAN ID:021000021   | ACME FUND LP
            ORIG: ACME FUND LP                                       | ACME FUND LP
            ORIGINATOR:ACME FUND LP                                  | ACME FUND LP
            Originator: Acme Fund LP                                 | Acme Fund LP
            VIA: WELLS FARGO/121000248 B/O: ACME FUND LP REF: X      | ACME FUND LP
            B/O ACME FUND LP RFB=1234                                | ACME FUND LP
            DBNM: SAMPLE INC.                                        | SAMPLE INC.
            BO:11111111 BO1:DOE JO                                   | DOE JO
            /ORDP/ACME FUND LP /REMI/CPST-017                        | ACME FUND LP
            ORG:=/1234567890 ACME FUND LP                            | ACME FUND LP
            ORG=ACME FUND LP      900 METRO CENTER BLVD              | ACME FUND LP
            ORG=ACME FUND LP UNHEARDOF=X                             | ACME FUND LP
            DBNM: ACME FUND LP ORG=ACME                              | ACME FUND LP
            DBNM: ONE NAME ORG=ANOTHER NAME                          | TWO PAYERS NAMED: ANOTHER NAME / ONE NAME
            ORG=THE FIRST ORG=THE SECOND                             | TWO PAYERS NAMED: THE FIRST / THE SECOND
            ORGANIC FOODS: A DELIVERY                                | ''
            KERBO: NOT A LABEL                                       | ''
            Wire Transfer Credit      VISA INTERNATIONAL             | ''
            ''                                                       | ''
            """)
    void theOriginatorIsFoundInTheCommonSpellings(String text, String name) {
        assertThat(PaymentText.of(text, BankDialect.STANDARD).originatorName()).isEqualTo(name);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            ORIG:ACME ID:000123456 SND BK:JPMORGAN ID:021000021 | 000123456     | JPMORGAN
            ORG:=ACME\\nORG ID:=4455\\nSENDER ID:=056073573     | 4455          | 056073573
            DBNM: ACME\\nDACT: 8348572423\\nDBIC: CITIUS30XXX   | 8348572423    | CITIUS30XXX
            ORG:=/0012345\\nACME FUND                           | 0012345       | ''
            BO:11111111 BO1:DOE JO\\nOB:11 PALACE OB3:BARCLAYS  | 11111111      | BARCLAYS
            SND BK:JPMORGAN ID:021000021 BNF:US ID:99           | ''            | JPMORGAN
            """)
    void theOriginatorsAccountAndBankAreFound(String text, String account, String bank) {
        PaymentText read = PaymentText.of(text.replace("\\n", "\n"), BankDialect.STANDARD);
        assertThat(read.originatorAccount()).isEqualTo(account);
        assertThat(read.originatorBank()).isEqualTo(bank);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            IMAD:20070119B1QGC08C001234                    | 20070119B1QGC08C001234 | ''
            IMAD=20070119B1QGC08C001234 OMAD=20070119B1Q8021R00012301191012FT03 \
              | 20070119B1QGC08C001234 | 20070119B1Q8021R00012301191012FT03
            IMAD 20070119 B1QGC08C 001234 AND MORE         | 20070119B1QGC08C001234 | ''
            IMAD: 0119I1B7031R012345 TRN: 0123456019FF     | 0119I1B7031R012345     | ''
            FED REF 20070119B1QGC08C001234                 | 20070119B1QGC08C001234 | ''
            FED NO: 20070119B1QGC08C001234                 | 20070119B1QGC08C001234 | ''
            CREF: 20210706MMQFMPU8000001                   | 20210706MMQFMPU8000001 | ''
            CREF: 021000020000021                          | ''                     | ''
            FED REF: 001234                                | ''                     | ''
            FED#00123                                      | ''                     | ''
            OMAD:20070119B1Q8021R00012301191012FT03 \
              | 20070119B1Q8021R00012301191012FT03 | 20070119B1Q8021R00012301191012FT03
            FED NO: 20070119B1Q8021R00012301191012FT03 \
              | 20070119B1Q8021R00012301191012FT03 | 20070119B1Q8021R00012301191012FT03
            20070119B1QGC08C001234 WITHOUT A LABEL         | ''                     | ''
            """)
    void fedwiresNumbersAreFound(String text, String imad, String omad) {
        PaymentText read = PaymentText.of(text, BankDialect.STANDARD);
        assertThat(read.imad()).isEqualTo(imad);
        assertThat(read.omad()).isEqualTo(omad);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            ORG=ACME OBI=CPST-017 SHARES                    | CPST-017 SHARES
            ORG=ACME OBI:=CPST-017 SHARES                   | CPST-017 SHARES
            OBI CPST-017 SHARES                             | CPST-017 SHARES
            OBI=SUBSCRIPTION RFB=CPST-017                   | SUBSCRIPTION RFB=CPST-017
            RFB=CPST-017 ORG=ACME OBI=SUBSCRIPTION          | SUBSCRIPTION CPST-017
            OBI=CPST-017 IMAD: 0119I1B7031R012345           | CPST-017
            OBI=SUB ID: CPST-017 ON DATE: TODAY             | SUB ID: CPST-017 ON DATE: TODAY
            OBI=UNITS=100 CPST-017                          | UNITS=100 CPST-017
            OBI=RETURN OF CAPITAL INTO CPST-017             | RETURN OF CAPITAL INTO CPST-017
            REMI: Test Remittance\\nEREF: GSV0DL6RKT        | Test Remittance GSV0DL6RKT
            REMI: SAME\\nEREF: SAME                         | SAME
            REMI: SAME\\nEREF: NONREF                       | SAME
            PMT DET:CPST-017 SUBSCRIPTION                   | CPST-017 SUBSCRIPTION
            ORG=ACME CPST-017\\nEREF: 12                    | ORG=ACME CPST-017 EREF: 12
            NO LABEL AT ALL,  CPST-017/A                    | NO LABEL AT ALL, CPST-017/A
            OBI=\\nORG=ACME                                 | ORG=ACME
            OBI=A LONG TEXT\\nOF TWO LINES\\nORG=X          | A LONG TEXT OF TWO LINES ORG=X
            """)
    void theRemittanceLosesNothingThatThePayerWrote(String text, String remittance) {
        PaymentText read = PaymentText.of(text.replace("\\n", "\n"), BankDialect.STANDARD);
        assertThat(read.remittance()).isEqualTo(remittance);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            ORG:=ACME FUND\\n1 MAIN ST\\nOBI:=X             | ACME FUND
            FED REF 12 ORG=ACME FUND\\nPARTNERS LP OBI=X    | ACME FUND PARTNERS LP
            ORG=\\nACME FUND                                | ACME FUND
            """)
    void aNameGoesOnInTheNextLineOnlyWhereLinesDoNotBeginWithLabels(String text, String name) {
        PaymentText read = PaymentText.of(text.replace("\\n", "\n"), BankDialect.STANDARD);
        assertThat(read.originatorName()).isEqualTo(name);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            RETURN OF 20070119B1QGC08C001234                   | 20070119B1QGC08C001234
            RETURN OF IMAD 20070119B1QGC08C001234              | 20070119B1QGC08C001234
            RTN OF: PNC0001 UNABLE TO APPLY                    | PNC0001
            REVERSES=PNC-0001                                  | PNC-0001
            Original TRN: 070119012345.                        | 070119012345
            RETURN OF FUNDS                                    | ''
            ORIG REF: 12345                                    | ''
            """)
    void theReturnedEntryIsFound(String text, String reverses) {
        assertThat(PaymentText.of(text, BankDialect.STANDARD).reverses()).isEqualTo(reverses);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            WIRE OUT RETURN B0119Q05                           | ''
            RETURN FEE ACCOUNT 8025720131                      | ''
            TAX RETURN 2006-1040A PREPARED                     | ''
            RETURN OF CAPITAL SERIES2007A                      | ''
            RETURN OF 1140000.00 TO INVESTOR                   | ''
            RETURN OF EXCESS PER LETTER LTR20070119            | ''
            RETURN PER INSTRUCTION 4711-0815                   | ''
            RETURN OF FUNDS 20070119 B1QGC08C 001234           | 20070119B1QGC08C001234
            RETURN 4b2c6a1e-0d3f-4a51-9c77-1f2e3d4c5b07        | 4b2c6a1e-0d3f-4a51-9c77-1f2e3d4c5b07
            RETURN OF WIRE B0119Q05                            | B0119Q05
            RETURN TO ORIGINATOR WIRE REF B0119Q08             | B0119Q08
            RETURN OF B0119Q05 UNABLE TO APPLY                 | B0119Q05
            WIRE RETURN REF: B0119Q05 REASON: CLOSED           | B0119Q05
            RTN WIRE NO. 0119802100 DTD 01/19/07               | 0119802100
            """)
    void aDebitGivesBackWhatItSaysThatItDoes(String text, String reverses) {
        assertThat(PaymentText.of(text, Direction.DEBIT, BankDialect.STANDARD).reverses())
                .isEqualTo(reverses);
    }

    @Test
    void uetrAndTheBanksReferenceAreFound() {
        PaymentText text = PaymentText.of(
                "TRN:2007011900123456 UETR: EB6305C9-1F7F-49DE-AED0-16487C27B42D", BankDialect.STANDARD);
        assertThat(text.uetr()).isEqualTo("eb6305c9-1f7f-49de-aed0-16487c27b42d");
        assertThat(Quoted.number(text.reference())).isEqualTo("2007011900123456");
    }

    @Test
    void theBanksOwnPatternsGoFirst() {
        BankDialect dialect = new BankDialect(BaiTotals.ALL_AMOUNTS, Map.of(), Map.of(
                "originator_name", Pattern.compile("PAYER<(.*?)>"),
                "remittance", Pattern.compile("NOTE<(.*?)>"),
                "uetr", Pattern.compile("[0-9a-f-]{36}")), Map.of());
        PaymentText own = PaymentText.of("ORG=BUILT IN OBI=BUILT IN PAYER<ACME  FUND> NOTE<CPST-017> "
                + "eb6305c9-1f7f-49de-aed0-16487c27b42d", dialect);
        assertThat(own.originatorName()).isEqualTo("ACME FUND");
        assertThat(own.remittance()).isEqualTo("CPST-017");
        assertThat(own.uetr()).isEqualTo("eb6305c9-1f7f-49de-aed0-16487c27b42d");
        assertThat(PaymentText.of("ORG=BUILT IN", dialect).originatorName()).isEqualTo("BUILT IN");
    }

    @Test
    @Timeout(20)
    void hostileTextIsReadInTimeThatGrowsWithItsLength() {
        List<String> pieces =
                List.of(" ORG", "OBI=", " A=", "A", " ", "FED REF ", "/ORDP/", "ORG ADDRESS ", "\nA", ";ORG-",
                        " From: ",
                        "/EREF//ORDP/", "RFB=REF:", "RDO-1 ", " RETURN OF 1");
        for (String piece : pieces) {
            String text = piece.repeat(200_000 / piece.length());
            assertThat(PaymentText.of(text, BankDialect.STANDARD).remittance().length())
                    .isLessThanOrEqualTo(text.length());
        }
    }
}
