package settle.bankfile.camt;

import static org.assertj.core.api.Assertions.assertThat;
import static settle.bankfile.camt.CamtReading.CONTEXT;
import static settle.bankfile.camt.CamtReading.credit;
import static settle.bankfile.camt.CamtReading.details;
import static settle.bankfile.camt.CamtReading.entry;
import static settle.bankfile.camt.CamtReading.statement;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import settle.bankfile.StatementContext;
import settle.offering.BankDialect;
import settle.statement.BankEntry;
import settle.statement.BankEntry.Remitter;
import settle.statement.BankEntry.Type;

/** Who paid, with which words and references, and what kind of entry it is. */
class CamtPaymentTest {

    private static final String BOTH_PARTIES = "<RltdPties><Dbtr><Nm>PAYER LP</Nm></Dbtr>"
            + "<DbtrAcct><Id><IBAN>DE1 234</IBAN></Id></DbtrAcct><Cdtr><Pty><Nm>PAYEE LLC</Nm></Pty></Cdtr>"
            + "<CdtrAcct><Id><Othr><Id>55</Id></Othr></Id></CdtrAcct></RltdPties>"
            + "<RltdAgts><DbtrAgt><FinInstnId><BIC>CHASUS33</BIC></FinInstnId></DbtrAgt>"
            + "<CdtrAgt><FinInstnId><ClrSysMmbId><MmbId>031207607</MmbId></ClrSysMmbId></FinInstnId>"
            + "</CdtrAgt></RltdAgts>";

