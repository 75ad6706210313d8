package settle.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import settle.book.Subscription;
import settle.decision.Decision;
import settle.delivery.DwacRequest;
import settle.delivery.WarrantCertificate;
import settle.offering.Offering;
import settle.proof.Reject;
import settle.statement.BankEntry;
import settle.table.DecisionColumns;
import settle.table.DwacColumns;
import settle.table.EntryColumns;
import settle.table.InputTable;
import settle.table.SubscriptionColumns;
import settle.table.WarrantColumns;

/**
 * A row of a kind of file with its required columns alone, which can be read; and what becomes of it if
 * changed.
 */
record SampleRow<T>(RowFormat<T> format, Map<String, String> good) {

    private static final Offering OFFERING = Samples.offering();

    static final SampleRow<Subscription> SUBSCRIPTION = of(SubscriptionColumns.of(OFFERING),
            "subscription_id", "CPST-001", "investor_name", "Alder Peak Partners LP", "shares", "1000000",
            "warrants", "500000", "price_per_unit", "1.14", "aggregate_purchase_price", "1140000.00",
            "dtc_participant_number", "0352", "dtc_account_number", "00417822");
    static final SampleRow<BankEntry> ENTRY = of(EntryColumns.of(OFFERING.zone(), OFFERING.currency()),
            "account_number", "8025720131", "bank_reference", "0001", "value_date", "2007-01-19",
            "direction", "CREDIT", "amount", "1140000.00", "currency", "USD");
    static final SampleRow<DwacRequest> DWAC = of(DwacColumns.of(OFFERING),
            "dwac_id", "0007", "cusip", "14067D102", "quantity", "1000000",
            "dtc_participant_number", "0352", "status", "PENDING");
    static final SampleRow<WarrantCertificate> WARRANT = of(WarrantColumns.of(OFFERING),
            "warrant_number", "0009", "subscription_id", "CPST-001", "holder_name", "Alder Peak Partners LP",
            "warrant_shares", "500000", "exercise_price", "1.30", "issue_date", "2007-01-24",
            "expiration_date", "2012-01-23");
    static final SampleRow<Decision> DECISION = of(DecisionColumns.of(OFFERING),
            "decision_id", "0001", "action", "WAIVE", "reason", "agreed", "decided_by", "j.doe",
            "decided_at", "2007-01-24T08:30");

    static SampleRow<?> of(String kind) {
        return switch (kind) {
            case "subscription" -> SUBSCRIPTION;
            case "entry" -> ENTRY;
            case "dwac" -> DWAC;
            case "warrant" -> WARRANT;
            case "decision" -> DECISION;
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private static <T> SampleRow<T> of(InputTable<T> table, String... columnsAndValues) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int at = 0; at < columnsAndValues.length; at += 2) {
            row.put(columnsAndValues[at], columnsAndValues[at + 1]);
        }
        return new SampleRow<>(new TableRows<>("CSV", table), row);
    }

    /** What becomes of the row with another value in a column. */
    Outcome<T> parsed(String column, String value) {
        Map<String, String> values = new LinkedHashMap<>(good);
        values.put(column, value);
        return format.parse(Samples.row(values));
    }

    T read(String column, String value) {
        Outcome<T> outcome = parsed(column, value);
        assertThat(outcome.reject()).isEmpty();
        return outcome.value().orElseThrow();
    }

    Reject rejected(String column, String value) {
        Outcome<T> outcome = parsed(column, value);
        assertThat(outcome.reject()).as("%s = \"%s\"", column, value).isPresent();
        return outcome.reject().orElseThrow();
    }
}
