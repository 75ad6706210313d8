package settle.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static settle.intake.SampleRow.DECISION;
import static settle.intake.SampleRow.DWAC;
import static settle.intake.SampleRow.ENTRY;
import static settle.intake.SampleRow.SUBSCRIPTION;
import static settle.intake.SampleRow.WARRANT;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import settle.book.Subscription;
import settle.delivery.DwacRequest;
import settle.identity.SourceLine;
import settle.proof.Reject;
import settle.statement.BankEntry;
import settle.table.Types;

/** What the rows of each kind of file may say, and what makes a row a reject. */
class RowFormatTest {

    @ParameterizedTest
    @ValueSource(strings = {"subscription", "entry", "dwac", "warrant", "decision"})
    void rowWithTheRequiredColumnsAloneIsRead(String kind) {
        SampleRow<?> one = SampleRow.of(kind);

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
        assertThat(SampleRow.of(kind).rejected(column, "").reason()).startsWith(column + ": expected ")
                .endsWith("found nothing");
        assertThat(SampleRow.of(kind).rejected(column, "   ").column()).isEqualTo(column);
    }

    @ParameterizedTest
    @CsvSource({"subscription, dtc_participant_number", "subscription, dtc_account_number",
            "dwac, dtc_participant_number", "dwac, cusip"})
    void missingDeliveryInstructionIsLeftToTheChecks(String kind, String column) {
        assertThat(SampleRow.of(kind).parsed(column, "").value()).isPresent();
    }

    @Test
    void leadingZerosSurvive() {
        Subscription subscription = SUBSCRIPTION.read("dtc_account_number", "00417822");
        assertThat(subscription.delivery().participantNumber()).isEqualTo("0352");
        assertThat(subscription.delivery().accountNumber()).isEqualTo("00417822");
        assertThat(ENTRY.read("originator_account", "0000671190").remitter().account()).isEqualTo(
                "0000671190");
        assertThat(ENTRY.read("imad", "00A").imad()).isEqualTo("00A");
        assertThat(ENTRY.read("imad", "").reference()).isEqualTo("0001");
        assertThat(DWAC.read("account_number", "000123").accountNumber()).isEqualTo("000123");
        assertThat(DWAC.read("comment", "").id()).isEqualTo("0007");
        assertThat(WARRANT.read("courier_reference", "0042").courierReference()).isEqualTo("0042");
        assertThat(WARRANT.read("courier_reference", "").number()).isEqualTo("0009");
    }

    @ParameterizedTest
    @CsvSource({"subscription, status, ASLEEP", "entry, direction, IN", "entry, type, CHEQUE",
            "entry, status, DONE",
            "dwac, status, DONE", "decision, action, IGNORE", "entry, currency, DOLLAR",
            "entry, currency, US",
            "entry, direction, CREDIT DEBIT"})
    void unknownWordIsAReject(String kind, String column, String word) {
        assertThat(SampleRow.of(kind).rejected(column, word).reason()).startsWith(column + ": expected ")
                .endsWith("found \"" + word + "\"");
    }

    @Test
    void wordsAreTakenInAnyCase() {
        assertThat(ENTRY.read("direction", "debit").direction()).isEqualTo(BankEntry.Direction.DEBIT);
        assertThat(ENTRY.read("currency", "eur").amount().currency().getCurrencyCode()).isEqualTo("EUR");
        assertThat(DWAC.read("status", "Approved").status()).isEqualTo(DwacRequest.Status.APPROVED);
    }

    @Test
    void emptyOptionalFieldsHaveTheirDefaults() {
        Subscription subscription = SUBSCRIPTION.read("status", "");
        assertThat(subscription.status()).isEqualTo(Subscription.Status.ACTIVE);
        assertThat(subscription.version()).isEqualTo(1);
        assertThat(subscription.investorSignedOn()).isEmpty();
        assertThat(subscription.parties().expectedPayers()).isEmpty();
        BankEntry entry = ENTRY.read("status", "");
        assertThat(entry.status()).isEqualTo(BankEntry.Status.BOOKED);
        assertThat(entry.type()).isEqualTo(BankEntry.Type.OTHER);
        assertThat(entry.bookedAt()).isEmpty();
        assertThat(DWAC.read("entered_at", "").enteredAt()).isEmpty();
        assertThat(WARRANT.read("delivered_on", "").deliveredOn()).isEmpty();
        assertThat(DECISION.read("amount", "").amount()).isEmpty();
    }

    @Test
    void expectedPayersStandBetweenSemicolons() {
        assertThat(SUBSCRIPTION.read("expected_payers", " A, LP ; ;B Corp;").parties().expectedPayers())
                .isEqualTo(List.of("A, LP", "B Corp"));
    }

    @Test
    void identifiersAndTextsHaveALimit() {
        assertThat(SUBSCRIPTION.read("subscription_id", "X".repeat(Types.MAX_IDENTIFIER)).id().text())
                .hasSize(
                        100);
        assertThat(SUBSCRIPTION.rejected("subscription_id", "X".repeat(Types.MAX_IDENTIFIER + 1)).reason())
                .contains("at most 100 characters, found 101");
        assertThat(SUBSCRIPTION.read("address", "X".repeat(Types.MAX_TEXT)).parties().address()).hasSize(
                2_000);
        assertThat(SUBSCRIPTION.rejected("address", "X".repeat(Types.MAX_TEXT + 1)).column())
                .isEqualTo("address");
        assertThat(ENTRY.rejected("remittance", "X".repeat(Types.MAX_TEXT + 1)).column())
                .isEqualTo("remittance");
    }

    @Test
    void rejectKeepsWhereItStoodAndItsTextInPart() {
        Reject reject = ENTRY.rejected("remittance", "X".repeat(5_000));

        assertThat(reject.source()).isEqualTo(new SourceLine("file.csv", 2));
        assertThat(reject.text()).hasSize(Reject.MAX_TEXT).endsWith("…");
    }

    @Test
    void blanksAroundAValueAreNoPartOfIt() {
        assertThat(SUBSCRIPTION.read("subscription_id", "  CPST-001 ").id().text()).isEqualTo("CPST-001");
    }

    @Test
    void everyFaultOfARowIsTold() {
        Map<String, String> bad = new LinkedHashMap<>(ENTRY.good());
        bad.put("amount", "1.005");
        bad.put("value_date", "2007-02-30");
        bad.put("direction", "UP");

        Reject reject = ENTRY.format().parse(Samples.row(bad)).reject().orElseThrow();

        assertThat(reject.reason()).contains("amount: ", "value_date: ", "direction: ");
    }
}
