package settle.bankfile.camt;

import static org.assertj.core.api.Assertions.assertThat;
import static settle.bankfile.camt.CamtReading.balance;
import static settle.bankfile.camt.CamtReading.credit;
import static settle.bankfile.camt.CamtReading.details;
import static settle.bankfile.camt.CamtReading.entry;
import static settle.bankfile.camt.CamtReading.statement;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import settle.statement.BankEntry;
import settle.statement.Statement;

/** Entries of several transactions. */
class CamtDetailsTest {

    private static final String BALANCES = balance("OPBD", "0.00", "2007-01-19")
            + balance("CLBD", "100.00", "2007-01-19");

    @Test
    void transactionsThatAddUpAreEntriesOfTheirOwn() {
        CamtReading reading = CamtReading.of(statement(credit(details(
                part("60.00", "<EndToEndId>CPST-1</EndToEndId>"),
                part("40.00", "<EndToEndId>CPST-2</EndToEndId>")))));
        assertThat(reading.entries()).extracting(BankEntry::reference).containsExactly("R1/1", "R1/2");
        assertThat(reading.entries()).extracting(entry -> entry.amount().toString())
                .containsExactly("60.00", "40.00");
        assertThat(reading.entries()).extracting(BankEntry::remittance).containsExactly("CPST-1", "CPST-2");
        assertThat(reading.statements()).extracting(Statement::entries).containsExactly(2L);
    }

    @Test
    void transactionsOfSeveralDetailsElementsAreOneBatch() {
        CamtReading reading = CamtReading.of(statement(credit(details(part("60.00", ""))
                + details(part("40.00", "")))));
        assertThat(reading.entries()).extracting(BankEntry::reference).containsExactly("R1/1", "R1/2");
    }

