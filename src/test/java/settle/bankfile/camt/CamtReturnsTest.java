package settle.bankfile.camt;

import static org.assertj.core.api.Assertions.assertThat;
import static settle.bankfile.camt.CamtReading.details;
import static settle.bankfile.camt.CamtReading.entry;
import static settle.bankfile.camt.CamtReading.statement;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import settle.statement.BankEntry;
import settle.statement.BankEntry.Direction;
import settle.statement.BankEntry.Type;

/**
 * Returns and reversals: the direction is the entry's own, and what it gives back is named where the bank
 * names it.
 */
class CamtReturnsTest {

    private static final String REVERSAL = "<RvslInd>true</RvslInd><AcctSvcrRef>R9</AcctSvcrRef>";
    private static final String FEE =
            "<BkTxCd><Domn><Cd>ACMT</Cd><Fmly><Cd>MDOP</Cd><SubFmlyCd>CHRG</SubFmlyCd></Fmly></Domn>"
                    + "</BkTxCd>";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DBIT | <RvslInd>true</RvslInd>                          | RETURN
            CRDT | <RvslInd>1</RvslInd>                             | RETURN
            DBIT | <RvslInd>false</RvslInd>                         | OTHER
            DBIT | <NtryDtls><TxDtls><RtrInf/></TxDtls></NtryDtls>  | RETURN""")
    void directionOfAReversalIsItsOwn(String direction, String more, Type type) {
        BankEntry entry = CamtReading.of(statement(entry("1.00", direction, more))).entry();
        assertThat(entry.direction()).isEqualTo(direction.equals("DBIT") ? Direction.DEBIT
                : Direction.CREDIT);
        assertThat(entry.type()).isEqualTo(type);
    }

    @Test
    void chargeThatIsTakenBackIsStillTheBanksOwnItem() {
        assertThat(CamtReading.of(statement(entry("1.00", "CRDT", REVERSAL + FEE))).entry().type())
                .isEqualTo(Type.FEE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            <Refs><AcctSvcrRef>R1</AcctSvcrRef></Refs>                                                | R1
            <Refs><AcctSvcrRef>R9</AcctSvcrRef></Refs>                                                | none
            <Refs><Prtry><Tp>ORIGINAL REF</Tp><Ref>R1</Ref></Prtry></Refs>                            | R1
            <Refs><Prtry><Tp>OTHER</Tp><Ref>R1</Ref></Prtry></Refs>                                   | none
            <Refs><AcctSvcrRef>R9</AcctSvcrRef></Refs><OrgnlTxRef><AcctSvcrRef>R1</AcctSvcrRef>\
            </OrgnlTxRef> | R1
            <RtrInf><OrgnlBkTxCd><Prtry><Cd>NTRF</Cd></Prtry></OrgnlBkTxCd></RtrInf>                  | none
            <Refs><InstrId>20070119B1Q8031C000417</InstrId></Refs> | 20070119B1Q8031C000417
            <AddtlTxInf>RETURN OF R1</AddtlTxInf>                                                     | R1
            <RmtInf><Ustrd>RETURN OF R1 ACCOUNT CLOSED</Ustrd></RmtInf>                               | R1
            <Refs><EndToEndId>CPST-001</EndToEndId></Refs> | none""")
    void reversalNamesWhatItGivesBack(String details, String reverses) {
        BankEntry entry = CamtReading.of(statement(entry("1.00", "DBIT", REVERSAL
                + details(details)))).entry();
        assertThat(entry.reference()).isEqualTo("R9");
        assertThat(entry.reverses()).isEqualTo(reverses == null ? "" : reverses);
    }

    @Test
    void entryThatIsNoReturnGivesNothingBack() {
        String refs = "<Refs><AcctSvcrRef>T1</AcctSvcrRef><Prtry><Tp>ORIGINAL</Tp><Ref>R1</Ref></Prtry>"
                + "</Refs>";
        BankEntry entry = CamtReading.of(statement(CamtReading.credit(details(refs)))).entry();
        assertThat(entry.reverses()).isEmpty();
        assertThat(entry.reference()).isEqualTo("T1");
    }

    @Test
    void returnOfSeveralTransactionsNamesWhatEachGivesBack() {
        String first = "<Refs><AcctSvcrRef>R1</AcctSvcrRef></Refs><Amt Ccy='USD'>60</Amt>";
        String second = "<Refs><AcctSvcrRef>R2</AcctSvcrRef></Refs><Amt Ccy='USD'>40</Amt>";
        CamtReading reading = CamtReading.of(statement(entry("100", "DBIT", REVERSAL
                + details(first, second))));
        assertThat(reading.entries()).extracting(BankEntry::reference).containsExactly("R9/1", "R9/2");
        assertThat(reading.entries()).extracting(BankEntry::reverses).containsExactly("R1", "R2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <Dbtr><Nm>INVESTOR LP</Nm></Dbtr>
            <Cdtr><Nm>INVESTOR LP</Nm></Cdtr>
            <Dbtr><Nm>INVESTOR LP</Nm></Dbtr><Cdtr><Nm>US</Nm></Cdtr><CdtrAcct><Id><Othr>\
            <Id>8025720131</Id></Othr></Id></CdtrAcct>
            <Dbtr><Nm>US</Nm></Dbtr><DbtrAcct><Id><Othr><Id>8025720131</Id></Othr></Id></DbtrAcct><Cdtr>\
            <Nm>INVESTOR LP</Nm></Cdtr>""")
    void returnMayBeWrittenWithThePartiesOfEitherPayment(String parties) {
        String details = details("<RltdPties>" + parties + "</RltdPties>");
        BankEntry entry = CamtReading.of(statement(entry("1.00", "DBIT", REVERSAL + details))).entry();
        assertThat(entry.remitter().name()).isEqualTo("INVESTOR LP");
    }
}
