package settle.bankfile.bai2;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import settle.offering.BankDialect;
import settle.offering.BankDialect.BaiTotals;
import settle.statement.Statement;
import settle.statement.StatementEvent.ControlFailed;

/** What the trailers prove, and what is out of place. */
class Bai2ControlsTest {

    private static final String PROVED = """
            01,S,R,070119,1015,7,,,2/
            02,R,S,1,070119,1010,USD,3/
            03,A,,010,1000,,,015,1300,,,045,-50,,/
            88,100,500,2,,400,200,1,/
            16,195,400,0,B1,,ONE
            16,195,100,0,B2,,TWO
            16,495,200,0,B3,,THREE
            88,AND MORE
            49,3650,7/
            03,B,,010,0,,,015,0,,/
            49,0,2/
            98,3650,2,11/
            02,R,S,1,070119,,USD,/
            03,C,USD,/
            49,,2/
            98,0,1,4/
            99,3650,2,17/
            """;

    @Test
    void aFileWhoseControlsHoldIsNotRefused() {
        Bai2Reading reading = Bai2Reading.of(PROVED);
        assertThat(reading.refusals()).isEmpty();
        assertThat(reading.statements()).extracting(Statement::account).containsExactly("A", "B", "C");
        assertThat(reading.statements().get(0).controls()).containsExactly(
                "49 account control total 3650 = 3650", "49 number of records 7 = 7",
                "opening 10.00 + 3.00 = closing 13.00", "02 as-of-date modifier 3: interim same-day");
        assertThat(reading.statements().get(2).opening()).isEmpty();
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            49,3650,7      | 49,3651,7      | F01:9 49 account control total; F01:12 98 group control total
            49,3650,7      | 49,3650,8      | F02:9 49 number of records
            98,3650,2,11   | 98,3649,2,11   | F01:12 98 group control total; F01:17 99 file control total
            98,3650,2,11   | 98,3650,3,11   | F02:12 98 number of accounts
            98,3650,2,11   | 98,3650,2,12   | F02:12 98 number of records
            99,3650,2,17   | 99,-3650,2,17  | F01:17 99 file control total
            99,3650,2,17   | 99,3650,1,17   | F02:17 99 number of groups
            99,3650,2,17   | 99,3650,2,16   | F02:17 99 number of records
            16,195,100     | 16,195,101     | F01:9 49 account control total; F03:9 03 closing ledger 015
            16,195,100     | 16,495,100     | F03:9 03 closing ledger 015
            045,-50        | 045,50         | F01:9 49 account control total
            100,500,2      | 100,501,2      | F01:9 49 account control total
            015,1300       | 015,1400       | F01:9 49 account control total; F03:9 03 closing ledger 015
            49,3650,7      | 49,3650,       | F07:9 49 number of records
            49,3650,7      | 49,3650,7,1    | F07:9 49 fields
            49,3650,7      | 49,36x50,7     | F07:9 49 account control total
            98,3650,2,11   | 98,3650,,11    | F07:12 98 number of accounts
            99,3650,2,17   | 99,3650,2,1x   | F07:17 99 number of records
            49,,2          | 49,1,2         | F01:15 49 account control total; F01:16 98 group control total
            16,195,100     | 17,195,100     | \
              F07:6 expected record 01, 02, 03, 16, 49, 88, 98 or 99, found 17; \
              F01:9 49 account control total; F03:9 03 closing ledger 015
            01,S,R,070119  | 01,S,R,070199  | F07:1 01 file creation date
            7,,,2/         | 7,,,1/         | F07:1 01 version number
            """)
    void everyControlIsChecked(String from, String to, String refusals) {
        assertThat(PROVED).contains(from);
        assertThat(Bai2Reading.of(PROVED.replaceFirst(from, to)).refusals())
                .containsExactly(refusals.split(" *; *"));
    }

    @ParameterizedTest(name = "without line {0}")
    @CsvSource(delimiter = '|', textBlock = """
            1  | F07:1 expected a 01 record before it; F02:16 99 number of records
            2  | F07:2 expected a 02 record before it; F07:4 expected a 03 record before it; \
              F07:5 expected a 03 record before it; F07:6 expected a 03 record before it; \
              F07:8 expected a 03 record before it; F07:9 expected a 02 record before it; \
              F07:10 expected a 03 record before it; F07:11 expected a 02 record before it; \
              F01:16 99 file control total; F02:16 99 number of groups; F02:16 99 number of records
            3  | F07:2 02 fields; F07:4 expected a 03 record before it; \
              F07:5 expected a 03 record before it; F07:6 expected a 03 record before it; \
              F07:8 expected a 03 record before it; \
              F01:11 98 group control total; F02:11 98 number of accounts; F02:11 98 number of records; \
              F02:16 99 number of records
            5  | F01:8 49 account control total; F02:8 49 number of records; F03:8 03 closing ledger 015; \
              F02:11 98 number of records; F02:16 99 number of records
            8  | F02:8 49 number of records; F02:11 98 number of records; F02:16 99 number of records
            9  | F07:9 49; F01:11 98 group control total; F02:11 98 number of accounts; \
              F02:11 98 number of records; F02:16 99 number of records
            12 | F07:12 98; F01:16 99 file control total; F02:16 99 number of groups; \
              F02:16 99 number of records
            16 | F07:16 98; F02:16 99 number of groups; F02:16 99 number of records
            17 | F07:16 99
            """)
    void aRecordThatIsMissingIsNoticed(int line, String refusals) {
        List<String> lines = PROVED.lines().toList();
        StringBuilder without = new StringBuilder();
        for (int at = 0; at < lines.size(); at++) {
            without.append(at + 1 == line ? "" : lines.get(at) + "\n");
        }
        assertThat(Bai2Reading.of(without.toString()).refusals()).containsExactly(refusals.split(" *; *"));
    }

    @ParameterizedTest(name = "line {0} twice")
    @CsvSource({"1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15", "16", "17"})
    void aRecordThatStandsTwiceIsNoticed(int line) {
        String twice = PROVED.lines().toList().get(line - 1) + "\n";
        assertThat(Bai2Reading.of(PROVED.replace(twice, twice + twice)).refusals()).isNotEmpty();
    }

    @Test
    void aFileWithoutRecordsIsRefused() {
        assertThat(Bai2Reading.of("").refusals()).containsExactly("F07:0 01");
        assertThat(Bai2Reading.of("\n  \n").refusals()).containsExactly("F07:0 01");
        assertThat(Bai2Reading.of("88,LOST/\n").refusals())
                .containsExactly("F07:1 expected a record, found an 88 with nothing before it");
    }

    @Test
    void anEndAmidTheFileIsRefusedAtEveryPlace() {
        for (int end = 1; end < PROVED.strip().length() - 1; end++) {
            String cut = PROVED.substring(0, end);
            assertThat(Bai2Reading.of(cut).refusals()).as(cut).isNotEmpty();
        }
    }

    @Test
    void filesOneAfterTheOtherAreEachProved() {
        Bai2Reading reading = Bai2Reading.of(PROVED + PROVED);
        assertThat(reading.refusals()).isEmpty();
        assertThat(reading.statements()).hasSize(6);
    }

    @Test
    void aBankThatTotalsItsTransactionsAloneIsReadInItsDialect() {
        String file = Bai2Reading.file(600, "03,A,,010,1000,,,015,1600,,/", "16,195,600,0,B,,T");
        assertThat(Bai2Reading.of(file).refusals()).containsExactly("F01:5 49 account control total");
        BankDialect dialect = new BankDialect(BaiTotals.TRANSACTIONS_ONLY, Map.of(), Map.of(), Map.of());
        Bai2Reading own = Bai2Reading.of(file, dialect);
        assertThat(own.refusals()).isEmpty();
        assertThat(own.statements().get(0).controls())
                .contains("49 account control total of transactions 600 = 600");
    }

    @Test
    void balancesAreProvedOnlyWhereTheyAndTransactionsAreGiven() {
        String wire = "16,195,100,0,B,,T";
        assertThat(Bai2Reading.ofAccount(300, "03,A,,010,100,,,015,200,,/").refusals()).isEmpty();
        assertThat(Bai2Reading.ofAccount(200, "03,A,,010,100,,/", wire).refusals()).isEmpty();
        assertThat(Bai2Reading.ofAccount(250, "03,A,,040,100,,,045,50,,/", wire).refusals()).isEmpty();
    }

    @Test
    void aFailedControlSaysWhatWasExpectedAndWhatWasFound() {
        ControlFailed failed = Bai2Reading.of(PROVED.replace("16,195,100", "16,195,102"))
                .only(ControlFailed.class).get(1);
        assertThat(failed.expected()).isEqualTo("13.00");
        assertThat(failed.actual()).isEqualTo("13.02");
        assertThat(failed.source()).hasToString("bank.bai2:9");
    }
}
