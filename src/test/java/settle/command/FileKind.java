package settle.command;

import java.util.List;

/** A kind of file, with one of the clean closing that has a record on every line. */
enum FileKind {
    SUBSCRIPTIONS("subscriptions/book-20070118.csv", 32, "subscription_id", "investor_name", "shares",
            "warrants",
            "price_per_unit", "aggregate_purchase_price", "dtc_participant_number", "dtc_account_number"),
    ESCROW("escrow/pnc-20070119-am.csv", 11, "account_number", "bank_reference", "value_date", "direction",
            "amount", "currency"),
    DWAC("dwac/mellon-dwac-20070119.csv", 32, "dwac_id", "cusip", "quantity", "dtc_participant_number",
            "status"),
    WARRANTS("warrants/register-20070124.csv", 36, "warrant_number", "subscription_id", "holder_name",
            "warrant_shares", "exercise_price", "issue_date", "expiration_date");

    private final String path;
    private final int lines;
    private final List<String> required;

    FileKind(String path, int lines, String... required) {
        this.path = path;
        this.lines = lines;
        this.required = List.of(required);
    }

    String control() {
        return path + ".control";
    }

    /** Of a file below the inbox. */
    String path() {
        return path;
    }

    int lines() {
        return lines;
    }

    List<String> required() {
        return required;
    }
}
