package settle.ways;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import settle.closings.ToldDay;

/** Rows of files as the stories tell them, and the fourth and fifth investor, who have not paid. */
final class Told {

    static final String LATE = "escrow/late.csv";
    static final String LATER = "escrow/later.csv";
    static final String AMENDED = "subscriptions/amended.csv";
    static final String AGAIN = "subscriptions/again.csv";
    static final String REQUESTS = "dwac/more.csv";
    static final String NEW_REQUESTS = "dwac/new.csv";
    static final String REGISTER = "warrants/register.csv";

    private static final String OF_ENTRIES = "account_number,bank_reference,booked_at,value_date,direction,"
            + "amount,currency,type,status,originator_name,remittance,reverses\n";
    private static final String OF_BOOK = "subscription_id,investor_name,shares,warrants,price_per_unit,"
            + "aggregate_purchase_price,tin,investor_signed_on,company_signed_on,dtc_participant_number,"
            + "dtc_account_number,dtc_account_name,status,version,expected_payers\n";
    private static final String OF_REQUESTS = "dwac_id,entered_at,decided_at,cusip,quantity,"
            + "dtc_participant_number,account_number,account_name,status\n";
    private static final String OF_REGISTER = "warrant_number,subscription_id,holder_name,warrant_shares,"
            + "exercise_price,issue_date,expiration_date\n";

    private Told() {}

    static String entries(String... rows) {
        return OF_ENTRIES + lines(rows);
    }

    static String book(String... rows) {
        return OF_BOOK + lines(rows);
    }

    static String requests(String... rows) {
        return OF_REQUESTS + lines(rows);
    }

    static String register(String... rows) {
        return OF_REGISTER + lines(rows);
    }

    private static String lines(String... rows) {
        return Stream.of(rows).map(row -> row + "\n").collect(Collectors.joining());
    }

    /** A wire of the morning of 22 January. */
    static String wire(String reference, String amount, String payer, String text) {
        return entry(reference, "CREDIT", amount, "WIRE_IN", payer, text, "");
    }

    static String entry(String reference, String direction, String amount, String type, String party,
            String text, String reverses) {
        return String.join(",", "8025720131", reference, "2007-01-22T10:00", "2007-01-22", direction, amount,
                "USD", type, "BOOKED", party, text, reverses);
    }

    /** A request for the investor's account {@code A-…}. */
    static String request(String id, String quantity, String investor, String status) {
        return String.join(",", id, "2007-01-22T11:00", status.equals("PENDING") ? "" : "2007-01-23T11:00",
                "14067D102", quantity, "0352", "A-" + number(investor), investor, status);
    }

    private static String number(String investor) {
        return String.valueOf(List.of("Alder", "Birch", "Cedar", "Dogwood", "Elm").indexOf(investor.substring(
                0,
                investor.indexOf(' '))) + 1);
    }

    /** Alder Fund's page in a later version. */
    static String alder(int version) {
        return page("001", "Alder Fund LP", version);
    }

    /** A page for 100,000 units. */
    static String page(String id, String investor, int version) {
        return page(id, investor, "100000,50000,1.14,114000.00", "ACTIVE", version, "");
    }

    static String page(String id, String investor, String terms, String status, int version, String payers) {
        return String.join(",", "CPST-" + id, investor, terms, "12-3456789", "2007-01-18", "2007-01-18",
                "0352",
                "A-" + number(investor), investor, status, Integer.toString(version), payers);
    }

    /** Dogwood Fund subscribes for 114,000.00, and its shares are requested. */
    static ToldDay fourth(ToldDay day) {
        return day.comes(AMENDED, book(page("004", "Dogwood Fund LP", 1)))
                .comes(REQUESTS, requests(request("DW-4", "100000", "Dogwood Fund LP", "PENDING")));
    }

    /** And Elm Fund, under the same manager. */
    static ToldDay fifth(ToldDay day) {
        return day.comes(AMENDED, book(page("004", "Dogwood Fund LP",
                "100000,50000,1.14,114000.00", "ACTIVE", 1, "GROVE MANAGEMENT"),
                page("005", "Elm Fund LP", "100000,50000,1.14,114000.00", "ACTIVE", 1, "GROVE MANAGEMENT")))
                .comes(REQUESTS, requests(request("DW-4", "100000", "Dogwood Fund LP", "PENDING"),
                        request("DW-5", "100000", "Elm Fund LP", "PENDING")));
    }

    /** Dogwood Fund and a wire of it. */
    static ToldDay paid(ToldDay day, String amount) {
        return fourth(day).comes(LATE, entries(wire("R4", amount, "DOGWOOD FUND LP", "CPST-004")));
    }
}
