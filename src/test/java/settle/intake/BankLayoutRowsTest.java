package settle.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import settle.offering.Offering;
import settle.proof.Reject;
import settle.statement.BankEntry;

/** Entries in banks' own layouts, as an offering file describes them. */
class BankLayoutRowsTest {

    static final String[] SIGNED = {
            "name: First Harbor activity export",
            "delimiter: \";\"",
            "columns: { account_number: Account, bank_reference: Bank Ref, value_date: Value, booked_at: Booked,",
            "  amount: Amount, currency: Ccy, originator_name: Ordering Party, remittance: Details }",
            "date-format: dd.MM.yyyy",
            "time-format: dd.MM.yyyy HH:mm",
            "decimal-separator: \",\"",
            "grouping-separator: \".\"",
            "amounts: SIGNED"};
    private static final String[] WORDS = {
            "name: Words",
            "columns: { account_number: Acct, bank_reference: Ref, value_date: Date, direction: D/C, amount: "
                    + "Amt }",
            "date-format: MM/dd/yy",
            "grouping-separator: \",\"",
            "directions: { C: CREDIT, D: DEBIT }",
            "constants: { currency: USD, type: WIRE_IN }"};
    private static final String[] STATUS = {
            "name: Status",
            "columns: { account_number: Acct, value_date: Date, amount: Amt, status: Status }",
            "date-format: yyyyMMdd",
            "amounts: SIGNED",
            "status: { Posted: BOOKED, Pending post: PENDING }",
            "constants: { currency: USD }"};
    private static final String[] TWO = {
            "name: Two columns",
            "columns: { account_number: Acct, value_date: Date, credit_amount: In, debit_amount: Out }",
            "date-format: yyyyMMdd",
            "grouping-separator: \" \"",
            "amounts: TWO_COLUMNS",
            "constants: { currency: USD }"};

    @Test
    void layoutIsReadFromTheOfferingFile() {
        BankLayoutRows rows = rows(SIGNED);

        assertThat(rows.name()).isEqualTo("First Harbor activity export");
        assertThat(rows.delimiter()).isEqualTo(';');
        assertThat(rows.required()).containsExactly("Account", "Amount", "Bank Ref", "Booked", "Ccy",
                "Details",
                "Ordering Party", "Value");
    }

