package settle.bankfile.camt;

import static org.assertj.core.api.Assertions.assertThat;
import static settle.bankfile.camt.CamtReading.credit;
import static settle.bankfile.camt.CamtReading.details;
import static settle.bankfile.camt.CamtReading.entry;
import static settle.bankfile.camt.CamtReading.message;
import static settle.bankfile.camt.CamtReading.statement;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import settle.statement.BankEntry;
import settle.statement.BookedAt;
import settle.statement.Statement;
import settle.statement.StatementEvent;

/** An entry's own fields. */
class CamtEntryTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            BOOK            | BOOKED
            PDNG            | PENDING
            FUTR            | PENDING
            <Cd>BOOK</Cd>   | BOOKED
            <Cd>PDNG</Cd>   | PENDING
            <Cd> FUTR </Cd> | PENDING""")
    void statusIsAPlainCodeInVersionTwoAndAnElementLater(String status, String expected) {
        String ntry = "<Ntry><Amt Ccy='USD'>1</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>" + status
                + "</Sts><ValDt><Dt>2007-01-19</Dt></ValDt></Ntry>";
        assertThat(CamtReading.of(statement(ntry)).entry().status()).hasToString(expected);
    }

    @Test
    void entryForInformationIsNoMoneyButIsTold() {
        String summary = "<TxsSummry><TtlNtries><NbOfNtries>2</NbOfNtries></TtlNtries></TxsSummry>";
        CamtReading reading = CamtReading.of(statement(summary + credit("")
                + credit("").replace("BOOK", "INFO")));
        assertThat(reading.entries()).hasSize(1);
        assertThat(reading.refusals()).isEmpty();
        assertThat(reading.statements().get(0).controls())
                .contains("note: 1 for information only, read as no money");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1140000.00       | 1140000.00
            200000           | 200000.00
            0                | 0.00
            0.00             | 0.00
            +5.5             | 5.50
            .07              | 0.07
            12.              | 12.00
            0012.30000       | 12.30
            18.150           | 18.15
            9999999999999.99 | 9999999999999.99""")
    void amountIsAnExactDecimal(String text, String expected) {
        assertThat(CamtReading.of(statement(entry(text, "CRDT", ""))).entry().amount()).hasToString(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12.345", "0.001", "-5.00", "1,140.00", "1e3", "", " ", "abc",
            "10000000000000.00",
            "1.0.0", "--1", "٣", "NaN"})
    void amountThatIsNotInHundredthsIsMalformed(String text) {
        CamtReading reading = CamtReading.of(statement(entry(text, "CRDT", "") + credit("")));
        assertThat(reading.refusals())
                .containsExactly("F07 line 1 Ntry/Amt: expected an amount of at most hundredths,"
                        + " zero or above, such as 1140.00, found \"" + text.strip() + "\"");
        assertThat(reading.entries()).extracting(BankEntry::reference).containsExactly("R1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <CdtDbtInd>CRDT</CdtDbtInd> | <CdtDbtInd>CREDIT</CdtDbtInd> | Ntry/CdtDbtInd
            <CdtDbtInd>CRDT</CdtDbtInd> | <X/>                          | Ntry/CdtDbtInd
            <Sts><Cd>BOOK</Cd></Sts>    | <X/>                          | Ntry/Sts
            <Sts><Cd>BOOK</Cd></Sts>    | <Sts><Prtry>OK</Prtry></Sts>  | Ntry/Sts
            Ccy="USD"                   | Ccy="DOLLAR"                  | Ntry/Amt/@Ccy
            Ccy="USD"                   | X="USD"                       | Ntry/Amt/@Ccy
            2007-01-19                  | 2007-02-30                    | Ntry/BookgDt
            <Dt>2007-01-19</Dt>         | <X/>                          | Ntry/BookgDt
            <AcctSvcrRef>               | <RvslInd>yes</RvslInd><AcctSvcrRef> | Ntry/RvslInd
            <AcctSvcrRef>               | <Amt Ccy="USD">1</Amt><AcctSvcrRef> | Ntry/Amt""")
    void fieldThatCannotBeReadIsMalformedAndTheNextEntryIsRead(String good, String bad, String field) {
        CamtReading reading = CamtReading.of(statement(credit("").replace(good, bad) + "\n"
                + entry("7.00", "DBIT", "<AcctSvcrRef>R2</AcctSvcrRef>")));
        assertThat(reading.refusals()).hasSize(1).first().asString()
                .startsWith("F07 line 1 " + field + ": expected");
        assertThat(reading.entries()).extracting(BankEntry::reference).containsExactly("R2");
    }

    @Test
    void malformedRecordIsToldWithItsLineAndItsText() {
        CamtReading reading = CamtReading.of(statement("\n\n" + entry("1.234", "CRDT", "")));
        StatementEvent.Malformed fault = (StatementEvent.Malformed) reading.events().get(0);
        assertThat(fault.source()).hasToString("escrow/bank.xml:3");
        assertThat(fault.text()).isEqualTo("<Ntry><Amt Ccy=\"USD\">1.234</Amt><CdtDbtInd>CRDT</CdtDbtInd>"
                + "<Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2007-01-19</Dt></BookgDt></Ntry>");
    }

    @Test
    void allThatIsWrongWithAnEntryIsTold() {
        CamtReading reading = CamtReading.of(statement("<Ntry><Amt Ccy='USD'>x</Amt></Ntry>"));
        assertThat(reading.refusals()).extracting(line -> line.split(":")[0])
                .containsExactly("F07 line 1 Ntry/CdtDbtInd", "F07 line 1 Ntry/Amt", "F07 line 1 Ntry/Sts");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            <Dt>2007-01-19</Dt> | <Dt>2007-01-22</Dt> | 2007-01-19 | 2007-01-22
            <Dt>2007-01-19</Dt> | none | 2007-01-19 | 2007-01-19
            none | <Dt>2007-01-22</Dt> | none | 2007-01-22
            <DtTm>2007-01-19T10:02:00-05:00</DtTm> | none | 2007-01-19T10:02 | 2007-01-19
            <DtTm>2007-01-20T01:30:00Z</DtTm> | none | 2007-01-19T20:30 | 2007-01-19
            <DtTm>2007-01-19T10:02:00.000000000</DtTm> | none | 2007-01-19T10:02 | 2007-01-19
            <DtTm>2007-01-19T10:02:03.250</DtTm> | none | 2007-01-19T10:02:03.250 | 2007-01-19
            <Dt>2007-01-19-05:00</Dt> | none | 2007-01-19 | 2007-01-19
            <Dt>2007-01-19</Dt> | <DtTm>2007-01-22T00:00:00</DtTm> | 2007-01-19 | 2007-01-22
            none | none | none | 2007-01-18""")
    void datesAreReadInTheOfferingsZone(String booked, String value, String bookedAt, String valueDate) {
        String ntry = "<Ntry><Amt Ccy='USD'>1</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts>"
                + (booked == null ? "" : "<BookgDt>" + booked + "</BookgDt>")
                + (value == null ? "" : "<ValDt>" + value + "</ValDt>") + "</Ntry>";
        BankEntry entry = CamtReading.of(message("<Stmt><Id>S</Id><CreDtTm>2007-01-19T02:00:00Z</CreDtTm>"
                + CamtReading.ACCOUNT + ntry + "</Stmt>")).entry();
        assertThat(entry.bookedAt().map(Object::toString).orElse(null)).isEqualTo(bookedAt);
        assertThat(entry.valueDate()).hasToString(valueDate);
    }

    /** Reports of 24 January, 09:15. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            Rpt   | 2007-01-24 | none | 2007-01-24T09:15
            Rpt   | 2007-01-23 | none | 2007-01-24T09:15
            Rpt   | 2007-01-25 | none | 2007-01-24T09:15
            Ntfctn | 2007-01-23 | none | 2007-01-24T09:15
            Rpt   | 2007-01-22 | <FrToDt><ToDtTm>2007-01-23T23:59:59</ToDtTm></FrToDt> | 2007-01-23
            Rpt   | 2007-01-23 | <FrToDt><ToDt>2007-01-24</ToDt></FrToDt> | 2007-01-24T09:15
            Rpt   | 2007-01-24 | closing | 2007-01-23
            Stmt  | 2007-01-23 | none | none""")
    void withoutABookingDateAReportTellsByWhenItWasBooked(String part, String value, String said,
            String booked) {
        String root = Map.of("Rpt", "BkToCstmrAcctRpt", "Ntfctn", "BkToCstmrDbtCdtNtfctn", "Stmt",
                "BkToCstmrStmt").get(part);
        String more = said == null ? "" : said.equals("closing")
                ? "<Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy='USD'>1</Amt><CdtDbtInd>CRDT"
                        + "</CdtDbtInd><Dt><Dt>2007-01-23</Dt></Dt></Bal>" : said;
        String period = more.startsWith("<Bal>") ? "" : more;
        String balance = more.startsWith("<Bal>") ? more : "";
        String xml = "<Document><" + root + "><" + part + "><Id>S</Id><CreDtTm>2007-01-24T09:15:00</CreDtTm>"
                + period + CamtReading.ACCOUNT + balance + "<Ntry><Amt Ccy='USD'>1</Amt><CdtDbtInd>CRDT"
                + "</CdtDbtInd><Sts>BOOK</Sts><ValDt><Dt>" + value + "</Dt></ValDt></Ntry></" + part + "></"
                + root + "></Document>";
        Optional<BookedAt> bookedAt = CamtReading.of(xml).entry().bookedAt();
        assertThat(bookedAt.map(Object::toString).orElse(null)).isEqualTo(booked);
        assertThat(bookedAt.filter(BookedAt::isStated)).isEmpty();
    }

    @Test
    void entryWithoutAnyDateTakesTheSettlementDateOfItsTransaction() {
        String ntry = "<Ntry><Amt Ccy='USD'>1</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts>"
                + details("<RltdDts><IntrBkSttlmDt>2007-01-17</IntrBkSttlmDt></RltdDts>") + "</Ntry>";
        assertThat(CamtReading.of(statement(ntry)).entry().valueDate()).hasToString("2007-01-17");
    }

    @Test
    void entryWithoutAnyDateTakesThatOfItsMessageAtLast() {
        String ntry = "<Ntry><Amt Ccy='USD'>1</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts></Ntry>";
        String group = "<GrpHdr><MsgId>M</MsgId><CreDtTm>2007-01-19T12:00:00</CreDtTm></GrpHdr>";
        BankEntry entry = CamtReading.of(message(group, "<Stmt>" + CamtReading.ACCOUNT + ntry
                + "</Stmt>")).entry();
        assertThat(entry.valueDate()).hasToString("2007-01-19");
        assertThat(entry.bookedAt()).isEmpty();
    }

    @Test
    void entryThatNoDateCanBeFoundForIsMalformed() {
        String ntry = "<Ntry><Amt Ccy='USD'>1</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts></Ntry>";
        CamtReading reading = CamtReading.of(message("<Stmt>" + CamtReading.ACCOUNT + ntry + "</Stmt>"));
        assertThat(reading.refusals()).containsExactly(
                "F07 line 1 Ntry/ValDt: expected a value date or a booking date, found neither");
    }

    @Test
    void currencyOfAnEntryIsItsOwn() {
        String euro = entry("5.00", "CRDT", "").replace("USD", "EUR");
        assertThat(CamtReading.of(statement(euro)).entry().amount().currency()).hasToString("EUR");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            <AcctSvcrRef>B1</AcctSvcrRef>                                        | B1
            <NtryRef>PNC070119000417</NtryRef><AcctSvcrRef>B1</AcctSvcrRef>      | B1
            <NtryRef>PNC070119000417</NtryRef>                                   | PNC070119000417
            <NtryRef>PNC070119000417</NtryRef><AcctSvcrRef>NONREF</AcctSvcrRef>  | PNC070119000417
            <NtryRef>1</NtryRef>                                                 | none
            <NtryRef>010001234</NtryRef>                                         | none
            <NtryRef>CH2801234000123456789</NtryRef>                             | none
            <NtryRef>NOTPROVIDED</NtryRef>                                       | none""")
    void referenceIsTheServicersElseTheEntrysWhereItIsNoCounter(String fields, String expected) {
        String reference = CamtReading.of(statement(entry("1.00", "CRDT", fields))).entry().reference();
        assertThat(reference).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void statementWithoutAnAccountIsMalformedOnceAndGivesNoEntries() {
        CamtReading reading = CamtReading.of(message("<Stmt><Id>S</Id>\n<Bal/>" + credit("") + credit("")
                + "</Stmt>"));
        assertThat(reading.refusals()).containsExactly(
                "F07 line 1 Stmt/Acct/Id: expected the account's IBAN or other number, found nothing");
        assertThat(reading.entries()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <IBAN>NL26 VAYB 8060 4768 90</IBAN>               | NL26VAYB8060476890
            <Othr><Id>0012345</Id></Othr>                     | 0012345
            <Othr><Id>80-25720131</Id><Issr>X</Issr></Othr>   | 80-25720131""")
    void accountIsToldAsWrittenWithoutBlanks(String id, String expected) {
        String xml = message("<Stmt><Acct><Id>" + id + "</Id></Acct>" + credit("") + "</Stmt>");
        assertThat(CamtReading.of(xml).entry().account()).isEqualTo(expected);
        assertThat(CamtReading.of(xml).statements()).extracting(Statement::account)
                .isEqualTo(List.of(expected));
    }
}
