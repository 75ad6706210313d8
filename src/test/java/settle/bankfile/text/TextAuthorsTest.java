package settle.bankfile.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import settle.offering.BankDialect;
import settle.statement.BankEntry.Direction;
import settle.statement.Quoted;

/** What the bank's labels say names the payer and the wire; what the payer wrote names neither. */
class TextAuthorsTest {

    private static PaymentText read(String text) {
        return PaymentText.of(text.replace("~", "\n"), BankDialect.STANDARD);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            ORG=SHADY LTD OBI=RDO-001 ORIGINATOR NAME=ACME FUND LP        | SHADY LTD
            ORG=SHADY LTD OBI=RDO-001~ORIGINATOR NAME=ACME FUND LP        | SHADY LTD
            ORIG:SHADY LTD ID:12 PMT DET:RDO-001 ORIG:ACME FUND LP ID:13  | SHADY LTD
            DBTR: SHADY LTD RMTINF: RDO-001 B/O: ACME FUND LP             | SHADY LTD
            B/O SHADY LTD OBI RDO-001 BY ORDER OF: ACME FUND LP           | SHADY LTD
            ORD CUST=SHADY LTD~DETAILS OF PAYMENT=RDO-001 DBNM: ACME      | SHADY LTD
            BO1:SHADY LTD PY:RDO-001 ORG=ACME FUND LP                     | SHADY LTD
            B/O: SHADY LTD REF: RDO-001 ORG=ACME FUND LP TRN: 123456FF    | SHADY LTD
            B/O: SHADY LTD REF: RDO-001 ORG=ACME FUND LP OBI=X TRN: 12    | SHADY LTD
            REF: RDO-001 ORG=ACME FUND LP OBI=X                           | ACME FUND LP
            REF: RDO-001 ORG=ACME FUND LP OBI=X B/O: SHADY LTD TRN: 12    | ''
            RMK: RDO-001 ORG=ACME FUND LP OBI=X ORIGINATOR: SHADY LTD     | ''
            REF: RDO-001 BNF=X ORG=ACME FUND LP OBI=X B/O: SHADY LTD      | ''
            OBI=UNITS ORIGINATOR NAME=ACME FUND LP                        | ''
            OBI=UNITS~ORG=ACME FUND LP~OGB=FIRST BANK                     | ''
            PMT DET:/ORDP/ACME FUND LP/REMI/RDO-001                       | ''
            /PT/FT/PY/RDO-001/BO1/ACME FUND LP/BO1/SHADY LTD/OB3/BANK     | SHADY LTD
            REMI: X~DBNM: ACME FUND LP~EREF: 1~DBNM: SHADY LTD~DACT: 1    | SHADY LTD
            RFB=8841 ORG=ACME FUND LP OGB=FIRST BANK OBI=RDO-001          | ACME FUND LP
            """)
    void thePayerIsWhomTheBankNames(String text, String payer) {
        assertThat(read(text).originatorName()).isEqualTo(payer);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            WT SEQ#12345 SHADY LTD TRN#070119000001 RFB# RDO-001 ORG=ACME FUND LP      | ''
            WT FED#01234 FIRST BANK /ORG=SHADY LTD RFB# RDO-002 ORG=ACME FUND LP       | SHADY LTD
            WIRE IN SND BNK=FIRST BANK E2E ID=RDO-001 ORG=ACME FUND LP                 | ''
            SENDER NAME: SHADY LTD END TO END ID: RDO-001 ORG=ACME FUND LP             | SHADY LTD
            WIRE IN VIA: FIRST BANK/042000314 YOUR REF: RDO-004 B/O ACME FUND LP       | ''
            TRANSFER FROM SHADY LTD CUST REF: RDO-005 ORIG:ACME FUND LP                | ''
            WIRE IN SHADY LTD BBI=/BNF/RDO-007 ORG=ACME FUND LP OBI=UNITS              | ''
            WIRE IN E2E ID: RDO-001 ORG=ACME GROWTH FUND OBI=UNITS                     | ''
            WIRE IN RFB=1 ORG=ACME LP OBI=UNITS                                        | ''
            RELATED REF:B2007 ORIG:ACME GROWTH FUND LP ID:0049 PMT DET:RDO-001         | ACME GROWTH FUND LP
            WIRE IN~ORG ACME FUND LP~OGB FIRST BANK~OBI RDO-001                        | ACME FUND LP
            ORG=/0004925580/ACME FUND LP OBI=RDO-012                                   | ACME FUND LP
            ORIGINATOR: ACME FUND LP SENDING INSTITUTION: FIRST BANK OBI: RDO-006      | ACME FUND LP
            /EREF/RDO-001/ORDP/ACME FUND LP/REMI/UNITS                                 | ACME FUND LP
            /EREF/A/ORDP/SHADY LTD/ORDP/ACME FUND LP/REMI/UNITS                        | ACME FUND LP
            /EREF/A ORG=SHADY LTD/ORDP/ACME FUND LP/REMI/UNITS                         | ACME FUND LP
            /ORDP/ACME FUND LP/EREF/A/ORDP/SHADY LTD/REMI/UNITS                        | ACME FUND LP
            /EREF/A ORG=SHADY LTD/REMI/UNITS                                           | ''
            RDO-009 DBTR:ACME FUND LP                                                  | ''
            RDO009 ORG=ACME FUND LP                                                    | ''
            RDO 009 B/O: ACME FUND LP                                                  | ''
            SUB RDO.009 UNITS ORIGINATOR: ACME FUND LP                                 | ''
            UNITS CPST-001/002 ORG=ACME FUND LP OGB=FIRST BANK                         | ''
            TRN:070119012345 RDO-009 ORG=ACME FUND LP                                  | ''
            WIRE CREDIT REF001234 FIRST BANK 070119001234 ORG=ACME FUND LP             | ACME FUND LP
            FED WIRE IN 07119C1234AB ORIG:ACME FUND LP                                 | ACME FUND LP
            WIRE REF# 20070119-00001234 ORIGINATOR NAME: ACME FUND LP                  | ACME FUND LP
            WIRE TYPE:WIRE IN SEQ:GB0123/000567 ORIG:ACME FUND LP                      | ACME FUND LP
            RDO-009 ORG=ACME FUND LP OBI=UNITS                                         | ACME FUND LP
            WIRE IN SND BK: FIRST BANK Details: RDO-009 ORG=ACME FUND LP               | ''
            Details: ORG=ACME FUND LP RDO-009                                          | ''
            B/O: SHADY LTD Details: RDO-009 ORG=ACME FUND LP                           | SHADY LTD
            WIRE IN SND BK: FIRST BANK Ltr RDO-009 ORG=ACME FUND LP                    | ''
            ORIG ACME FUND LP OBI RDO-001                                              | ACME FUND LP
            WIRE IN~DEBTOR ACME FUND LP~DEBTOR ACCOUNT 8841~DEBTOR ADDRESS 1 MAIN ST   | ACME FUND LP
            WIRE IN; ORIG ACME FUND LP; OBI RDO-001                                    | ACME FUND LP
            ORIG CO NAME:ACME FUND LP ORIG ID:1234567890                               | ACME FUND LP
            RDO-001~DEBTOR ACME FUND LP                                                | ''
            WIRE IN ORIG BANK: CITIBANK NA 021000089 ORIG: ACME FUND LP                | ACME FUND LP
            PAYMENT FROM: ACME FUND LP FOR RDO-001                                     | ''
            ORG=SHADY LTD OBI=RDO-001;ORG ACME FUND LP;ORG-ACME FUND LP                | SHADY LTD
            ORG=SHADY LTD OBI=RDO-001 From: ACME FUND LP Sending Bank: FIRST BANK      | SHADY LTD
            """)
    void behindAPartysReferenceOnlyTheBankNamesThePayer(String text, String payer) {
        assertThat(read(text).originatorName()).isEqualTo(payer);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            RETURN OF WIRE IMAD 20070119B1QGC08C001235                  | 20070119B1QGC08C001235
            RETURN OF WIRE DATED 01/19/07 IMAD 20070119B1QGC08C001236   | 20070119B1QGC08C001236
            RTN IMAD 20070119B1QGC08C001237                             | 20070119B1QGC08C001237
            RETURN OF FUNDS IMAD: 20070119B1QGC08C001238                | 20070119B1QGC08C001238
            WIRE RETURN REF: B0119Q05 REASON: ACCT NAME MISMATCH        | B0119Q05
            RETURN OF YOUR TRN B0119Q06 DTD 070119                      | B0119Q06
            RETURN TO ORIGINATOR WIRE REF B0119Q08                      | B0119Q08
            FEDWIRE DEBIT RETURN REF: B0119Q12                          | B0119Q12
            RETURN OF PAYMENT UETR eb6305c9-1f7f-49de-aed0-16487c27b42d | eb6305c9-1f7f-49de-aed0-16487c27b42d
            RETURN OF FUNDS DATED 070119 AS REQUESTED                   | ''
            WIRE OUT TRN: B0119Q05                                      | ''
            """)
    void aDebitThatSaysInWhateverWordsThatItGivesBackSaysWhat(String text, String returned) {
        assertThat(PaymentText.of(text, Direction.DEBIT, BankDialect.STANDARD).reverses())
                .isEqualTo(returned);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            ORG=ACME~OBI=RDO-003~IMAD 20070119B1QGC08C001236                   | 20070119B1QGC08C001236
            ORG=ACME OBI=RDO-004~FED REFERENCE NUMBER 20070119B1QGC08C001237   | 20070119B1QGC08C001237
            """)
    void aNumberOnALineOfItsOwnIsQuoted(String text, String number) {
        assertThat(read(text).imad()).isEqualTo(Quoted.of(number));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            SENDER: SHADY LTD OBI=RDO-001                    | SHADY LTD
            SENDER: FIRST BANK NA ORG=ACME FUND LP OBI=X     | ACME FUND LP
            SENDER: 021000999 ORG=ACME FUND LP OBI=X         | ACME FUND LP
            SENDER: SHADY LTD MESSAGE: RDO-006 ORG=ACME LP   | SHADY LTD
            """)
    void aSenderThatIsNoBankIsThePayer(String text, String payer) {
        assertThat(read(text).originatorName()).isEqualTo(payer);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            ORG=ACME FUND LP TRN: B1 OBI=RDO-001                  | B1
            WIRE IN OUR REF: B1 SND BK: FIRST BANK OBI=RDO-001    | B1
            B/O: ACME FUND LP BANK REF: B1                        | B1
            ORG=ACME FUND LP OBI=RDO-001 TRN: B1                  | ''
            B/O: ACME FUND LP REF: RDO-001 TRN: B1                | ~B1
            B/O: ACME FUND LP REF: X OBI=RDO-001 TRN: B1          | ~B1
            TRN: B1                                               | ~B1
            TRN: B1 RDO-001                                       | ~B1
            """)
    void referenceIsTheBanksWhereItStandsBeforeWhatAPartyMayHaveWritten(String text, String reference) {
        assertThat(read(text).reference()).isEqualTo(reference);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            RFB# RDO-001 IMAD 20070119B1QGC08C001234
            RFB# RDO-001 RETURN OF WIRE B1
            YOUR REF: RDO-001 TRN: B1
            E2E ID: X UETR: eb6305c9-1f7f-49de-aed0-16487c27b42d OBI=RDO-001
            RFB=X IMAD=20070119B1QGC08C001234 OBI=RDO-001
            B/O: SHADY LTD REF: BNF=X IMAD=20070119B1QGC08C001234 TRN: B1 OBI=RDO-001
            /EREF/X/TRN/B1/ORDP/SHADY LTD/REMI/RDO-001
            """)
    void behindAPartysReferenceNothingIdentifiesTheWire(String text) {
        PaymentText read = read(text);
        assertThat(Quoted.banks(read.imad()) + Quoted.banks(read.uetr()) + read.reference() + read.reverses())
                .isEmpty();
        assertThat(read.remittance()).contains("RDO-001");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            SENDER NAME: SHADY LTD ORG=ACME FUND LP OBI=X              | SHADY LTD, ACME FUND LP
            ORG=SHADY LTD ORIG=ACME FUND LP OBI=RDO-001                | ACME FUND LP, SHADY LTD
            ORIGINATOR: ACME FUND LP DBNM: SHADY LTD OBI=RDO-001       | ACME FUND LP, SHADY LTD
            ORG=ACME FUND LP~B/O: BOREALIS PARTNERS LLC~OBI=X          | ACME FUND LP, BOREALIS PARTNERS LLC
            DBTR: ACME FUND LP ORD CUST: COBALT LTD RMTINF: X          | ACME FUND LP, COBALT LTD
            B/O: ACME LP REF: NBNF=TRUST A/C ORG=/325 SHADY LTD OBI=X  | SHADY LTD, ACME LP
            ORG=ONE LTD B/O: TWO LTD REMITTER: THREE LTD OBI=X         | ONE LTD, TWO LTD, THREE LTD
            """)
    void twoPayersThatTheBankNamesAreNobodysName(String text, String names) {
        assertThat(read(text).originatorName())
                .isEqualTo("TWO PAYERS NAMED: " + names.replace(", ", " / "));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            ORG=ACME FUND LP B/O: ACME FUND                            | ACME FUND LP
            ORG=ACME FUND L.P. DBNM: ACME FUND LP                      | ACME FUND L.P.
            ORG=ACME GROWTH AND INCOME FUND OF THE B/O: ACME GROWTH AND INCOME FUND OF THE NORTH \
              | ACME GROWTH AND INCOME FUND OF THE NORTH
            """)
    void ofTwoNamesThatAgreeTheOneCounts(String text, String name) {
        assertThat(read(text).originatorName()).isEqualTo(name);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            ORG=ACME OBI=RDO-001 AFTER IMAD 20070119B1QGC08C001234                | ''
            ORG=ACME OBI=RDO-001 IMAD: 20070119B1QGC08C001234 SECOND HALF         | ''
            ORG=ACME OBI=RDO-001 FED REF 20070119B1QGC08C001234                   | ''
            ORG=ACME OBI=IMAD=20070119B1QGC08C001234 ORG=X                        | ''
            ORG=ACME OBI=SEE UETR EB6305C9-1F7F-49DE-AED0-16487C27B42D            | ''
            IMAD=20070119B1QGC08C001235 OBI=X IMAD: 20070119B1QGC08C001234        | 20070119B1QGC08C001235
            FED REF 20070119B1QGC08C001235 OBI=X IMAD: 20070119B1QGC08C001234     | 20070119B1QGC08C001235
            OBI=X IMAD: 20070119B1QGC08C001234 IMAD: 20070119B1QGC08C001235       | ~20070119B1QGC08C001235
            OBI=X IMAD: 20070119B1QGC08C001235 TRN: 0119Q80210FF                  | ~20070119B1QGC08C001235
            IMAD=20070119B1QGC08C001235 IMAD=20070119B1QGC08C001234 OBI=X         | ''
            """)
    void aNumberThatThePayerQuotesIdentifiesNothing(String text, String imad) {
        PaymentText read = read(text);
        assertThat(read.imad()).isEqualTo(imad);
        assertThat(read.uetr()).isEmpty();
        assertThat(read.reference()).isEmpty();
        assertThat(read.reverses()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            OBI=RETURN OF REF B1       | '' | B1
            OBI=X REVERSES=B1          | '' | B1
            RETURN OF REF B1           | B1 | B1
            """)
    void onlyOfADebitTheRemittanceSaysWhatIsReturned(String text, String ofCredit, String ofDebit) {
        assertThat(PaymentText.of(text, Direction.CREDIT, BankDialect.STANDARD).reverses())
                .isEqualTo(ofCredit);
        assertThat(PaymentText.of(text, Direction.DEBIT, BankDialect.STANDARD).reverses()).isEqualTo(ofDebit);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            ORG=X OBI=RDO-001 ORIGINATOR NAME=ACME    | RDO-001 ORIGINATOR NAME=ACME
            ORG=X OBI=REF: 17 SEE TRN: RDO-001        | REF: 17 SEE TRN: RDO-001
            ORG=X OBI=RDO-001 TRN: RDO-002            | RDO-001 TRN: RDO-002
            ORG=X OBI=RDO-001 IMAD: 0119B1QGC08C001234| RDO-001
            RFB=RDO-002 OBI=RDO-001                   | RDO-001 RDO-002
            """)
    void nothingThatThePayerWroteIsLost(String text, String remittance) {
        assertThat(read(text).remittance()).isEqualTo(remittance);
    }

    @Test
    void noNumberOfTheReceiverIsReadWhereThePayerMayHaveWrittenIt() {
        String number = "OMAD: 20070119B1Q8021R00012301191012FT03";
        assertThat(PaymentText.ofPayer("RDO-001 " + number, Direction.CREDIT, BankDialect.STANDARD).omad())
                .isEmpty();
        assertThat(PaymentText.of("ORG=ALDER OBI=RDO-001 REST " + number, BankDialect.STANDARD).omad())
                .isEmpty();
        assertThat(PaymentText.of(number + " ORG=ALDER OBI=RDO-001", BankDialect.STANDARD).omad())
                .isEqualTo("20070119B1Q8021R00012301191012FT03");
    }

    @ParameterizedTest
    @ValueSource(strings = {"END TO END IDENTIFICATION", "END-TO-END IDENTIFICATION",
            "ENDTOENDIDENTIFICATION",
            "E2E", "E2E REF", "END TO END REFERENCE", "INSTRUCTION ID", "INSTRUCTION IDENTIFICATION"})
    void whatAPartyCallsThePaymentIsRemittanceHoweverTheBankSpellsItsLabel(String label) {
        PaymentText read = PaymentText.of("DEBTOR: BIRCH LLC DEBTOR AGENT: CITIBANK NA " + label
                + ": RDO-001 UETR: 4b2c6a1e-0c59-4a68-9f3b-2d1e5c7a9b01 RMTINF: UNITS", Direction.CREDIT,
                BankDialect.STANDARD);
        assertThat(read.originatorBank()).isEqualTo("CITIBANK NA");
        assertThat(read.remittance()).contains("RDO-001").contains("UNITS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ENDTOENDIDENTIFICATION", "INSTRUCTION ID", "DESCRIPTION", "REMARKS", "NOTES",
            "COMMENT", "NARRATIVE", "TEXT", "MSG", "Message", "REMIT", "RMT", "PMT DTL", "UNSTRUCTURED",
            "REMITTANCE TEXT"})
    void whatStandsBehindALabelOfThePayersWordsNamesNobody(String label) {
        PaymentText read = PaymentText.of("SND BK:FIFTH BANK " + label + ": RDO-001 ORG=ACME GROWTH FUND LP",
                Direction.CREDIT, BankDialect.STANDARD);
        assertThat(read.originatorName()).isEmpty();
        assertThat(read.remittance()).contains("RDO-001");
    }
}
