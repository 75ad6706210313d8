package settle.bankfile.bai2;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import settle.offering.BankDialect;
import settle.offering.BankDialect.BaiTotals;
import settle.statement.BankEntry;
import settle.statement.BankEntry.Direction;
import settle.statement.BankEntry.Type;

/** What the fields of a record are read as. 2007-01-19, the as-of date, is a Friday. */
class Bai2FieldsTest {

    private static final String ACCOUNT = "03,1,,,,,/";

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            ''                     | 2007-01-19
            Z                      | 2007-01-19
            0                      | 2007-01-19
            1                      | 2007-01-22
            2                      | 2007-01-23
            V,070124,              | 2007-01-24
            V,20070124,1000        | 2007-01-24
            V,070124,2400          | 2007-01-24
            S,100,0,0              | 2007-01-19
            S,100,,                | 2007-01-19
            S,60,40,0              | 2007-01-22
            S,,,100                | 2007-01-23
            D,1,0,100              | 2007-01-19
            D,3,0,50,1,30,3,20     | 2007-01-24
            D,2,0,100,5,0          | 2007-01-19
            D,0                    | 2007-01-19
            """)
    void theFundsTypeSaysWhenTheMoneyIsThere(String funds, LocalDate valueDate) {
        Bai2Reading reading = Bai2Reading.ofAccount(300, "03,1,,100,200,1," + funds + ",040,0,,/",
                "16,195,100," + funds + ",BANK1,CUST1,TEXT, AND MORE");
        assertThat(reading.refusals()).isEmpty();
        assertThat(reading.entry().valueDate()).isEqualTo(valueDate);
        assertThat(reading.entry().reference()).isEqualTo("BANK1");
        assertThat(reading.entry().remittance()).isEqualTo("TEXT, AND MORE CUST1");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            X                | 16 funds type
            V,,              | 16 value date
            V,070230,        | 16 value date
            V,0701,          | 16 value date
            V,070124,1060    | 16 value time
            S,1,x,2          | 16 funds available after 1 days
            D,100,0,1        | 16 number of distributions
            D,x,0,1          | 16 number of distributions
            D,1,x,1          | 16 availability in days
            D,1,999,1        | 16 availability in days
            """)
    void aFundsTypeThatCannotBeReadIsMalformed(String funds, String field) {
        Bai2Reading reading =
                Bai2Reading.ofAccount(100, ACCOUNT, "16,195,100," + funds + ",BANK1,CUST1,TEXT");
        assertThat(reading.refusals()).containsExactly("F07:4 " + field);
        assertThat(reading.entries()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            070119,1010         | 2007-01-19T10:10
            20070119,1010       | 2007-01-19T10:10
            070119,0000         | 2007-01-19
            070119,101015       | 2007-01-19T10:10:15
            070119,10:10:15     | 2007-01-19T10:10:15
            070119,2400         | 2007-01-19
            070119,9999         | 2007-01-19
            070119,             | 2007-01-19T10:15
            990119,             | 1999-01-19
            040229,             | 2004-02-29
            """)
    void entriesAreBookedAtTheGroupsMoment(String moment, String bookedAt) {
        String file = Bai2Reading.file("02,R,S,1," + moment + ",USD,3/", 100, ACCOUNT, "16,195,100,0,B,C,T");
        assertThat(Bai2Reading.of(file).refusals()).isEmpty();
        assertThat(Bai2Reading.of(file).entry().bookedAt().orElseThrow()).hasToString(bookedAt);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            1, 2007-01-19T10:10
            2, 2007-01-19
            3, 2007-01-19T10:10
            4, 2007-01-19
            """)
    void aGroupOfADayThatIsOverKnowsNoTimeOfItsEntries(String modifier, String bookedAt) {
        String file = Bai2Reading.file("02,R,S,1,070119,1010,USD," + modifier + "/", 100, ACCOUNT,
                "16,195,100,0,B,C,T");
        assertThat(Bai2Reading.of(file).entry().bookedAt().orElseThrow()).hasToString(bookedAt);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            1,070230,1010,USD,2   | F07:2 02 as-of date
            1,,1010,USD,2         | F07:2 02 as-of date
            1,070119,2460,USD,2   | F07:2 02 as-of time
            1,070119,2500,USD,2   | F07:2 02 as-of time
            1,070119,1010,XYZ,2   | F07:2 02 currency code
            1,070119,1010,XXX,2   | F07:2 02 currency code
            1,070119,1010,USD,5   | F07:2 02 as-of-date modifier
            5,070119,1010,USD,2   | F07:2 02 group status
            ,070119,1010,USD,2    | F07:2 02 group status
            2,070119,1010,USD,2   | F06:2 02 group status
            4,070119,1010,USD,2   | F06:2 02 group status
            """)
    void aGroupThatIsNotLiveOrNotLegibleIsRefused(String fields, String refusal) {
        String file = Bai2Reading.file("02,R,S," + fields + "/", 100, ACCOUNT, "16,195,100,0,B,C,T");
        assertThat(Bai2Reading.of(file).refusals()).containsExactly(refusal);
    }

    @Test
    void aCorrectionIsAnUpdateOfEntriesThatCanBeToldAgain() {
        String group = "02,R,S,3,070119,1010,USD,3/";
        Bai2Reading known = Bai2Reading.of(Bai2Reading.file(group, 100, ACCOUNT, "16,195,100,0,B,,T"));
        assertThat(known.refusals()).isEmpty();
        assertThat(known.statements().get(0).controls())
                .contains("02 as-of-date modifier 3: interim same-day, 02 group status 3: correction");
        Bai2Reading unknown = Bai2Reading.of(Bai2Reading.file(group, 100, ACCOUNT, "16,195,100,0,,,T"));
        assertThat(unknown.refusals()).containsExactly("F06:4 02 group status 3 correction");
    }

    @ParameterizedTest(name = "03 {0}, 02 {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            GBP | USD | 1.00     | GBP
            ''  | GBP | 1.00     | GBP
            ''  | ''  | 1.00     | USD
            JPY | USD | 100.00   | JPY
            """)
    void amountsAreOfTheAccountsCurrencyOrTheGroupsOrTheOfferings(String account, String group, String amount,
            String currency) {
        Bai2Reading reading = Bai2Reading.of(Bai2Reading.file("02,R,S,1,070119,1010," + group + ",/", 400,
                "03,1," + account + ",010,100,,,015,200,,/", "16,195,100,0,B,C,T"));
        assertThat(reading.refusals()).isEmpty();
        assertThat(reading.entry().amount()).hasToString(amount);
        assertThat(reading.entry().amount().currency()).hasToString(currency);
        assertThat(reading.statements().get(0).opening().orElseThrow()).isEqualByComparingTo(amount);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            1,,100,12x,,/                  | F07:3 03 amount of type code 100
            1,,100,1.00,,/                 | F07:3 03 amount of type code 100
            1,,100,100,x,/                 | F07:3 03 item count of type code 100
            1,,10,100,,/                   | F07:3 03 type code
            1,EURO,100,100,,/              | F07:3 03 currency code
            ,USD,100,100,,/                | F07:3 03 account number
            1,,010,100,,,010,200,,/        | F07:3 03 opening ledger
            """)
    void anAccountThatCannotBeReadIsMalformed(String fields, String refusal) {
        assertThat(Bai2Reading.ofAccount(0, "03," + fields).refusals()).contains(refusal);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-100", "1.00", "1,00x", "12 3", "x", "9999999999999999999999", "1e5"})
    void aTransactionsAmountIsDigits(String amount) {
        Bai2Reading reading = Bai2Reading.ofAccount(100, ACCOUNT, "16,195," + amount + ",0,B,C,T");
        assertThat(reading.refusals()).isNotEmpty();
        assertThat(reading.entries()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "000", "+0", ""})
    void anAmountOfZeroIsAnEntry(String amount) {
        Bai2Reading reading = Bai2Reading.ofAccount(0, ACCOUNT, "16,195," + amount + ",0,B,C,T");
        assertThat(reading.refusals()).isEmpty();
        assertThat(reading.entry().amount().isZero()).isTrue();
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource({
            "195, CREDIT, WIRE_IN", "191, CREDIT, WIRE_IN", "206, CREDIT, WIRE_IN", "208, CREDIT, WIRE_IN",
            "142, CREDIT, OTHER", "331, CREDIT, OTHER", "353, CREDIT, OTHER", "399, CREDIT, OTHER",
            "354, CREDIT, INTEREST", "654, DEBIT, INTEREST", "398, CREDIT, FEE", "698, DEBIT, FEE",
            "661, DEBIT, FEE",
            "255, CREDIT, RETURN", "257, CREDIT, RETURN", "266, CREDIT, RETURN", "555, DEBIT, RETURN",
            "557, DEBIT, RETURN", "558, DEBIT, RETURN", "552, DEBIT, RETURN",
            "495, DEBIT, WIRE_OUT", "506, DEBIT, WIRE_OUT", "455, DEBIT, OTHER", "575, DEBIT, OTHER",
            "695, DEBIT, OTHER", "100, CREDIT, OTHER", "699, DEBIT, OTHER",
            "920, CREDIT, OTHER", "959, CREDIT, OTHER", "960, DEBIT, OTHER", "999, DEBIT, OTHER"
    })
    void theTypeCodeTellsTheDirectionAndTheKind(String code, Direction direction, Type type) {
        BankEntry entry = Bai2Reading.ofAccount(100, ACCOUNT, "16," + code + ",100,0,B,C,T").entry();
        assertThat(entry.direction()).isEqualTo(direction);
        assertThat(entry.type()).isEqualTo(type);
        assertThat(entry.typeCode()).isEqualTo("BAI " + code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"010", "099", "701", "800", "890", "900", "919", "19", "1955", "x95", ""})
    void aCodeThatMovesNoMoneyIsNoTransaction(String code) {
        Bai2Reading reading = Bai2Reading.ofAccount(100, ACCOUNT, "16," + code + ",100,0,B,C,T");
        assertThat(reading.refusals()).hasSize(1).allMatch(refusal -> refusal.startsWith("F07:4 16 "));
        assertThat(reading.entries()).isEmpty();
    }

    @Test
    void aNonMonetaryRecordIsNoEntryAndNoFault() {
        Bai2Reading reading = Bai2Reading.ofAccount(0, ACCOUNT, "16,890,,,,,A NOTE/", "88,AND MORE OF IT");
        assertThat(reading.refusals()).isEmpty();
        assertThat(reading.entries()).isEmpty();
    }

    @Test
    void theBanksOwnTypeCodesGoFirst() {
        BankDialect dialect = new BankDialect(BaiTotals.ALL_AMOUNTS,
                Map.of("195", "DEBIT FEE", "910", "CREDIT WIRE_IN", "890", "DEBIT"), Map.of(),
                Map.of());
        Bai2Reading reading = Bai2Reading.of(Bai2Reading.file(300, ACCOUNT, "16,195,100,0,B,C,T",
                "16,910,100,0,B,C,T", "16,890,100,0,B,C,T"), dialect);
        assertThat(reading.refusals()).isEmpty();
        assertThat(reading.entries()).extracting(entry -> entry.direction() + " " + entry.type())
                .containsExactly("DEBIT FEE", "CREDIT WIRE_IN", "DEBIT OTHER");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            BANK1,CUST1,TRN:TEXT1          | BANK1 | CUST1 | ''
            ,CUST1,TRN:TEXT1               | TEXT1 | CUST1 | ''
            0000000000,CUST1,T             | ''    | CUST1 | ''
            NONREF,CUST1,T                 | ''    | CUST1 | ''
            ,0,TRN:TEXT1 ORG=X             | TEXT1 | ''    | ''
            ,,NO REFERENCE                 | ''    | ''    | ''
            BANK1,,ORG=X TRN: TEXT1 OBI=Y  | BANK1 | ''    | TEXT1
            BANK1,,ORG=X TRN: BANK1 OBI=Y  | BANK1 | ''    | ''
            BANK1,,ORG=X TRN: NONREF OBI=Y | BANK1 | ''    | ''
            BANK1,,ORG=X OBI=Y TRN: TEXT1  | BANK1 | ''    | ''
            BANK1,,ORG=X REF: Y TRN: TEXT1 | BANK1 | ''    | ''
            """)
    void theReferenceIsTheBanksElseTheTextsAndNeverTheCustomers(
            String references, String reference, String customers, String second) {
        BankEntry entry = Bai2Reading.ofAccount(100, ACCOUNT, "16,195,100,0," + references).entry();
        assertThat(entry.reference()).isEqualTo(reference);
        assertThat(entry.customerReference()).isEqualTo(customers);
        assertThat(entry.secondReference()).isEqualTo(second);
    }

    @Test
    void theAccountNumberKeepsItsZerosAndLosesItsBlanks() {
        Bai2Reading reading = Bai2Reading.ofAccount(100, "03,00 8025 720131,USD,,,,/", "16,195,100,0,B,C,T");
        assertThat(reading.entry().account()).isEqualTo("008025720131");
    }

    @Test
    void accountOrAmountThatIsTooLongIsMalformed() {
        assertThat(Bai2Reading.ofAccount(100, "03,".concat("8".repeat(101)).concat(",USD/"),
                "16,195,100,0,BANK1,CUST1,TEXT").refusals()).containsExactly("F07:3 03 account number");
        assertThat(Bai2Reading.ofAccount(1_000_000_000_000_000L, ACCOUNT,
                "16,195,1000000000000000,0,BANK1,CUST1,TEXT").refusals()).containsExactly("F07:4 16 amount");
    }
}
