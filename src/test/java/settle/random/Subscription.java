package settle.random;

import java.time.LocalDate;

/**
 * An investor's subscription as it counts.
 *
 * @param row its row of the book
 * @param dueCents shares times the offering's price; nothing when withdrawn or rejected
 * @param deadline the last day on which its money is in time
 */
record Subscription(Row row, long shares, long dueCents, LocalDate deadline) {

    String id() {
        return row.get("subscription_id");
    }

    String investor() {
        return row.get("investor_name");
    }

    boolean active() {
        return isActive(row);
    }

    static boolean isActive(Row row) {
        return row.get("status").isEmpty() || row.get("status").equals("ACTIVE");
    }
}
