package settle.random;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Whether a newer content of a file takes back what an earlier one said, by the contract and on the texts of
 * the rows: a row is gone, or what a booked entry or a subscription says is another.
 */
final class TakenBack {

    private static final List<String> OF_ENTRY = List.of("direction", "amount", "value_date",
            "originator_name", "remittance");
    private static final List<String> TERMS = List.of("status", "shares", "warrants", "price_per_unit",
            "aggregate_purchase_price", "investor_name", "registration_name", "address",
            "fund_manager", "expected_payers", "dtc_participant_number", "dtc_participant_name",
            "dtc_account_number",
            "dtc_account_name");
    private static final Map<String, String> IDS = Map.of("dwac", "dwac_id", "warrants", "warrant_number",
            "decisions", "decision_id");

    private TakenBack() {}

    static boolean isSo(String folder, List<Row> earlier, List<Row> newest) {
        return earlier.stream().anyMatch(row -> newest.stream().noneMatch(switch (folder) {
            case "escrow" -> stillBooked(row);
            case "subscriptions" -> stillAgreed(row);
            default -> now -> same(row, now, IDS.get(folder));
        }));
    }

    private static Predicate<Row> stillBooked(Row row) {
        if (isPending(row)) {
            return any -> true;
        }
        return now -> same(row, now, "account_number") && same(row, now, "bank_reference") && !isPending(now)
                && OF_ENTRY.stream().allMatch(column -> same(row, now, column))
                && day(row).equals(day(now));
    }

    private static Predicate<Row> stillAgreed(Row row) {
        return now -> same(row, now, "subscription_id") && (version(now) > version(row)
                || version(now) == version(row) && TERMS.stream().allMatch(term -> same(row, now, term)));
    }

    private static boolean same(Row one, Row other, String column) {
        return said(one.get(column)).equals(said(other.get(column)));
    }

    private static String said(String text) {
        return text.replaceAll("\\s+", "");
    }

    private static boolean isPending(Row row) {
        return row.get("status").equals("PENDING");
    }

    private static String day(Row row) {
        String booked = row.get("booked_at");
        return booked.substring(0, Math.min(10, booked.length()));
    }

    static int version(Row row) {
        return row.get("version").isEmpty() ? 1 : Integer.parseInt(row.get("version"));
    }
}
