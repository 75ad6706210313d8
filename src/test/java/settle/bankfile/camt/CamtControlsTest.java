package settle.bankfile.camt;

import static org.assertj.core.api.Assertions.assertThat;
import static settle.bankfile.camt.CamtReading.ACCOUNT;
import static settle.bankfile.camt.CamtReading.balance;
import static settle.bankfile.camt.CamtReading.credit;
import static settle.bankfile.camt.CamtReading.entry;
import static settle.bankfile.camt.CamtReading.message;
import static settle.bankfile.camt.CamtReading.statement;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import settle.statement.Statement;

/** The controls that statements carry. */
class CamtControlsTest {

    /** Credits of 100.00 and 50.00, a debit of 30.00, of which the second is pending. */
    private static final String ENTRIES = credit("") + entry("50.00", "CRDT", "").replace("BOOK", "PDNG")
            + entry("30.00", "DBIT", "");

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            <TtlNtries><NbOfNtries>3</NbOfNtries><Sum>180</Sum></TtlNtries>   | none
            <TtlNtries><NbOfNtries>2</NbOfNtries></TtlNtries>   | F02 TxsSummry/TtlNtries/NbOfNtries: 2, not 3
            <TtlNtries><Sum>180.01</Sum></TtlNtries> | F01 TxsSummry/TtlNtries/Sum: 180.01, not 180.00
            <TtlNtries><TtlNetNtryAmt>120.00</TtlNetNtryAmt><CdtDbtInd>CRDT</CdtDbtInd></TtlNtries>  | none
            <TtlNtries><TtlNetNtryAmt>120.00</TtlNetNtryAmt></TtlNtries>  | none
            <TtlNtries><TtlNetNtryAmt>120</TtlNetNtryAmt><CdtDbtInd>DBIT</CdtDbtInd></TtlNtries> \
            | F01 TxsSummry/TtlNtries/TtlNetNtryAmt: -120, not 120.00
            <TtlNtries><TtlNetNtry><Amt>120.00</Amt><CdtDbtInd>CRDT</CdtDbtInd></TtlNetNtry></TtlNtries> \
            | none
            <TtlNtries><TtlNetNtry><Amt>121.00</Amt><CdtDbtInd>CRDT</CdtDbtInd></TtlNetNtry></TtlNtries> \
            | F01 TxsSummry/TtlNtries/TtlNetNtry/Amt: 121.00, not 120.00
            <TtlCdtNtries><NbOfNtries>2</NbOfNtries><Sum>150.00</Sum></TtlCdtNtries> | none
            <TtlCdtNtries><NbOfNtries>1</NbOfNtries></TtlCdtNtries> \
            | F02 TxsSummry/TtlCdtNtries/NbOfNtries: 1, not 2
            <TtlCdtNtries><Sum>100.00</Sum></TtlCdtNtries> \
            | F01 TxsSummry/TtlCdtNtries/Sum: 100.00, not 150.00
            <TtlDbtNtries><NbOfNtries>1</NbOfNtries><Sum>30.00</Sum></TtlDbtNtries> | none
            <TtlDbtNtries><NbOfNtries>0</NbOfNtries></TtlDbtNtries> \
            | F02 TxsSummry/TtlDbtNtries/NbOfNtries: 0, not 1
            <TtlDbtNtries><Sum>3.00</Sum></TtlDbtNtries> | F01 TxsSummry/TtlDbtNtries/Sum: 3.00, not 30.00
            <TtlNtries><NbOfNtries>x</NbOfNtries></TtlNtries> \
            | F07 TxsSummry/TtlNtries/NbOfNtries: expected a whole number, found "x"
            <TtlNtries><Sum>x</Sum></TtlNtries> \
            | F07 TxsSummry/TtlNtries/Sum: expected a sum such as 1140.00, found "x\"""")
    void summaryStatesCountsAndSumsOfEntriesOfAnyStatus(String summary, String refusal) {
        CamtReading reading = CamtReading.of(statement("<TxsSummry>" + summary + "</TxsSummry>" + ENTRIES));
        assertThat(withoutLines(reading)).isEqualTo(refusal == null ? List.of() : List.of(refusal));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            OPBD 10.00 2007-01-19, CLBD 80.00 2007-01-19                         | none
            PRCD 10.00 2007-01-18, CLBD 80.00 2007-01-19                         | none
            OPBD 10.00 2007-01-19, CLBD 130.00 2007-01-19 | F03 CLBD: 130.00 USD, not 80.00 USD
            PRCD 10.00 2007-01-18, OPBD 10.00 2007-01-19, CLBD 80.00 2007-01-19  | none
            PRCD 11.00 2007-01-18, OPBD 10.00 2007-01-19 | F03 PRCD against OPBD: 11.00 USD, not 10.00 USD
            OPBD 10.00 2007-01-19, ITBD 99.00 2007-01-19                         | none
            OPAV 10.00 2007-01-19, CLAV 99.00 2007-01-19                         | none
            OPBD 10.00 2007-01-18, CLBD 70.00 2007-01-18, OPBD 70.00 2007-01-19, CLBD 80.00 2007-01-19 | none
            CLBD 80.00 2007-01-19, CLBD 70.00 2007-01-18, OPBD 70.00 2007-01-19, OPBD 10.00 2007-01-18 | none
            OPBD 10.x0 2007-01-19                                                | F07 Bal/Amt""")
    void bookedBalancesRollForwardWithTheBookedEntries(String balances, String refusal) {
        StringBuilder content = new StringBuilder();
        for (String one : balances.split(", ")) {
            String[] words = one.split(" ");
            content.append(balance(words[0], words[1], words[2]));
        }
        CamtReading reading = CamtReading.of(statement(content + ENTRIES));
        if (refusal != null && refusal.startsWith("F07")) {
            assertThat(withoutLines(reading)).singleElement().asString().startsWith(refusal);
        } else {
            assertThat(withoutLines(reading)).isEqualTo(refusal == null ? List.of() : List.of(refusal));
        }
    }

    @Test
    void openingAndClosingAreToldWithTheirSign() {
        String debit = balance("OPBD", "10.00", "2007-01-19").replace("CRDT", "DBIT");
        CamtReading reading = CamtReading.of(statement(debit + balance("CLBD", "60.00", "2007-01-20")
                + ENTRIES));
        Statement statement = reading.statements().get(0);
        assertThat(statement.opening().map(Object::toString)).isEqualTo(Optional.of("-10.00"));
        assertThat(statement.closing().map(Object::toString)).isEqualTo(Optional.of("60.00"));
        assertThat(statement.date().map(Object::toString)).isEqualTo(Optional.of("2007-01-20"));
        assertThat(reading.refusals()).isEmpty();
    }

    @Test
    void balancesOfAPageAreTakenWhereThereAreNoOthers() {
        String interim = balance("OPBD", "10.00", "2007-01-19").replace("</CdOrPrtry>",
                "</CdOrPrtry><SubTp><Cd>INTM</Cd></SubTp>");
        String closing = balance("CLBD", "80.00", "2007-01-19");
        assertThat(CamtReading.of(statement(interim + closing + ENTRIES)).refusals()).isEmpty();
        String whole = balance("OPBD", "11.00", "2007-01-20");
        assertThat(withoutLines(CamtReading.of(statement(interim + whole + closing + ENTRIES))))
                .containsExactly("F03 CLBD: 80.00 USD, not 81.00 USD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"COPY", "CODU", "DUPL"})
    void copyIsRefused(String copy) {
        assertThat(withoutLines(CamtReading.of(statement("<CpyDplctInd>" + copy + "</CpyDplctInd>"
                + ENTRIES))))
                .containsExactly("F06 CpyDplctInd: an original, not " + copy);
    }

    @Test
    void copyInAnEnvelopeIsRefused() {
        String xml = "<BizMsgEnvlp><AppHdr><CpyDplct>DUPL</CpyDplct></AppHdr>" + statement(ENTRIES)
                + "</BizMsgEnvlp>";
        assertThat(withoutLines(CamtReading.of(xml)))
                .containsExactly("F06 CpyDplct of the envelope: an original, not DUPL");
        assertThat(CamtReading.of(xml).entries()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            12, 13, 14       | none
            12, 14           | F05 number of the statement: 13, not 14
            12, 12           | F05 number of the statement: 13, not 12
            13, 12           | F05 number of the statement: 14, not 12
            12, 1            | F05 number of the statement: 13, not 1""")
    void aGapInTheNumbersIsToldWhereTheBalancesConfirmIt(String numbers, String refusal) {
        String[] statements = numbers.split(", ");
        for (int at = 0; at < statements.length; at++) {
            statements[at] = numbered(statements[at], ACCOUNT, "2007-01-19", refusal == null ? ""
                    : balance("OPBD", "1" + at, "2007-01-19") + balance("CLBD", "1" + at, "2007-01-19"));
        }
        assertThat(withoutLines(CamtReading.of(message(statements))))
                .isEqualTo(refusal == null ? List.of() : List.of(refusal));
    }

    @Test
    void numbersOfOtherAccountsPagesAndYearsAreNoGap() {
        String other = ACCOUNT.replace("8025720131", "99");
        String page = "<StmtPgntn><PgNb>1</PgNb></StmtPgntn>";
        assertThat(CamtReading.of(message(numbered("12", ACCOUNT, "2006-12-28", page),
                numbered("7", other, "2006-12-28", ""), numbered("12", ACCOUNT, "2006-12-28", page),
                numbered("1", ACCOUNT, "2007-01-02", ""))).refusals()).isEmpty();
    }

    @Test
    void statementOpensWithWhatTheOneBeforeClosedWith() {
        String first = numbered("1", ACCOUNT, "2007-01-18", balance("CLBD", "10.00", "2007-01-18"));
        String next = numbered("2", ACCOUNT, "2007-01-19", balance("OPBD", "10.01", "2007-01-19"));
        assertThat(withoutLines(CamtReading.of(message(first, next))))
                .containsExactly("F03 opening balance after the statement before: 10.01, not 10.00");
    }

    @Test
    void nothingThatProvesItIsAnEmptyListOfControls() {
        CamtReading reading = CamtReading.of(statement("<ElctrncSeqNb>4</ElctrncSeqNb>" + ENTRIES
                + credit("").replace("BOOK", "INFO")));
        assertThat(reading.statements().get(0).controls()).isEmpty();
    }

    @Test
    void sumsAreNotToldWhereAnEntryCannotBeRead() {
        String summary = "<TxsSummry><TtlNtries><NbOfNtries>2</NbOfNtries><Sum>150</Sum></TtlNtries>"
                + "</TxsSummry>";
        CamtReading reading = CamtReading.of(statement(summary + credit("") + entry("5x", "CRDT", "")));
        assertThat(withoutLines(reading)).singleElement().asString().startsWith("F07 Ntry/Amt");
    }

    private static String numbered(String number, String account, String day, String more) {
        return "<Stmt><ElctrncSeqNb>" + number + "</ElctrncSeqNb><CreDtTm>" + day + "T21:00:00</CreDtTm>"
                + account + more
                + "</Stmt>";
    }

    private static List<String> withoutLines(CamtReading reading) {
        return reading.refusals().stream().map(line -> line.replaceFirst(" line [0-9]+", "")).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2007-01-19T21:00:00-05:00 | Dt   2007-01-19                       | 2007-01-19T21:00
            2007-01-20T05:00:00-05:00 | Dt   2007-01-19                       | 2007-01-19
            2007-01-19T00:00:00-05:00 | Dt   2007-01-19                       | 2007-01-19
            2007-01-20T05:00:00-05:00 | DtTm 2007-01-20T00:00:00-05:00        | 2007-01-19
            2007-01-20T05:00:00-05:00 | DtTm 2007-01-20T05:00:00Z             | 2007-01-19
            2007-01-20T05:00:00-05:00 | DtTm 2007-01-19T24:00:00-05:00        | 2007-01-19
            2007-01-20T05:00:00-05:00 | DtTm 2007-01-19T24:00:00              | 2007-01-19
            2007-01-20T05:00:00-05:00 | DtTm 2007-01-19T00:00:00-05:00        | 2007-01-19
            """)
    void closingBalanceSpeaksForItsDayOrUntilTheStatementWasMade(String made, String closing, String upTo) {
        String[] at = closing.split("\\s+");
        String balances = balance("OPBD", "10.00", "2007-01-19").replace("<Dt><Dt>2007-01-19</Dt></Dt>",
                at[0].equals("Dt") || at[1].startsWith("2007-01-19T00") ? "<Dt><Dt>2007-01-19</Dt></Dt>"
                        : "<Dt><DtTm>2007-01-19T00:00:00-05:00</DtTm></Dt>")
                + balance("CLBD", "110.00", "2007-01-19").replace("<Dt><Dt>2007-01-19</Dt></Dt>", "<Dt><"
                        + at[0] + ">" + at[1] + "</" + at[0] + "></Dt>");
        CamtReading reading = CamtReading.of(statement(balances + credit("")).replace(
                "2007-01-19T21:00:00-05:00", made));
        assertThat(reading.refusals()).isEmpty();
        assertThat(reading.statements().get(0).upTo()).hasToString("Optional[" + upTo + "]");
    }

    @Test
    void midnightIsOfTheDayThatItBeginsWhereAnEntryIsOfThatDay() {
        String content = balance("OPBD", "10.00", "2007-01-18") + balance("CLBD", "110.00", "2007-01-19")
                .replace("<Dt><Dt>2007-01-19</Dt></Dt>", "<Dt><DtTm>2007-01-19T00:00:00-05:00</DtTm></Dt>")
                + credit("");
        assertThat(CamtReading.of(statement(content)).statements().get(0).date()).hasToString(
                "Optional[2007-01-19]");
    }
}