    @ParameterizedTest
    @CsvSource({
            "'1.140.000,00', CREDIT, 1140000.00", "'1140000,5', CREDIT, 1140000.50", "'+5', CREDIT, 5.00",
            "'-2.280.000,00', DEBIT, 2280000.00", "'-0,01', DEBIT, 0.01", "'0,00', CREDIT, 0.00"})
    void minusSignIsADebit(String text, BankEntry.Direction direction, String amount) {
        BankEntry entry = read(SIGNED, signed("Amount", text));

        assertThat(entry.direction()).isEqualTo(direction);
        assertThat(entry.amount()).hasToString(amount);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1,005", "--5", "1.14.000,00", "1,140,000", "(5,00", "5,00)",
            "(-5,00)", "$(-5,00)", "$($5,00)", "\u20AC(5,00)", "$(5,00", "( 5,00",
            "-5,00-", "-5,00 DR", "\u20AC5,00", "--", "-", "5,00 XX", "five"})
    void numberThatIsNotOfTheLayoutIsAReject(String text) {
        assertThat(parse(SIGNED, signed("Amount", text)).reject()).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"'(75,00)', DEBIT, 75.00", "'75,00-', DEBIT, 75.00", "'75,00 -', DEBIT, 75.00",
            "'$228.000,00', CREDIT, 228000.00", "'-$75,00', DEBIT, 75.00", "'$-75,00', DEBIT, 75.00",
            "'($75,00)', DEBIT, 75.00", "'$(75,00)', DEBIT, 75.00", "'( 75,00 )', DEBIT, 75.00",
            "'$ ( 75,00)', DEBIT, 75.00", "'75,00 CR', CREDIT, 75.00", "'75,00DR', DEBIT, 75.00",
            "'$75,00 dr', DEBIT, 75.00", "'\u221275,00', DEBIT, 75.00", "'75,000', CREDIT, 75.00"})
    void amountIsReadAsBanksPrintIt(String text, BankEntry.Direction direction, String amount) {
        BankEntry entry = read(SIGNED, signed("Amount", text));

        assertThat(entry.direction()).isEqualTo(direction);
        assertThat(entry.amount()).hasToString(amount);
    }

    @ParameterizedTest
    @CsvSource({"yyyy-MM-dd'T'HH:mm:ssXXX, 2007-01-24T09:30:00-08:00, 2007-01-24T12:30",
            "yyyy-MM-dd'T'HH:mm:ssXXX, 2007-01-24T14:30:00Z, 2007-01-24T09:30",
            "dd.MM.yyyy HH:mm xx, 24.01.2007 16:30 +0100, 2007-01-24T10:30",
            "MM/dd/yyyy hh:mm a z, 01/24/2007 09:30 AM PST, 2007-01-24T12:30",
            "MM/dd/yyyy hh:mm a VV, 01/24/2007 09:30 AM America/Chicago, 2007-01-24T10:30",
            "yyyy-MM-dd HH:mm, 2007-01-24 09:30, 2007-01-24T09:30"})
    void momentWithAnOffsetOrAZoneIsTheSameMomentInTheOfferingsZone(String format, String text, String here) {
        String[] layout = with("time-format: dd.MM.yyyy HH:mm", "time-format: \"" + format + "\"");

        assertThat(read(layout, signed("Booked", text)).bookedAt().orElseThrow()).hasToString(here);
    }

    @ParameterizedTest
    @CsvSource({"Posted, BOOKED", "PENDING POST, PENDING", "pending, PENDING", "Booked, BOOKED",
            "'', BOOKED"})
    void wordsOfTheBankTellTheStatus(String word, BankEntry.Status status) {
        assertThat(read(STATUS, status(word)).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Void", "Memo", "Settled?", "B", "Rejected"})
    void wordThatNoMapKnowsIsARejectThatSaysSo(String word) {
        assertThat(parse(STATUS, status(word)).reject().orElseThrow().reason())
                .contains("the layout does not say what the bank's word \"" + word + "\" means");
    }

    @ParameterizedTest
    @CsvSource({"Status, Pending, PENDING", "STATUS, Posted, BOOKED",
            "Transaction Status, In process, PENDING",
            "Posting status, not posted, PENDING", "State, CLEARED, BOOKED", "Other, Pending, BOOKED"})
    void statusThatTheBankStatesCountsThoughNobodyMappedIt(String column, String word,
            BankEntry.Status status) {
        assertThat(read(WORDS, words(column, word)).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"State, NY", "STATE, New York", "State, Bayern", "Province State, Ontario", "Estate, Void"})
    void columnOfAnAddressIsNoStatus(String column, String word) {
        assertThat(read(WORDS, words(column, word)).status()).isEqualTo(BankEntry.Status.BOOKED);
    }

    @ParameterizedTest
    @CsvSource({"Status, NY", "Transaction State, NY", "Entry status, Frozen", "State, Void",
            "State, rejected"})
    void statusThatNobodyMappedAndNoBankKnowsIsAReject(String column, String word) {
        assertThat(parse(WORDS, words(column, word)).reject().orElseThrow().reason())
                .contains("the bank's word \"" + word + "\" in its column " + column);
    }

    @Test
    void descriptionNamesThePayerWhereNoColumnDoes() {
        String[] layout = {"name: Described", "columns: { value_date: Date, amount: Amt, remittance: Text }",
                "amounts: SIGNED", "constants: { account_number: \"8025720131\", currency: USD }"};

        BankEntry entry = read(layout, Map.of("Date", "2007-01-19", "Amt", "5.00", "Text",
                "WIRE TYPE:WIRE IN ORIG:ACME GROWTH FUND LP ID:000004925580 SND BK:FIFTH HARBOR BANK "
                        + "PMT DET:UNITS CPST-001"));

        assertThat(entry.remitter().name()).isEqualTo("ACME GROWTH FUND LP");
        assertThat(entry.remittance()).contains("CPST-001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1140000.00", "1.23", "12.3"})
    void pointIsNoDecimalSeparatorOfALayoutWithAComma(String text) {
        assertThat(parse(SIGNED, signed("Amount", text)).reject()).isPresent();
    }

    @Test
    void dateOfAnotherFormatIsAReject() {
        assertThat(parse(SIGNED, signed("Value", "2007-01-19")).reject()).isPresent();
    }

    @Test
    void datesAndTimesAreOfTheLayoutsFormat() {
        BankEntry entry = read(SIGNED, signed("Booked", "19.01.2007 14:05"));

        assertThat(entry.valueDate()).hasToString("2007-01-19");
        assertThat(entry.bookedAt().orElseThrow().orderingMoment()).isEqualTo(LocalDateTime.of(2007, 1, 19,
                14, 5));
        assertThat(read(SIGNED, signed("Booked", "19.01.2007")).bookedAt().orElseThrow().time()).isEmpty();
        assertThat(read(SIGNED, signed("Booked", "")).bookedAt()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"30.02.2007", "01/19/2007", "19.1.2007", "19.13.2007", ""})
    void dateThatIsNotOfTheLayoutOrDoesNotExistIsAReject(String text) {
        assertThat(parse(SIGNED, signed("Value", text)).reject()).hasValueSatisfying(reject -> assertThat(
                reject.reason()).contains("value_date")
                .contains(text.isEmpty() ? "nothing" : text));
    }

    @ParameterizedTest
    @CsvSource({"C, CREDIT", "D, DEBIT", "CREDIT, CREDIT"})
    void wordsTellTheDirection(String word, BankEntry.Direction direction) {
        BankEntry entry = read(WORDS, words("D/C", word));

        assertThat(entry.direction()).isEqualTo(direction);
        assertThat(entry.amount()).hasToString("1140000.00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"X", "", "CR"})
    void unknownWordOfADirectionIsAReject(String word) {
        assertThat(parse(WORDS, words("D/C", word)).reject()).isPresent();
    }

    @Test
    void directionWithASignedNumberIsAReject() {
        assertThat(parse(WORDS, words("Amt", "-5.00")).reject()).isPresent();
    }

    @Test
    void twoDigitsOfAYearAreOfThisCentury() {
        assertThat(read(WORDS, words("Date", "01/19/07")).valueDate()).hasToString("2007-01-19");
        assertThat(parse(WORDS, words("Date", "02/30/07")).reject()).isPresent();
    }

    @Test
    void constantsStandForWhatTheFileDoesNotSay() {
        BankEntry entry = read(WORDS, words("D/C", "C"));

        assertThat(entry.amount().currency().getCurrencyCode()).isEqualTo("USD");
        assertThat(entry.type()).isEqualTo(BankEntry.Type.WIRE_IN);
    }

    @ParameterizedTest
    @CsvSource({
            "1 140 000.00, '', CREDIT, 1140000.00", "'', 25.00, DEBIT, 25.00", "0.00, 25.00, DEBIT, 25.00",
            "25.00, 0.00, CREDIT, 25.00", "0.00, 0.00, CREDIT, 0.00", "'', 0.00, DEBIT, 0.00",
            "'', -25.00, DEBIT, 25.00"})
    void columnTellsTheDirection(String in, String out, BankEntry.Direction direction, String amount) {
        BankEntry entry = read(TWO, two(in, out));

        assertThat(entry.direction()).isEqualTo(direction);
        assertThat(entry.amount()).hasToString(amount);
        assertThat(entry.reference()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'', ''", "5.00, 5.00", "-5.00, ''", "1.005, ''", "abc, ''"})
    void rowWithBothNeitherOrABadAmountIsAReject(String in, String out) {
        assertThat(parse(TWO, two(in, out)).reject()).isPresent();
    }

    @Test
    void amountsInBothColumnsAreToldAsSuch() {
        assertThat(parse(TWO, two("5.00", "6.00")).reject().orElseThrow().reason()).contains("found both");
    }

    @Test
    void rejectKeepsTheBanksOwnText() {
        Reject reject = parse(SIGNED, signed("Amount", "five")).reject().orElseThrow();

        assertThat(reject.text()).contains("five").contains("19.01.2007");
        assertThat(reject.reason()).contains("amount").contains("five");
    }

    private static Map<String, String> signed(String column, String value) {
        return with(Map.of("Account", "8025720131", "Bank Ref", "R1", "Value", "19.01.2007", "Booked", "",
                "Amount", "5,00", "Ccy", "USD", "Ordering Party", "ALDER", "Details", "CPST-001"), column,
                value);
    }

    private static Map<String, String> words(String column, String value) {
        return with(Map.of("Acct", "8025720131", "Ref", "R1", "Date", "01/19/07", "D/C", "C",
                "Amt", "1,140,000.00"), column, value);
    }

    private static Map<String, String> two(String in, String out) {
        return Map.of("Acct", "8025720131", "Date", "20070119", "In", in, "Out", out);
    }

    private static Map<String, String> status(String word) {
        return Map.of("Acct", "8025720131", "Date", "20070119", "Amt", "5.00", "Status", word);
    }

    /** The signed layout with another line in the place of one. */
    private static String[] with(String line, String other) {
        return Arrays.stream(SIGNED).map(any -> any.equals(line) ? other : any).toArray(String[]::new);
    }

    private static Map<String, String> with(Map<String, String> row, String column, String value) {
        Map<String, String> changed = new LinkedHashMap<>(row);
        changed.put(column, value);
        return changed;
    }

    private static BankEntry read(String[] layout, Map<String, String> row) {
        Outcome<BankEntry> outcome = parse(layout, row);
        assertThat(outcome.reject()).isEmpty();
        return outcome.value().orElseThrow();
    }

    private static Outcome<BankEntry> parse(String[] layout, Map<String, String> row) {
        return rows(layout).parse(Samples.row(row));
    }

    private static BankLayoutRows rows(String[] layout) {
        Offering offering = Samples.offeringWith(layout);
        return BankLayoutRows.of(offering.bankLayouts().get(0), BankFormats.of(offering));
    }
}
