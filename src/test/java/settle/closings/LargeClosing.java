package settle.closings;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * A closing of thousands of subscriptions, with a little of everything that can go wrong, so that each
 * chunked step has several chunks. It is the same in every writing.
 */
final class LargeClosing {

    static final String AS_OF = "2007-01-24T09:30";

    private static final Path SAMPLE = Path.of("sample-data/clean/offering.yaml");
    private static final String ACCOUNT = "8025720131";
    private static final int CENTS_A_SHARE = 114;

    private final int subscriptions;

    LargeClosing(int subscriptions) {
        this.subscriptions = subscriptions;
    }

    void writeTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("offering.yaml"), Files.readString(SAMPLE)
                .replace("shares: 40000000, warrants: 20000000",
                        "shares: 400000000, warrants: 200000000"));
        write(folder, "subscriptions/book.csv", "subscription_id,investor_name,fund_manager,shares,warrants,"
                + "price_per_unit,aggregate_purchase_price,dtc_participant_number,dtc_account_number,"
                + "dtc_account_name,tin,investor_signed_on,company_signed_on", this::subscription);
        write(folder, "escrow/bank.csv",
                "account_number,bank_reference,booked_at,value_date,direction,amount,"
                        + "currency,type,status,originator_name,remittance", this::wire);
        write(folder, "dwac/requests.csv", "dwac_id,entered_at,fast_agent_number,cusip,quantity,"
                + "dtc_participant_number,account_number,account_name,status", this::request);
        write(folder, "warrants/register.csv", "warrant_number,subscription_id,holder_name,warrant_shares,"
                + "exercise_price,issue_date,expiration_date", this::warrant);
        write(folder, "decisions/decisions.csv", "decision_id,exception_id,action,subscription_id,"
                + "bank_reference,amount,reason,decided_by,decided_at", this::decision);
    }

    private interface Row {
        String of(int number);
    }

    private void write(Path folder, String path, String header, Row rows) throws IOException {
        StringBuilder text = new StringBuilder(header).append('\n');
        for (int number = 1; number <= subscriptions; number++) {
            text.append(rows.of(number)).append('\n');
        }
        Path file = folder.resolve("inbox").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private String subscription(int number) {
        String aggregate = number % 97 == 0 ? "1.00" : amount(number);
        return String.join(",", id(number), name(number), "Manager " + number / 7 + " LLC",
                Long.toString(shares(number)), Long.toString(shares(number) / 2), "1.14", aggregate, "0352",
                account(number), name(number), "98-0431177", "2007-01-18", "2007-01-18");
    }

    /** Most name their subscription; some only their payer, and some nobody at all. */
    private String wire(int number) {
        String payer = number % 61 == 0 ? "Stranger " + number : name(number);
        String text = number % 5 == 0 ? "UNITS" : "OBI=" + id(number);
        String amount = number % 41 == 0 ? "100.00" : amount(number);
        return String.join(",", ACCOUNT, reference(number),
                String.format(Locale.ROOT, "2007-01-19T09:%02d:%02d", number / 60 % 60, number % 60),
                "2007-01-19", "CREDIT", amount, "USD", "WIRE_IN", "BOOKED", payer, text);
    }

    private String request(int number) {
        long quantity = number % 83 == 0 ? 5 : shares(number);
        return String.join(",", "DW" + number, "2007-01-19T10:00", "7800", "14067D102",
                Long.toString(quantity), "0352", account(number), name(number), "PENDING");
    }

    private String warrant(int number) {
        long shares = number % 89 == 0 ? 7 : shares(number) / 2;
        return String.join(",", "CW-" + number, id(number), name(number), Long.toString(shares), "1.30",
                "2007-01-24", "2012-01-23");
    }

    private String decision(int number) {
        return String.join(",", "D" + number, "none-" + number, "WAIVE", id(number), reference(number), "",
                "a reason", "somebody", "2007-01-23T10:00");
    }

    private static String id(int number) {
        return String.format(Locale.ROOT, "CPST-%05d", number);
    }

    private static String name(int number) {
        return String.format(Locale.ROOT, "Investor %05d Fund LP", number);
    }

    private static String account(int number) {
        return String.format(Locale.ROOT, "00%08d", number);
    }

    private static String reference(int number) {
        return String.format(Locale.ROOT, "20070119R%06d", number);
    }

    private static long shares(int number) {
        return 1_000 + 2L * number;
    }

    private static String amount(int number) {
        return BigDecimal.valueOf(shares(number) * CENTS_A_SHARE, 2).toPlainString();
    }
}