    @Test
    void transactionThatGoesTheOtherWayIsSubtracted() {
        CamtReading reading = CamtReading.of(statement(credit(details(
                part("150.00", ""), part("50.00", "") + "<CdtDbtInd>DBIT</CdtDbtInd>"))));
        assertThat(reading.entries()).extracting(BankEntry::direction)
                .containsExactly(BankEntry.Direction.CREDIT, BankEntry.Direction.DEBIT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <Amt Ccy="USD">60.00</Amt>
            <AmtDtls><TxAmt><Amt Ccy="USD">60.00</Amt></TxAmt></AmtDtls>
            <AmtDtls><InstdAmt><Amt Ccy="EUR">51.20</Amt></InstdAmt><TxAmt><Amt Ccy="USD">60.00</Amt>\
            </TxAmt></AmtDtls>
            <Amt Ccy="EUR">51.20</Amt><AmtDtls><CntrValAmt><Amt Ccy="USD">60.00</Amt></CntrValAmt></AmtDtls>
            <AmtDtls><InstdAmt><Amt Ccy="USD">60.00</Amt></InstdAmt></AmtDtls>""")
    void amountOfATransactionIsTheOneInTheEntrysCurrency(String amount) {
        CamtReading reading = CamtReading.of(statement(credit(details(amount, part("40.00", "")))));
        assertThat(reading.entries()).extracting(entry -> entry.amount().toString())
                .containsExactly("60.00", "40.00");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <Amt Ccy="USD">60.00</Amt> | <X/>
            <Amt Ccy="USD">60.00</Amt> | <AmtDtls><InstdAmt><Amt Ccy="USD">41.00</Amt></InstdAmt></AmtDtls>
            <Amt Ccy="USD">60.00</Amt> | <Amt Ccy="USD">41.00</Amt><Chrgs/>
            <X/>                       | <X/>
            <Amt Ccy="EUR">60.00</Amt> | <Amt Ccy="EUR">40.00</Amt>""")
    void transactionsThatDoNotAddUpAreToldAsOneWithANote(String first, String second) {
        CamtReading reading = CamtReading.of(statement(BALANCES + credit(details(
                first + "<Refs><AcctSvcrRef>T1</AcctSvcrRef><EndToEndId>CPST-1</EndToEndId></Refs>",
                second + "<Refs><AcctSvcrRef>T2</AcctSvcrRef><EndToEndId>CPST-2</EndToEndId></Refs>"))));
        BankEntry entry = reading.entry();
        assertThat(entry.amount()).hasToString("100.00");
        assertThat(entry.reference()).isEqualTo("R1");
        assertThat(entry.remittance()).isEqualTo("CPST-1 CPST-2");
        assertThat(reading.statements().get(0).controls()).contains("note: entry at line 1 is told as one: "
                + "the amounts of its 2 transactions do not add up to 100.00");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <AmtDtls><InstdAmt><Amt Ccy="USD">99.00</Amt></InstdAmt></AmtDtls>
            <AmtDtls><CntrValAmt><Amt Ccy="USD">99.00</Amt></CntrValAmt></AmtDtls>
            <Amt Ccy="USD">99.00</Amt><Chrgs><Rcrd><Amt Ccy="USD">1.00</Amt></Rcrd></Chrgs>""")
    void oneTransactionOfAnotherAmountThatMayDifferLeavesTheEntrysAmount(String amount) {
        CamtReading reading = CamtReading.of(statement(BALANCES + credit(details(amount))));
        assertThat(reading.entry().amount()).hasToString("100.00");
        assertThat(reading.statements().get(0).controls().toString()).contains("told as one");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            100.00 | CRDT | <NtryDtls>@100.00</NtryDtls>                                      | none
            100.00 | CRDT | <NtryDtls>@99.00</NtryDtls>                                       | 99.00
            100.00 | CRDT | <NtryDtls>#99.00</NtryDtls>                                       | 99.00
            100.00 | CRDT | <NtryDtls>@60.00@41.00</NtryDtls>                                 | 101.00
            100.00 | CRDT | <NtryDtls>@60.00#41.00</NtryDtls>                                 | 101.00
            100.00 | CRDT | <NtryDtls>@60.00</NtryDtls><NtryDtls>@41.00</NtryDtls>            | 101.00
            100.00 | CRDT | <NtryDtls>@60.00</NtryDtls><NtryDtls>@40.00</NtryDtls>            | none
            100.00 | CRDT | <NtryDtls>@60.00</NtryDtls><NtryDtls/>                            | none
            100.00 | CRDT | <NtryDtls>$100.00</NtryDtls>                                      | none
            100.00 | CRDT | <NtryDtls>$99.00</NtryDtls>                                       | 99.00
            100.00 | CRDT | <NtryDtls>$60.00</NtryDtls><NtryDtls>@40.00</NtryDtls>            | none
            100.00 | CRDT | <NtryDtls>$60.00</NtryDtls><NtryDtls>@41.00</NtryDtls>            | 101.00
            100.00 | CRDT | <Chrgs/><NtryDtls>@99.00</NtryDtls>                               | none
            100.00 | CRDT | <Chrgs/><Chrgs/><NtryDtls>$99.00</NtryDtls>                       | none
            100.00 | DBIT | <RvslInd>true</RvslInd><NtryDtls>@100.00</NtryDtls>               | none
            100.00 | DBIT | <RvslInd>true</RvslInd><NtryDtls>!100.00</NtryDtls>               | none
            100.00 | DBIT | <RvslInd>true</RvslInd><NtryDtls>!99.00</NtryDtls>                | 99.00
            100.00 | DBIT | <NtryDtls>!100.00</NtryDtls>                                      | -100.00
            100.00 | CRDT | <NtryDtls><TxDtls><Amt Ccy="EUR">9.00</Amt></TxDtls></NtryDtls>   | none""")
    void whatTransactionsSayWasBookedMustBeTheEntrysAmount(
            String amount, String direction, String more, String found) {
        String content = more.replaceAll("@([0-9.]+)", "<TxDtls><Amt Ccy='USD'>$1</Amt></TxDtls>")
                .replaceAll("!([0-9.]+)",
                        "<TxDtls><Amt Ccy='USD'>$1</Amt><CdtDbtInd>CRDT</CdtDbtInd></TxDtls>")
                .replaceAll("#([0-9.]+)", "<TxDtls><AmtDtls><InstdAmt><Amt Ccy='USD'>1.00</Amt></InstdAmt>"
                        + "<TxAmt><Amt Ccy='USD'>$1</Amt></TxAmt></AmtDtls></TxDtls>")
                .replaceAll("\\$([0-9.]+)", "<Btch><TtlAmt Ccy='USD'>$1</TtlAmt></Btch>");
        CamtReading reading = CamtReading.of(statement(entry(amount, direction, content)));
        assertThat(reading.refusals()).isEqualTo(found == null ? List.of()
                : List.of("F01 line 1 Ntry/Amt against its TxDtls: " + amount + ", not " + found));
    }

    @Test
    void whatSeveralTransactionsHaveInCommonIsKept() {
        String refs = "<UETR>255ae394-9965-4438-ac86-f406feada396</UETR>"
                + "<InstrId>20070119B1Q8031C000417</InstrId>";
        String payer = "<RltdPties><Dbtr><Nm>ACME FUND LP</Nm></Dbtr></RltdPties>";
        BankEntry same = CamtReading.of(statement(credit(details(
                "<Refs>" + refs + "</Refs>" + payer, "<Refs>" + refs + "</Refs>" + payer)))).entry();
        assertThat(same.remitter().name()).isEqualTo("ACME FUND LP");
        assertThat(same.imad()).isEqualTo("20070119B1Q8031C000417");
        assertThat(same.uetr()).isEqualTo("255ae394-9965-4438-ac86-f406feada396");
        BankEntry other = CamtReading.of(statement(credit(details(
                "<Refs>" + refs + "</Refs>" + payer, payer.replace("ACME", "BIRCH"))))).entry();
        assertThat(other.remitter().name() + other.imad() + other.uetr()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            <AcctSvcrRef>B1</AcctSvcrRef> | none | none | B1/1 | B1/2
            <AcctSvcrRef>B1</AcctSvcrRef> | T1   | T2   | T1   | T2
            <AcctSvcrRef>B1</AcctSvcrRef> | T1   | none | T1   | B1/2
            <AcctSvcrRef>B1</AcctSvcrRef> | B1   | B1   | B1/1 | B1/2
            <AcctSvcrRef>B1</AcctSvcrRef> | T1   | T1   | B1/1 | B1/2
            <X/>                          | T1   | T1   | T1/1 | T1/2
            <X/>                          | T1   | T2   | T1   | T2
            <NtryRef>N070119417</NtryRef> | none | none | N070119417/1 | N070119417/2
            <X/>                          | none | none | none | none""")
    void referencesOfTransactionsNeverMergeTwoOfThem(
            String entry, String first, String second, String one, String other) {
        CamtReading reading = CamtReading.of(statement(entry("100.00", "CRDT", entry + details(
                part("60.00", servicer(first)), part("40.00", servicer(second))))));
        assertThat(reading.entries()).extracting(BankEntry::reference)
                .containsExactly(one == null ? "" : one, other == null ? "" : other);
    }

    @Test
    void referenceOfASingleTransactionGoesBeforeTheEntrys() {
        BankEntry entry = CamtReading.of(statement(credit(details(part("100.00", servicer("T1")))))).entry();
        assertThat(entry.reference()).isEqualTo("T1");
        assertThat(entry.reverses()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            <NbOfTxs>2</NbOfTxs>                                          | none
            <NbOfTxs>3</NbOfTxs>                                          | F02 line 1 Btch/NbOfTxs: 3, not 2
            <NbOfTxs>x</NbOfTxs> | F07 line 1 Btch/NbOfTxs: expected a whole number, found "x"
            <TtlAmt Ccy="USD">100.00</TtlAmt>                             | none
            <TtlAmt Ccy="USD">100.01</TtlAmt> | F01 line 1 Btch/TtlAmt: 100.01, not 100.00
            <TtlAmt Ccy="EUR">90.00</TtlAmt>                              | none
            <TtlAmt Ccy="USD">100.00</TtlAmt><CdtDbtInd>CRDT</CdtDbtInd>  | none
            <TtlAmt Ccy="USD">100.00</TtlAmt><CdtDbtInd>DBIT</CdtDbtInd> \
            | F01 line 1 Btch/TtlAmt: 100.00, not 100.00""")
    void batchStatesHowManyTransactionsItHasAndTheirSum(String batch, String refusal) {
        String content = credit(details(part("60.00", ""), part("40.00", ""))
                .replace("<NtryDtls>", "<NtryDtls><Btch>" + batch + "</Btch>"));
        assertThat(CamtReading.of(statement(content)).refusals())
                .isEqualTo(refusal == null ? List.of() : List.of(refusal));
    }

    @Test
    void batchWithoutItsTransactionsProvesNothing() {
        String batch = "<NtryDtls><Btch><NbOfTxs>20</NbOfTxs></Btch></NtryDtls>";
        assertThat(CamtReading.of(statement(credit(batch))).entry().reference()).isEqualTo("R1");
    }

    @Test
    void transactionThatCannotBeReadRefusesItsWholeEntry() {
        CamtReading reading = CamtReading.of(statement(credit(details(part("60.00", ""), part("-40.00", "")))
                + entry("5.00", "CRDT", "<AcctSvcrRef>R2</AcctSvcrRef>")));
        assertThat(reading.refusals()).singleElement().asString()
                .startsWith("F07 line 1 TxDtls/Amt: expected");
        assertThat(reading.entries()).extracting(BankEntry::reference).containsExactly("R2");
    }

    @ParameterizedTest
    @CsvSource({"1000, 1000.00, none", "1001, 1001.00, none", "5000, 5000.00, none",
            "5000, 5001.00, 'F01 line 1 Ntry/Amt against its TxDtls: 5001.00, not 5000.00'"})
    void moreTransactionsThanAreHeldAreHandedOutOneByOne(int count, String amount, String refusal) {
        String all = IntStream.rangeClosed(1, count).mapToObj(at -> part("1.00", "<EndToEndId>E" + at
                + "</EndToEndId>"))
                .collect(Collectors.joining("</TxDtls><TxDtls>", "<NtryDtls><TxDtls>",
                        "</TxDtls></NtryDtls>"));
        CamtReading reading = CamtReading.of(statement(entry(amount, "CRDT", "<AcctSvcrRef>R1</AcctSvcrRef>"
                + all)));
        assertThat(reading.entries()).hasSize(count);
        assertThat(reading.entries().get(count - 1).reference()).isEqualTo("R1/" + count);
        assertThat(reading.entries().stream().map(BankEntry::reference).distinct()).hasSize(count);
        assertThat(reading.refusals()).isEqualTo(refusal.equals("none") ? List.of() : List.of(refusal));
    }

    @Test
    void amongMoreTransactionsThanAreHeldEachStatesItsAmount() {
        String all = "<NtryDtls>" + "<TxDtls/>".repeat(CamtEntry.MAX_DETAILS + 1) + "</NtryDtls>";
        CamtReading reading = CamtReading.of(statement(credit(all)));
        assertThat(reading.entries()).isEmpty();
        assertThat(reading.refusals()).first().asString()
                .startsWith("F07 line 1 TxDtls/Amt: expected an amount in USD");
    }

    private static String part(String amount, String refs) {
        return "<Refs>" + refs + "</Refs><Amt Ccy=\"USD\">" + amount + "</Amt>";
    }

    private static String servicer(String reference) {
        return reference == null ? "" : "<AcctSvcrRef>" + reference + "</AcctSvcrRef>";
    }
}
