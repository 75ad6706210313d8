package settle.random;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The warrant register of a draft, where it has one. */
final class Register {
    private final Draft draft;
    private final List<Row> rows = new ArrayList<>();
    private final Set<String> planned = new HashSet<>();

    Register(Draft draft) {
        this.draft = draft;
    }

    List<Row> rows() {
        return List.copyOf(rows);
    }

    boolean isPlanned(Subscription subscription) {
        return planned.contains(subscription.id());
    }

    void none(Subscription subscription) {
        planned.add(subscription.id());
    }

    /** Issues a warrant that is right but for the change, and returns its number. */
    String issue(Subscription subscription, UnaryOperator<Row> change) {
        planned.add(subscription.id());
        Row book = subscription.row();
        String registered = book.get("registration_name");
        String holder = registered.isEmpty() ? subscription.investor() : registered;
        Row row = change.apply(Row.of("warrant_number", "W-%04d".formatted(rows.size() + 1),
                "subscription_id", subscription.id(), "holder_name", holder,
                "warrant_shares", book.get("warrants"),
                "exercise_price", draft.dice.pick("1.30", "1.3"), "issue_date", "2007-01-24",
                "expiration_date", "2012-01-23", "delivered_on", "", "courier_reference", ""));
        rows.add(row);
        return row.get("warrant_number");
    }
}