    @Test
    void creditComesFromItsDebtorAndADebitGoesToItsCreditor() {
        assertThat(CamtReading.of(statement(credit(details(BOTH_PARTIES)))).entry().remitter())
                .isEqualTo(new Remitter("PAYER LP", "DE1234", "CHASUS33"));
        assertThat(CamtReading.of(statement(entry("1.00", "DBIT", details(BOTH_PARTIES)))).entry().remitter())
                .isEqualTo(new Remitter("PAYEE LLC", "55", "031207607"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            <Dbtr><Nm>A LP</Nm></Dbtr>                                                  | A LP | none
            <Dbtr><Pty><Nm>A LP</Nm></Pty></Dbtr>                                       | A LP | none
            <Dbtr><Agt><FinInstnId><Nm>A BANK</Nm></FinInstnId></Agt></Dbtr>            | A BANK | none
            <Dbtr><Nm>A LP</Nm></Dbtr><UltmtDbtr><Nm>B LTD</Nm></UltmtDbtr> | A LP | ULTMTDBTR B LTD
            <UltmtDbtr><Pty><Nm>B LTD</Nm></Pty></UltmtDbtr><Dbtr><Nm>A LP</Nm></Dbtr> | A LP \
            | ULTMTDBTR B LTD
            <Dbtr><Nm>A LP</Nm></Dbtr><UltmtDbtr><Nm>A LP</Nm></UltmtDbtr>              | A LP | none
            <UltmtDbtr><Nm>B LTD</Nm></UltmtDbtr>                             | none | ULTMTDBTR B LTD
            <Dbtr><Id><OrgId/></Id></Dbtr><UltmtDbtr><Nm>B LTD</Nm></UltmtDbtr> | none | ULTMTDBTR B LTD
            <Cdtr><Nm>US</Nm></Cdtr>                                                    | none | none
            <Dbtr><Nm>R&amp;D&#32;FUND</Nm></Dbtr>                                      | R&D FUND | none
            <Dbtr><Nm> A\u00A0 <!-- x -->LP <![CDATA[& CO]]></Nm></Dbtr> | A\u00A0 LP & CO | none""")
    void remitterIsTheDebtorAndWhoStandsBehindThemIsInTheRemittance(
            String parties, String name, String remittance) {
        BankEntry entry = CamtReading.of(statement(credit(details("<RltdPties>" + parties
                + "</RltdPties>")))).entry();
        assertThat(entry.remitter().name()).isEqualTo(name == null ? "" : name);
        assertThat(entry.remittance()).isEqualTo(remittance == null ? "" : remittance);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            <RmtInf><Ustrd>CPST-001</Ustrd><Ustrd>AND MORE</Ustrd></RmtInf> | CPST-001 AND MORE
            <RmtInf><Strd><CdtrRefInf><Ref>RF18</Ref></CdtrRefInf></Strd></RmtInf>            | RF18
            <RmtInf><Strd><RfrdDocInf><Nb>D1</Nb></RfrdDocInf><RfrdDocInf><Nb>D2</Nb></RfrdDocInf></Strd>\
            </RmtInf> | D1 D2
            <RmtInf><Strd><AddtlRmtInf>MORE</AddtlRmtInf></Strd></RmtInf>                     | MORE
            <Refs><EndToEndId>CPST-001</EndToEndId></Refs>                                    | CPST-001
            <Refs><EndToEndId>NOTPROVIDED</EndToEndId></Refs>                                 | none
            <AddtlTxInf>WIRE IN</AddtlTxInf>                                                  | WIRE IN
            <RmtInf><Ustrd>X1</Ustrd></RmtInf><Refs><EndToEndId>X1</EndToEndId></Refs>        | X1
            <RmtInf><Ustrd>A  B\tC</Ustrd></RmtInf>                                           | A B C""")
    void remittanceIsAllThatWasWrittenInWholeWords(String details, String expected) {
        assertThat(CamtReading.of(statement(credit(details(details)))).entry().remittance())
                .isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void wordsOfTheEntryAreOfItsTransactionWhereItHasOne() {
        String words = "<AddtlNtryInf>ORG=ACME CPST-007</AddtlNtryInf>";
        String one = details("<Amt Ccy='USD'>100</Amt><AddtlTxInf>ONE</AddtlTxInf>") + words;
        assertThat(CamtReading.of(statement(credit(one))).entries()).extracting(BankEntry::remittance)
                .containsExactly("ONE ORG=ACME CPST-007");
        String several = details("<Amt Ccy='USD'>60</Amt><AddtlTxInf>ONE</AddtlTxInf>",
                "<Amt Ccy='USD'>40</Amt>") + words;
        assertThat(CamtReading.of(statement(credit(several))).entries())
                .extracting(entry -> entry.remittance() + "|" + entry.remitter().name())
                .containsExactly("ONE|", "|");
        String toldAsOne = details("<AddtlTxInf>ONE</AddtlTxInf>", "<AddtlTxInf>TWO</AddtlTxInf>") + words;
        assertThat(CamtReading.of(statement(credit(toldAsOne))).entries()).extracting(BankEntry::remittance)
                .containsExactly("ONE TWO ORG=ACME CPST-007");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            <InstrId>20070119B1Q8031C000417</InstrId>                         | 20070119B1Q8031C000417
            <TxId>20070119b1q8031c000417</TxId>                               | 20070119B1Q8031C000417
            <ClrSysRef>20070119 B1Q8031C 000417</ClrSysRef>                   | 20070119B1Q8031C000417
            <Prtry><Tp>IMAD</Tp><Ref>20070119B1Q8031C000417</Ref></Prtry>     | 20070119B1Q8031C000417
            <MktInfrstrctrTxId>20070119-B1Q8031C-000417</MktInfrstrctrTxId>   | 20070119B1Q8031C000417
            <InstrId>20071319B1Q8031C000417</InstrId>                         | none
            <InstrId>20070119B1Q8031C0004170</InstrId>                        | none
            <EndToEndId>20070119B1Q8031C000417</EndToEndId>                   | none""")
    void fedwiresIdentifierIsToldByItsShape(String references, String imad) {
        BankEntry entry = CamtReading.of(statement(credit(details("<Refs>" + references
                + "</Refs>")))).entry();
        assertThat(entry.imad()).isEqualTo(imad == null ? "" : imad);
    }

    @Test
    void whatTheBankWroteInWordsFillsWhatItLeftOutOfFields() {
        String words = "<AddtlNtryInf>ORG=BIRCH FUND LLC IMAD=20070119B1Q8031C000417</AddtlNtryInf>";
        BankEntry entry = CamtReading.of(statement(credit(words))).entry();
        assertThat(entry.remitter().name()).isEqualTo("BIRCH FUND LLC");
        assertThat(entry.imad()).isEqualTo("20070119B1Q8031C000417");
        assertThat(CamtReading.of(statement(entry("1.00", "DBIT", details(BOTH_PARTIES) + words))).entry()
                .remitter().name()).isEqualTo("PAYEE LLC");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ORG=BIRCH FUND LLC   | TWO PAYERS NAMED: PAYER LP / BIRCH FUND LLC
            B/O: Payer, L.P.     | PAYER LP
            ORIGINATOR: PAYER LP OF NEW YORK | PAYER LP
            WIRE IN              | PAYER LP
            """)
    void payerWhomAFieldAndTheBanksWordsNameDifferentlyIsNobody(String words, String payer) {
        assertThat(CamtReading.of(statement(credit(details(BOTH_PARTIES) + "<AddtlNtryInf>" + words
                + "</AddtlNtryInf>"))).entry().remitter().name()).isEqualTo(payer);
        assertThat(CamtReading.of(statement(credit(details(BOTH_PARTIES + "<AddtlTxInf>" + words
                + "</AddtlTxInf>")))).entry().remitter().name()).isEqualTo(payer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            <UETR>4B2C6A1E-0C59-4A68-9F3B-2D1E5C7A9B01</UETR>                              | found
            <UETR>4b2c6a1e0c594a689f3b2d1e5c7a9b01</UETR>                                  | found
            <Prtry><Tp>UETR</Tp><Ref>4b2c6a1e-0c59-4a68-9f3b-2d1e5c7a9b01</Ref></Prtry>    | found
            <TxId>4b2c6a1e-0c59-4a68-9f3b-2d1e5c7a9b01</TxId>                              | found
            <TxId>0119Q80210FF</TxId>                                                      | none
            <EndToEndId>4b2c6a1e-0c59-4a68-9f3b-2d1e5c7a9b</EndToEndId>                    | none
            """)
    void endToEndReferenceOfSwiftIsReadWhereverTheBankWritesIt(String references, String found) {
        assertThat(CamtReading.of(statement(credit(details("<Refs>" + references + "</Refs>")))).entry()
                .uetr())
                .isEqualTo(found == null ? "" : "4b2c6a1e-0c59-4a68-9f3b-2d1e5c7a9b01");
    }

    @Test
    void bookingOfOneTransactionHasTheReferencesOfBoth() {
        String reference = "<Refs><AcctSvcrRef>T1</AcctSvcrRef></Refs><Amt Ccy='USD'>%s</Amt>";
        BankEntry one = CamtReading.of(statement(credit(details(reference.formatted("100"))))).entry();
        assertThat(one.reference() + " " + one.secondReference()).isEqualTo("T1 R1");
        assertThat(CamtReading.of(statement(credit(""))).entry().secondReference()).isEmpty();
        assertThat(CamtReading.of(statement(credit(details(reference.formatted("60"), reference.formatted(
                "40"))))).entries()).extracting(entry -> entry.reference() + " " + entry
                        .secondReference()).containsExactly("R1/1 R1", "R1/2 R1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <AcctSvcrRef>B1</AcctSvcrRef> | ORG=ACME TRN: T1 OBI=RDO-001 | B1 T1
            ''                            | ORG=ACME TRN: T1 OBI=RDO-001 | T1
            ''                            | ORG=ACME OBI=RDO-001 TRN: T1 | ''
            <AcctSvcrRef>B1</AcctSvcrRef> | ORG=ACME OBI=RDO-001 TRN: T1 | B1
            """)
    void referenceThatTheBanksWordsGiveIsTheEntrysToo(String fields, String words, String references) {
        BankEntry one = CamtReading.of(statement(CamtReading.entry("1.00", "CRDT", fields + "<AddtlNtryInf>"
                + words + "</AddtlNtryInf>"))).entry();
        assertThat((one.reference() + " " + one.secondReference()).strip()).isEqualTo(references);
    }

    @Test
    void numberOfTheBookingThatIsFedwiresIdentifiesIt() {
        String imad = "20070119B1Q8031C000417";
        assertThat(CamtReading.of(statement(credit("<NtryRef>" + imad + "</NtryRef>"))).entry().imad())
                .isEqualTo(imad);
    }

    @Test
    void whatThePayerWroteIsNeverTakenForTheBanksWords() {
        String words = "<RmtInf><Ustrd>ORG=SOMEBODY ELSE IMAD=20070119B1Q8031C000417</Ustrd></RmtInf>";
        BankEntry entry = CamtReading.of(statement(credit(details(words)))).entry();
        assertThat(entry.remitter().name() + entry.imad()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            CRDT | PMNT | RCDT | DMCT | PMNT-RCDT-DMCT | WIRE_IN
            CRDT | PMNT | RRCT | ESCT | PMNT-RRCT-ESCT | WIRE_IN
            DBIT | PMNT | ICDT | XBCT | PMNT-ICDT-XBCT | WIRE_OUT
            DBIT | PMNT | IRCT | DMCT | PMNT-IRCT-DMCT | WIRE_OUT
            DBIT | PMNT | RCDT | DMCT | PMNT-RCDT-DMCT | OTHER
            DBIT | PMNT | RCDT | RRTN | PMNT-RCDT-RRTN | RETURN
            CRDT | PMNT | ICDT | RRTN | PMNT-ICDT-RRTN | RETURN
            DBIT | PMNT | RCDT | RPCR | PMNT-RCDT-RPCR | RETURN
            CRDT | ACMT | MCOP | INTR | ACMT-MCOP-INTR | INTEREST
            DBIT | ACMT | MDOP | INTR | ACMT-MDOP-INTR | INTEREST
            DBIT | ACMT | MDOP | CHRG | ACMT-MDOP-CHRG | FEE
            DBIT | PMNT | ICDT | CHRG | PMNT-ICDT-CHRG | FEE
            DBIT | ACMT | MDOP | COMM | ACMT-MDOP-COMM | FEE
            DBIT | PMNT | MDOP | FEES | PMNT-MDOP-FEES | FEE
            CRDT | PMNT | RCHQ | CCHQ | PMNT-RCHQ-CCHQ | OTHER""")
    void kindIsToldFromTheStandardsCode(
            String direction, String domain, String family, String subFamily, String code, Type type) {
        String bank = "<BkTxCd><Domn><Cd>" + domain + "</Cd><Fmly><Cd>" + family + "</Cd><SubFmlyCd>"
                + subFamily
                + "</SubFmlyCd></Fmly></Domn></BkTxCd>";
        BankEntry entry = CamtReading.of(statement(entry("1.00", direction, bank))).entry();
        assertThat(entry.typeCode()).isEqualTo(code);
        assertThat(entry.type()).isEqualTo(type);
        BankEntry ofTransaction = CamtReading.of(statement(entry("1.00", direction, details(bank)))).entry();
        assertThat(ofTransaction.type()).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CRDT | <Cd>NTRF</Cd>                      | NTRF     | WIRE_IN
            DBIT | <Cd>NTRF+116+9075</Cd>             | NTRF+116+9075 | WIRE_OUT
            DBIT | <Cd>NCHG</Cd>                      | NCHG     | FEE
            CRDT | <Cd>NINT</Cd>                      | NINT     | INTEREST
            DBIT | <Cd>NRTI</Cd>                      | NRTI     | RETURN
            CRDT | <Cd>195</Cd><Issr>BAI</Issr>       | BAI 195  | WIRE_IN
            DBIT | <Cd>495</Cd><Issr>BAI2</Issr>      | BAI 495  | WIRE_OUT
            CRDT | <Cd>495</Cd><Issr>BAI2</Issr>      | BAI 495  | OTHER
            DBIT | <Cd>698</Cd><Issr>BAI</Issr>       | BAI 698  | FEE
            CRDT | <Cd>195</Cd>                       | 195      | OTHER
            CRDT | <Cd>777</Cd>                       | 777      | WIRE_IN
            CRDT | <Cd>INTERNATIONAL</Cd>             | INTERNATIONAL | OTHER""")
    void banksOwnCodeTellsTheKindWhereTheStandardsDoesNot(
            String direction, String code, String text, Type type) {
        BankDialect dialect = new BankDialect(
                BankDialect.BaiTotals.ALL_AMOUNTS, Map.of("777", "CREDIT WIRE_IN"), Map.of(),
                Map.of());
        StatementContext context = new StatementContext(CONTEXT.file(), CONTEXT.zone(), CONTEXT.currency(),
                dialect);
        String xml = statement(entry("1.00", direction, "<BkTxCd><Prtry>" + code + "</Prtry></BkTxCd>"));
        BankEntry entry = CamtReading.of(xml.getBytes(StandardCharsets.UTF_8), context).entry();
        assertThat(entry.typeCode()).isEqualTo(text);
        assertThat(entry.type()).isEqualTo(type);
    }

    @Test
    void chargesAreNeitherSubtractedNorTakenForAnAmount() {
        String charges = "<Chrgs><Rcrd><Amt Ccy='USD'>15.00</Amt></Rcrd></Chrgs>";
        BankEntry entry = CamtReading.of(statement(credit(charges + details(charges)))).entry();
        assertThat(entry.amount()).hasToString("100.00");
    }
}
