package settle.random;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The DWAC requests of a draft. Cash comes first in every scenario, so it is known here who is funded. */
final class Requests {
    private static final LocalDateTime FIRST_ENTRY = LocalDateTime.of(2007, 1, 19, 9, 0);
    private static final LocalDateTime LAST_ENTRY = LocalDateTime.of(2007, 1, 23, 16, 0);

    private final Draft draft;
    private final Dice dice;
    private final List<Row> rows = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final Set<String> settledByScenario = new HashSet<>();
    private final Map<String, Integer> good = new HashMap<>();
    private final Map<String, String> goodStatus = new HashMap<>();

    Requests(Draft draft) {
        this.draft = draft;
        this.dice = draft.dice;
    }

    List<Row> rows() {
        return List.copyOf(rows);
    }

    /** Whether a scenario has decided which requests this subscription has, if only that it has none. */
    boolean isPlanned(Subscription subscription) {
        return settledByScenario.contains(subscription.id());
    }

    void none(Subscription subscription) {
        settledByScenario.add(subscription.id());
    }

    boolean hasOneGood(Subscription subscription) {
        return good.getOrDefault(subscription.id(), 0) == 1;
    }

    boolean isApproved(Subscription subscription) {
        return "APPROVED".equals(goodStatus.get(subscription.id()));
    }

    LocalDateTime anyEntry() {
        return draft.moments.between(FIRST_ENTRY, LAST_ENTRY);
    }

    /** Enters a good request in the state that the day makes usual. */
    String enter(Subscription subscription, UnaryOperator<Row> change) {
        return enter(subscription, anyEntry(), usualStatus(subscription), change);
    }

    /** Enters a request linked to this subscription, and states D08, D09 and D11 as its state implies. */
    String enter(Subscription subscription, LocalDateTime entered, String status, UnaryOperator<Row> change) {
        settledByScenario.add(subscription.id());
        LocalDateTime decided = decision(status, entered);
        Row row = state(change.apply(matching(subscription)), entered, status, decided);
        String id = row.get("dwac_id");
        if (status.equals("PENDING") || status.equals("APPROVED")) {
            good.merge(subscription.id(), 1, Integer::sum);
            goodStatus.put(subscription.id(), status);
        }
        if (status.equals("PENDING") && draft.deal.day().released()) {
            draft.expectAboutRequest("D09", subscription, id);
        }
        if (status.equals("APPROVED") && !draft.cash.funded(subscription)) {
            draft.expectAboutRequest("D08", subscription, id);
        } else if (status.equals("APPROVED") && !isAfterRelease(decided)) {
            draft.expectAboutRequest("D11", subscription, id);
        }
        return id;
    }

    /** Enters a request that belongs to no subscription: D10. */
    void enterUnlinked(Row row) {
        state(row, anyEntry(), "PENDING", null);
        draft.expect("D10", "", "", row.get("dwac_id"));
    }

    /** A request as it should be for this subscription, with an id of its own. */
    Row matching(Subscription subscription) {
        Row book = subscription.row();
        String id;
        do {
            id = "DW-%05d".formatted(dice.between(1, 99_999));
        } while (!ids.add(id));
        draft.mark(id);
        return Row.of("dwac_id", id, "entered_at", "", "decided_at", "",
                "fast_agent_number", "7800", "cusip", Deal.CUSIP,
                "quantity", Long.toString(subscription.shares()),
                "dtc_participant_number", book.get("dtc_participant_number"),
                "account_number", book.get("dtc_account_number"),
                "account_name", draft.spelling.respelt(book.get("dtc_account_name")), "comment",
                dice.pick("", "CPST registered direct", "per letter, 24 Jan"), "status", "", "reason", "");
    }

    private Row state(Row row, LocalDateTime entered, String status, LocalDateTime decided) {
        Row entry = row.with("entered_at", entered.toString());
        Row last = entry.with("status", status).with("decided_at", decided == null ? "" : decided.toString())
                .with("reason", status.equals("REJECTED") ? "Comment missing" : "");
        if (decided != null && dice.chance(40)) {
            rows.add(entry.with("status", "PENDING"));
        }
        rows.add(last);
        return last;
    }

    private LocalDateTime decision(String status, LocalDateTime entered) {
        if (status.equals("PENDING")) {
            return null;
        }
        boolean afterRelease = status.equals("APPROVED") && draft.deal.day().released()
                && (draft.temper == Temper.CLEAN || !dice.chance(4));
        return afterRelease ? draft.deal.releasedAt().plusMinutes(dice.between(1, 360))
                : entered.plusMinutes(dice.between(1, 60));
    }

    private boolean isAfterRelease(LocalDateTime decided) {
        return draft.deal.day().released() && decided.isAfter(draft.deal.releasedAt());
    }

    private String usualStatus(Subscription subscription) {
        int rare = draft.temper == Temper.CLEAN ? 0 : 5;
        if (!draft.cash.funded(subscription)) {
            return dice.chance(2 * rare) ? "APPROVED" : "PENDING";
        }
        if (draft.deal.day().released()) {
            return draft.temper == Temper.MESSY && dice.chance(rare) ? "PENDING" : "APPROVED";
        }
        return dice.chance(rare) ? "APPROVED" : "PENDING";
    }
}
