package settle.random;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The decisions of a draft: their rows, and who may decide when. Drawn from dice of their own, so that a
 * closing is the same with decisions and without.
 */
final class Decisions {
    private static final List<String> DESK = List.of("R. Vance", "J. Tolland", "A. de Groot");
    private static final List<String> APPROVERS = List.of("L. Okafor", "M. Ferris");
    private static final int MINUTES_BEFORE_RUN = 25;

    final Draft draft;
    final Dice dice;
    final ExceptionIds ids;
    private final List<Row> rows = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();
    private LocalDateTime clock;

    Decisions(Draft draft, Dice dice, ExceptionIds ids) {
        this.draft = draft;
        this.dice = dice;
        this.ids = ids;
        this.clock = LocalDateTime.parse(draft.deal.day().asOf()).minusMinutes(MINUTES_BEFORE_RUN);
    }

    /** Whether nothing was decided on this subscription, wire or exception yet; from now on something is. */
    boolean take(String key) {
        return taken.add(key);
    }

    boolean isTaken(String key) {
        return taken.contains(key);
    }

    /** A decision of two persons, later than those before it; its effect is for the caller to state. */
    Row good(String action) {
        clock = clock.plusSeconds(1);
        return Row.of("decision_id", "DEC-%03d".formatted(rows.size() + 1), "exception_id", "",
                "action", action, "subscription_id", "", "bank_reference", "", "amount", "",
                "reason", dice.pick("letter of the manager", "call of 24 January", "e-mail, on file"),
                "decided_by", dice.pick(DESK), "decided_at", clock.toString(),
                "approved_by", dice.pick(APPROVERS),
                "approved_at", dice.chance(50) ? "" : clock.toString());
    }

    void enter(Row row) {
        rows.add(row);
        if (!row.get("approved_by").isEmpty() && dice.chance(20)) {
            rows.add(row.with("approved_by", "").with("approved_at", ""));
        }
    }

    /** A decision that changes nothing: X07. */
    void refused(Row row) {
        rows.add(row);
        draft.expect("X07", row.get("subscription_id"), row.get("bank_reference"), "");
    }

    /** A decision that a later one takes back, whatever it says: as if neither had been. */
    void revoked(Row row) {
        enter(row);
        rows.add(good("REVOKE").with("exception_id", row.get("decision_id")));
    }

    /** Names what it is about by the exception's id, by the keys, or by both. */
    Row about(Row row, Truth.Expectation exception) {
        String id = ids.idOf(exception);
        return id.isEmpty() || dice.chance(50) ? row : row.with("exception_id", id);
    }

    List<Truth.Expectation> expected(String... codes) {
        return draft.expectations().stream().filter(each -> List.of(codes).contains(each.code())).toList();
    }

    boolean isExpected(String code, Subscription subscription) {
        return expected(code).stream().anyMatch(each -> each.subscriptionId().equals(subscription.id()));
    }

    void noLonger(String code, Subscription subscription) {
        draft.expectations().removeIf(each -> each.code().equals(code) && each.subscriptionId().equals(
                subscription.id()));
    }

    void noLonger(Truth.Expectation exception) {
        draft.expectations().remove(exception);
    }

    /** A subscription that has nothing and waits for nothing, and whose shares nobody approved. */
    Optional<Subscription> penniless() {
        return draft.book.subscriptions().stream()
                .filter(each -> List.of("no money", "nobody's money of an equal amount")
                        .contains(scenario(each.id())))
                .filter(each -> isExpected("C01", each) && !isExpected("D08", each) && !isTaken(each.id()))
                .findFirst();
    }

    /** The scenario that made something, without its number. */
    String scenario(String key) {
        return draft.origins().get(key).replaceFirst(" \\d+$", "");
    }

    /** So much of a wire is applied to a subscription of which nothing was paid before. */
    void applied(Subscription subscription, Wire wire, long cents) {
        take(subscription.id());
        take(wire.bankReference());
        noLonger("C01", subscription);
        draft.cash.applied(subscription, wire, cents, Rule.DECISION);
        long open = draft.cash.open(subscription);
        if (open > 0) {
            draft.expectAboutInvestor(open <= draft.deal.bandCents() ? "C03" : "C02", subscription);
        }
    }

    /** The files of the decisions; the order of rows means nothing. */
    List<CsvFile> files() {
        List<CsvFile> files = new ArrayList<>();
        List<Row> shuffled = dice.shuffled(rows);
        int cut = dice.between(0, rows.size());
        for (List<Row> part : List.of(shuffled.subList(0, cut), shuffled.subList(cut, rows.size()))) {
            if (!part.isEmpty()) {
                files.add(new CsvFile("decisions-" + (files.size() + 1) + ".csv",
                        List.copyOf(part.get(0).cells().keySet()), part, Map.of(),
                        CsvFile.Style.any(dice)));
            }
        }
        return files;
    }
}
