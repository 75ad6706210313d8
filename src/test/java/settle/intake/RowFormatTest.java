package settle.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import settle.book.Subscription;
import settle.decision.Decision;
import settle.delivery.DwacRequest;
import settle.delivery.WarrantCertificate;
import settle.identity.SourceLine;
import settle.offering.Offering;
import settle.proof.Reject;
import settle.statement.BankEntry;
import settle.table.DecisionColumns;
import settle.table.DwacColumns;
import settle.table.EntryColumns;
import settle.table.InputTable;
import settle.table.SubscriptionColumns;
import settle.table.Types;
import settle.table.WarrantColumns;

/** What the rows of each kind of file may say, and what makes a row a reject. */
class RowFormatTest {

    private static final Offering OFFERING = Samples.offering();
    private static final String DIGITS_20 = "9".repeat(20);

    private static final Map<String, String> SUBSCRIPTION = row("subscription_id", "CPST-001",
            "investor_name", "Alder Peak Partners LP", "shares", "1000000", "warrants", "500000",
            "price_per_unit", "1.14", "aggregate_purchase_price", "1140000.00",
            "dtc_participant_number", "0352", "dtc_account_number", "00417822");
    private static final Map<String, String> ENTRY = row("account_number", "8025720131",
            "bank_reference", "0001", "value_date", "2007-01-19", "direction", "CREDIT",
            "amount", "1140000.00", "currency", "USD");
    private static final Map<String, String> DWAC = row("dwac_id", "0007", "cusip", "14067D102",
            "quantity", "1000000", "dtc_participant_number", "0352", "status", "PENDING");
    private static final Map<String, String> WARRANT = row("warrant_number", "0009", "subscription_id",
            "CPST-001",
            "holder_name", "Alder Peak Partners LP", "warrant_shares", "500000", "exercise_price", "1.30",
            "issue_date", "2007-01-24", "expiration_date", "2012-01-23");
    private static final Map<String, String> DECISION = row("decision_id", "0001", "action", "WAIVE",
            "reason", "agreed", "decided_by", "j.doe", "decided_at", "2007-01-24T08:30");

    /** A format with a row of its required columns that it reads. */
    private record Case(RowFormat<?> format, Map<String, String> good) {}

    private static <T> RowFormat<T> rows(InputTable<T> table) {
        return new TableRows<>("CSV", table);
    }

