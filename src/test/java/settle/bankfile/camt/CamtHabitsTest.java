package settle.bankfile.camt;

import static org.assertj.core.api.Assertions.assertThat;
import static settle.bankfile.camt.CamtReading.ACCOUNT;
import static settle.bankfile.camt.CamtReading.balance;
import static settle.bankfile.camt.CamtReading.credit;
import static settle.bankfile.camt.CamtReading.message;
import static settle.bankfile.camt.CamtReading.statement;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import settle.statement.BankEntry;

/** What banks write into camt messages besides the standard's book. */
class CamtHabitsTest {

    private static final String PART = "<TxDtls><Amt Ccy='USD'>50</Amt></TxDtls>";

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            <NbOfTxs>4</NbOfTxs>                                     | <TxDtls><Purp><Cd>CORT</Cd></Purp></TxDtls>
            <NbOfTxs>4</NbOfTxs>                                     | <TxDtls><Amt Ccy="USD">100</Amt></TxDtls>
            <NbOfTxs>86</NbOfTxs><TtlAmt Ccy="USD">100</TtlAmt>      | <TxDtls><Amt Ccy="USD">100</Amt></TxDtls>
            <NbOfTxs>4</NbOfTxs>                                     | ''
            <NbOfTxs>4</NbOfTxs><CdtDbtInd>CRDT</CdtDbtInd>          | <TxDtls><Refs/></TxDtls>
            <MsgId>M</MsgId><NbOfTxs>2</NbOfTxs>                     | <TxDtls><AmtDtls><TxAmt><Amt Ccy="USD">100.00\
            </Amt></TxAmt></AmtDtls></TxDtls>
            <PmtInfId>P</PmtInfId>                                   | <TxDtls/>
            """)
    void oneSummaryMayStandForABatch(String batch, String details) {
        CamtReading reading = CamtReading.of(
                statement(credit("<NtryDtls><Btch>" + batch + "</Btch>" + details + "</NtryDtls>")));
        assertThat(reading.refusals()).isEmpty();
        assertThat(reading.entries()).hasSize(1);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"3, 2, F02", "1, 2, F02", "4, 1, F02"})
    void transactionsThatAreToldOneByOneAreCounted(int stated, int told, String code) {
        CamtReading reading = CamtReading.of(statement(credit("<NtryDtls><Btch><NbOfTxs>" + stated
                + "</NbOfTxs></Btch>" + PART.repeat(told) + "</NtryDtls>")));
        assertThat(reading.refusals()).anyMatch(refusal -> refusal.startsWith(code));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            <MsgId>20070119B1QGC08C001234</MsgId><ClrSysRef>20070119B1Q8021R00012301191012FT03</ClrSysRef> \
              | 20070119B1QGC08C001234
            <MsgId>20070119B1QGC08C001234</MsgId><ClrSysRef>20070119B1Q8021R000123</ClrSysRef> \
              | 20070119B1QGC08C001234
            <ClrSysRef>0119B1QGC08C001234</ClrSysRef>                     | 20070119B1QGC08C001234
            <ClrSysRef>0119 B1QGC08C 001234</ClrSysRef>                   | 20070119B1QGC08C001234
            <MsgId>0119B1QGC08C001234</MsgId>                             | 20070119B1QGC08C001234
            <ClrSysRef>20070119B1Q8021R00012301191012FT03</ClrSysRef>     | 20070119B1Q8021R00012301191012FT03
            <AcctSvcrRef>20070119B1QGC08C001234</AcctSvcrRef>             | 20070119B1QGC08C001234
            <EndToEndId>20070119B1QGC08C001234</EndToEndId>               | ''
            <MsgId>M19</MsgId>                                            | ''
            """)
    void fedwiresNumbersAreFoundWhereverTheyStand(String references, String imad) {
        BankEntry entry = CamtReading.of(statement(credit(CamtReading.details(
                "<Refs>" + references + "</Refs>")))).entry();
        assertThat(entry.imad()).isEqualTo(imad);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            RDO-001 ORG=ACME FUND LP       | ORG=SHADY LTD RDO-001 ORG=ACME FUND LP      | SHADY LTD
            RDO-001 ORG=ACME FUND LP       | RDO-001 ORG=ACME FUND LP                    | ''
            RDO-001 ORG=ACME FUND LP       | WIRE IN RDO-001 ORG=ACME FUND LP            | ''
            RDO-001                        | ORG=ACME FUND LP OBI=RDO-001 ORIG=SHADY     | ACME FUND LP
            RDO-001                        | ORG=ACME FUND LP                            | ACME FUND LP
            """)
    void whatTheBankRepeatsOfThePayerIsThePayers(String remittance, String words, String payer) {
        BankEntry entry = CamtReading.of(statement(credit(CamtReading.details("<RmtInf><Ustrd>" + remittance
                + "</Ustrd></RmtInf><AddtlTxInf>" + words + "</AddtlTxInf>")))).entry();
        assertThat(entry.remitter().name()).isEqualTo(payer);
    }

    @Test
    void theFirstVersionIsRead() {
        String xml = message("<Stmt><Id>S</Id>" + ACCOUNT
                + balance("OPBD", "0", "2007-01-19").replaceAll("</?CdOrPrtry>", "")
                + balance("CLBD", "100", "2007-01-19").replaceAll("</?CdOrPrtry>", "")
                + credit(
                        "<Btch><NbOfTxs>1</NbOfTxs></Btch><TxDtls><RltdPties><Dbtr><Nm>ACME FUND LP</Nm></Dbtr>"
                                + "</RltdPties></TxDtls>")
                + "</Stmt>").replace("BkToCstmrStmt>", "BkToCstmrStmtV01>");
        CamtReading reading = CamtReading.of(xml);
        assertThat(reading.entry().remitter().name()).isEqualTo("ACME FUND LP");
        assertThat(reading.statements().get(0).closing()).hasValueSatisfying(
                closing -> assertThat(closing).isEqualByComparingTo("100"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            <Amt Ccy="USD">         | <Amt>            | Ntry/Amt/@Ccy: expected an ISO 4217 currency, found none
            <Amt Ccy="USD">         | <Amt Ccy="XX">   | Ntry/Amt/@Ccy: expected an ISO 4217 currency, found "XX"
            CRDT                    | CREDIT           | Ntry/CdtDbtInd: expected CRDT or DBIT, found "CREDIT"
            BOOK                    | DONE             | Ntry/Sts/Cd: expected BOOK, PDNG, FUTR or INFO, found "DONE"
            2007-01-19              | 19.01.2007       | Ntry/BookgDt: expected a Dt such as 2007-01-19
            100.00                  | 100,00           | Ntry/Amt: expected an amount
            """)
    void aMessageNamesTheElement(String good, String bad, String reason) {
        String wrong = credit("").replace(good, bad);
        assertThat(CamtReading.of(statement(wrong)).refusals()).anyMatch(line -> line.contains(reason));
    }

    @ParameterizedTest
    @CsvSource({"19, 22, 100, true", "19, 22, 101, false", "19, 20, 100, true", "19, 20, 101, false",
            "135, 175, 100, true", "22, 19, 100, true"})
    void numbersMaySkipWhereTheBalancesJoin(int number, int next, String opening, boolean joins) {
        String one = "<Stmt><Id>A</Id><ElctrncSeqNb>" + number + "</ElctrncSeqNb>" + ACCOUNT
                + balance("OPBD", "0", "2007-01-19") + balance("CLBD", "100", "2007-01-19") + credit("")
                + "</Stmt>";
        String other = "<Stmt><Id>B</Id><ElctrncSeqNb>" + next + "</ElctrncSeqNb>" + ACCOUNT
                + balance("OPBD", opening, "2007-01-22") + balance("CLBD", opening, "2007-01-22") + "</Stmt>";
        assertThat(CamtReading.of(message(one, other)).refusals().isEmpty()).isEqualTo(joins);
    }
}