    private static Case caseOf(String kind) {
        return switch (kind) {
            case "subscription" -> new Case(rows(SubscriptionColumns.of(OFFERING)), SUBSCRIPTION);
            case "entry" -> new Case(rows(EntryColumns.of(OFFERING.zone(), OFFERING.currency())), ENTRY);
            case "dwac" -> new Case(rows(DwacColumns.of(OFFERING)), DWAC);
            case "warrant" -> new Case(rows(WarrantColumns.of(OFFERING)), WARRANT);
            case "decision" -> new Case(rows(DecisionColumns.of(OFFERING)), DECISION);
            default -> throw new IllegalArgumentException(kind);
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"subscription", "entry", "dwac", "warrant", "decision"})
    void rowWithTheRequiredColumnsAloneIsRead(String kind) {
        Case one = caseOf(kind);

        assertThat(one.format().required()).containsExactlyInAnyOrderElementsOf(one.good().keySet());
        assertThat(one.format().parse(Samples.row(one.good())).value()).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
            "subscription, subscription_id", "subscription, investor_name", "subscription, shares",
            "subscription, warrants", "subscription, price_per_unit",
            "subscription, aggregate_purchase_price",
            "entry, account_number", "entry, bank_reference", "entry, value_date", "entry, direction",
            "entry, amount",
            "entry, currency", "dwac, dwac_id", "dwac, quantity", "dwac, status", "warrant, warrant_number",
            "warrant, subscription_id", "warrant, holder_name", "warrant, warrant_shares",
            "warrant, exercise_price",
            "warrant, issue_date", "warrant, expiration_date", "decision, decision_id", "decision, action",
            "decision, decided_at"})
    void emptyRequiredFieldIsAReject(String kind, String column) {
        assertThat(rejected(kind, column, "").reason()).startsWith(column + ": expected ")
                .endsWith("found nothing");
        assertThat(rejected(kind, column, "   ").column()).isEqualTo(column);
    }

    @ParameterizedTest
    @CsvSource({"subscription, dtc_participant_number", "subscription, dtc_account_number",
            "dwac, dtc_participant_number", "dwac, cusip"})
    void missingDeliveryInstructionIsLeftToTheChecks(String kind, String column) {
        assertThat(parsed(kind, column, "").value()).isPresent();
    }

    @ParameterizedTest
    @MethodSource("amounts")
    void amountIsAPlainDecimalAboveZeroWithAtMostTwoPlaces(String text, boolean good) {
        assertThat(parsed("entry", "amount", text).value().isPresent()).isEqualTo(good);
        assertThat(parsed("subscription", "aggregate_purchase_price", text).value().isPresent())
                .isEqualTo(good);
        assertThat(parsed("decision", "amount", text).value().isPresent()).isEqualTo(good);
    }

    static Stream<Arguments> amounts() {
        return Stream.concat(
                Stream.of("1", "0.01", "1140000.00", "1140000.5", "007.50", " 5.00 ", "9999999999999.99")
                        .map(text -> Arguments.of(text, true)),
                Stream.of("0", "0.00", "-1.00", "+1.00", "1.005", "1.000", "1,140,000.00", "1 140", "1'000",
                        "1.140,00",
                        "1e6", "1E6", ".50", "5.", "$5", "5 USD", "(5.00)", "5-", "NaN", "abc", "0x10", "١٢",
                        "１２",
                        "10000000000000.00", DIGITS_20).map(text -> Arguments.of(text, false)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,000", "1000.0", "-5", "+5", "1e3", "0", "a", "1 000", "１", "9999999999999999"})
    void quantityIsAWholeNumberAboveZero(String text) {
        assertThat(rejected("subscription", "shares", text).column()).isEqualTo("shares");
        assertThat(rejected("dwac", "quantity", text).column()).isEqualTo("quantity");
        assertThat(rejected("warrant", "warrant_shares", text).column()).isEqualTo("warrant_shares");
    }

    @Test
    void subscriptionMayHaveNoWarrants() {
        assertThat(subscription("warrants", "0").warrants().count()).isZero();
        assertThat(rejected("subscription", "warrants", "-1").column()).isEqualTo("warrants");
    }

    @ParameterizedTest
    @CsvSource({"1.14, true", "1.1, true", "2, true", "1.140, false", "1.145, false", "0, false",
            "-1.14, false",
            "'1,14', false", "1E0, false", "1234567890, false"})
    void priceHasNoMorePlacesThanTheOfferings(String text, boolean good) {
        assertThat(parsed("subscription", "price_per_unit", text).value().isPresent()).isEqualTo(good);
        assertThat(parsed("warrant", "exercise_price", text).value().isPresent()).isEqualTo(good);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2007-02-29", "2007-13-01", "2007-00-10", "2007-1-9", "20070119", "19.01.2007",
            "01/19/2007",
            "2007-01-19T10:00", "07-01-19", "2007-01-32", "today", "2007-01-19Z"})
    void dateIsAnIsoDateThatExists(String text) {
        assertThat(rejected("entry", "value_date", text).column()).isEqualTo("value_date");
        assertThat(rejected("warrant", "issue_date", text).column()).isEqualTo("issue_date");
        assertThat(rejected("warrant", "delivered_on", text).column()).isEqualTo("delivered_on");
        assertThat(rejected("subscription", "investor_signed_on", text).column())
                .isEqualTo("investor_signed_on");
        assertThat(rejected("subscription", "company_signed_on", text).column())
                .isEqualTo("company_signed_on");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+12007-01-22", "-0044-03-15", "+999999999-12-31"})
    void yearHasFourDigits(String text) {
        assertThat(rejected("entry", "value_date", text).column()).isEqualTo("value_date");
    }

    @Test
    void leapDayExistsInALeapYear() {
        assertThat(warrant("expiration_date", "2012-02-29").expirationDate()).isEqualTo(LocalDate.of(2012, 2,
                29));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2007-01-19T25:00", "2007-01-19T10:60", "2007-01-19 10:00", "10:00",
            "2007-02-30T10:00",
            "2007-01-19T10:00 EST", "2007-01-19T10", "2007-01-19T10:00+25:00", "1169200800"})
    void momentIsAnIsoMomentThatExists(String text) {
        assertThat(rejected("entry", "booked_at", text).column()).isEqualTo("booked_at");
        assertThat(rejected("dwac", "entered_at", text).column()).isEqualTo("entered_at");
        assertThat(rejected("dwac", "decided_at", text).column()).isEqualTo("decided_at");
        assertThat(rejected("decision", "decided_at", text).column()).isEqualTo("decided_at");
        assertThat(rejected("decision", "approved_at", text).column()).isEqualTo("approved_at");
    }

    @ParameterizedTest
    @CsvSource({
            "2007-01-24T10:00, 2007-01-24T10:00",
            "2007-01-24T10:00:05, 2007-01-24T10:00:05",
            "2007-01-24T10:00:05.123456789, 2007-01-24T10:00:05.123456789",
            "2007-01-24T10:00-05:00, 2007-01-24T10:00",
            "2007-01-24T10:00-06:00, 2007-01-24T11:00",
            "2007-01-24T15:00Z, 2007-01-24T10:00",
            "2007-01-25T00:30+01:00, 2007-01-24T18:30",
            "2007-07-01T12:00Z, 2007-07-01T08:00"})
    void momentWithAnOffsetIsPutIntoTheOfferingsZone(String text, LocalDateTime moment) {
        assertThat(entry("booked_at", text).bookedAt().orElseThrow().orderingMoment()).isEqualTo(moment);
        assertThat(dwac("entered_at", text).enteredAt()).contains(moment);
        assertThat(decision("decided_at", text).decidedAt()).isEqualTo(moment);
    }

    @Test
    void bookingDayWithoutATimeStaysWithoutOne() {
        BankEntry entry = entry("booked_at", "2007-01-24");

        assertThat(entry.bookedAt().orElseThrow().date()).isEqualTo(LocalDate.of(2007, 1, 24));
        assertThat(entry.bookedAt().orElseThrow().time()).isEmpty();
    }

    @Test
    void requestDayWithoutATimeIsTheEndOfTheDay() {
        assertThat(dwac("decided_at", "2007-01-24").decidedAt())
                .contains(LocalDate.of(2007, 1, 24).atTime(LocalTime.MAX));
    }

    @Test
    void leadingZerosSurvive() {
        Subscription subscription = subscription("dtc_account_number", "00417822");
        assertThat(subscription.delivery().participantNumber()).isEqualTo("0352");
        assertThat(subscription.delivery().accountNumber()).isEqualTo("00417822");
        assertThat(entry("originator_account", "0000671190").remitter().account()).isEqualTo("0000671190");
        assertThat(entry("imad", "00A").imad()).isEqualTo("00A");
        assertThat(entry("imad", "").reference()).isEqualTo("0001");
        assertThat(dwac("account_number", "000123").accountNumber()).isEqualTo("000123");
        assertThat(dwac("comment", "").id()).isEqualTo("0007");
        assertThat(warrant("courier_reference", "0042").courierReference()).isEqualTo("0042");
        assertThat(warrant("courier_reference", "").number()).isEqualTo("0009");
    }

    @ParameterizedTest
    @CsvSource({"subscription, status, ASLEEP", "entry, direction, IN", "entry, type, CHEQUE",
            "entry, status, DONE",
            "dwac, status, DONE", "decision, action, IGNORE", "entry, currency, DOLLAR",
            "entry, currency, US",
            "entry, direction, CREDIT DEBIT"})
    void unknownWordIsAReject(String kind, String column, String word) {
        assertThat(rejected(kind, column, word).reason()).startsWith(column + ": expected ")
                .endsWith("found \"" + word + "\"");
    }

    @Test
    void wordsAreTakenInAnyCase() {
        assertThat(entry("direction", "debit").direction()).isEqualTo(BankEntry.Direction.DEBIT);
        assertThat(entry("currency", "eur").amount().currency().getCurrencyCode()).isEqualTo("EUR");
        assertThat(dwac("status", "Approved").status()).isEqualTo(DwacRequest.Status.APPROVED);
    }

    @Test
    void emptyOptionalFieldsHaveTheirDefaults() {
        Subscription subscription = subscription("status", "");
        assertThat(subscription.status()).isEqualTo(Subscription.Status.ACTIVE);
        assertThat(subscription.version()).isEqualTo(1);
        assertThat(subscription.investorSignedOn()).isEmpty();
        assertThat(subscription.parties().expectedPayers()).isEmpty();
        BankEntry entry = entry("status", "");
        assertThat(entry.status()).isEqualTo(BankEntry.Status.BOOKED);
        assertThat(entry.type()).isEqualTo(BankEntry.Type.OTHER);
        assertThat(entry.bookedAt()).isEmpty();
        assertThat(dwac("entered_at", "").enteredAt()).isEmpty();
        assertThat(warrant("delivered_on", "").deliveredOn()).isEmpty();
        assertThat(decision("amount", "").amount()).isEmpty();
    }

    @Test
    void expectedPayersStandBetweenSemicolons() {
        assertThat(subscription("expected_payers", " A, LP ; ;B Corp;").parties().expectedPayers())
                .isEqualTo(List.of("A, LP", "B Corp"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1.0", "two", "9999999999999999"})
    void versionIsAWholeNumberFromOne(String text) {
        assertThat(rejected("subscription", "version", text).column()).isEqualTo("version");
    }

    @Test
    void hugeVersionsStayApart() {
        assertThat(parsed("subscription", "version", "20070119100000").value().map(one -> ((Subscription) one)
                .version()))
                .isNotEqualTo(Optional.of(Integer.MAX_VALUE));
    }

    @Test
    void identifiersAndTextsHaveALimit() {
        assertThat(subscription("subscription_id", "X".repeat(Types.MAX_IDENTIFIER)).id().text()).hasSize(
                100);
        assertThat(rejected("subscription", "subscription_id", "X".repeat(Types.MAX_IDENTIFIER + 1)).reason())
                .contains("at most 100 characters, found 101");
        assertThat(subscription("address", "X".repeat(Types.MAX_TEXT)).parties().address()).hasSize(2_000);
        assertThat(rejected("subscription", "address", "X".repeat(Types.MAX_TEXT + 1)).column())
                .isEqualTo("address");
        assertThat(rejected("entry", "remittance", "X".repeat(Types.MAX_TEXT + 1)).column())
                .isEqualTo("remittance");
    }

    @Test
    void rejectKeepsWhereItStoodAndItsTextInPart() {
        Reject reject = rejected("entry", "remittance", "X".repeat(5_000));

        assertThat(reject.source()).isEqualTo(new SourceLine("file.csv", 2));
        assertThat(reject.text()).hasSize(Reject.MAX_TEXT).endsWith("…");
    }

    @Test
    void blanksAroundAValueAreNoPartOfIt() {
        assertThat(subscription("subscription_id", "  CPST-001 ").id().text()).isEqualTo("CPST-001");
    }

    @Test
    void everyFaultOfARowIsTold() {
        Map<String, String> bad = new LinkedHashMap<>(ENTRY);
        bad.put("amount", "1.005");
        bad.put("value_date", "2007-02-30");
        bad.put("direction", "UP");

        Reject reject = rows(EntryColumns.of(OFFERING.zone(), OFFERING.currency())).parse(Samples.row(bad))
                .reject()
                .orElseThrow();

        assertThat(reject.reason()).contains("amount: ", "value_date: ", "direction: ");
    }

    private static Subscription subscription(String column, String value) {
        return (Subscription) read("subscription", column, value);
    }

    private static BankEntry entry(String column, String value) {
        return (BankEntry) read("entry", column, value);
    }

    private static DwacRequest dwac(String column, String value) {
        return (DwacRequest) read("dwac", column, value);
    }

    private static WarrantCertificate warrant(String column, String value) {
        return (WarrantCertificate) read("warrant", column, value);
    }

    private static Decision decision(String column, String value) {
        return (Decision) read("decision", column, value);
    }

    private static Object read(String kind, String column, String value) {
        Outcome<?> outcome = parsed(kind, column, value);
        assertThat(outcome.reject()).isEmpty();
        return outcome.value().orElseThrow();
    }

    private static Reject rejected(String kind, String column, String value) {
        Outcome<?> outcome = parsed(kind, column, value);
        assertThat(outcome.reject()).as("%s = \"%s\"", column, value).isPresent();
        return outcome.reject().orElseThrow();
    }

    private static Outcome<?> parsed(String kind, String column, String value) {
        Case one = caseOf(kind);
        Map<String, String> values = new LinkedHashMap<>(one.good());
        values.put(column, value);
        return one.format().parse(Samples.row(values));
    }

    private static Map<String, String> row(String... columnsAndValues) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int at = 0; at < columnsAndValues.length; at += 2) {
            row.put(columnsAndValues[at], columnsAndValues[at + 1]);
        }
        return row;
    }
}
