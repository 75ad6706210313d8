package settle.inquiry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import settle.audit.StatedTotals;
import settle.breaks.Key.Part;
import settle.closing.InvestorVerdict;
import settle.closing.SeenBreak;
import settle.offering.Deadlines;
import settle.store.RunStore.FinishedRun;

/**
 * A closing's status for programs: one JSON object on one line. All keys are always there; what is not known
 * is null. Amounts are text with two places.
 */
public final class StatusJson {

    private StatusJson() {}

    public static String of(ClosingStatus status) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("offering_id", status.offering().id().text());
        json.put("issuer", status.offering().issuer());
        json.put("now", status.now().toString());
        json.put("verdict", status.finished().map(FinishedRun::verdict).orElse(null));
        json.put("run_under_way", status.runUnderWay());
        json.put("run_died", status.died().map(run -> object("number", run.id(), "as_of", run.asOf(),
                "started_at", run.startedAt())).orElse(null));
        json.put("last_run", status.finished().map(run -> object("number", run.id(), "as_of", run.asOf(),
                "started_at", run.startedAt(), "finished_at", run.finishedAt())).orElse(null));
        json.put("next_deadline", status.nextDeadline().map(StatusJson::deadline).orElse(null));
        json.put("next_cut_off", status.nextCutOff().map(StatusJson::deadline).orElse(null));
        json.put("investors", status.totals().map(StatusJson::investors).orElse(null));
        json.put("money", status.totals().map(money -> object("currency",
                money.applied().currency().getCurrencyCode(), "applied", money.applied().toString(),
                "applied_on_hold", money.appliedOnHold().toString(), "unplaced", money.unplaced().toString(),
                "blocked", money.blocked().toString(), "to_refund", money.toRefund().toString()))
                .orElse(null));
        json.put("exceptions", status.exceptions().map(open -> object("open", open.open(), "new",
                open.fresh(), "cleared", open.cleared(), "by_severity", open.bySeverity(), "by_code",
                open.byCode())).orElse(null));
        json.put("worst", status.exceptions().map(open -> open.worst().stream()
                .map(seen -> worst(seen, status)).toList()).orElse(List.of()));
        json.put("record", status.head().number() == 0 ? null : object("entries", status.head().number(),
                "head", status.head().hash()));
        try {
            return new ObjectMapper().writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("maps of text and numbers are JSON", e);
        }
    }

    private static Map<String, Object> deadline(Deadlines.Coming next) {
        return object("name", next.deadline().key(), "title", next.deadline().title(), "at", next.at()
                .toString(), "minutes_left", next.minutesLeft());
    }

    private static Map<String, Object> investors(StatedTotals totals) {
        Map<String, Object> counts = new LinkedHashMap<>();
        for (InvestorVerdict verdict : InvestorVerdict.values()) {
            counts.put(verdict.name().toLowerCase(Locale.ROOT), totals.investors().get(verdict));
        }
        return counts;
    }

    private static Map<String, Object> worst(SeenBreak seen, ClosingStatus status) {
        return object("exception_id", seen.found().id(), "code", seen.found().code().name(), "severity",
                seen.found().severity().name(), "status", seen.status().name(), "subscription_id",
                seen.found().key().text(Part.SUBSCRIPTION), "bank_reference",
                seen.found().key().text(Part.WIRE), "dwac_id", seen.found().key().text(Part.REQUEST), "owner",
                seen.found().code().owner().title(),
                "due_at", seen.dueAt(status.offering()).toString(), "message", seen.found().message());
    }

    private static Map<String, Object> object(Object... namesAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int at = 0; at < namesAndValues.length; at += 2) {
            object.put(namesAndValues[at].toString(), namesAndValues[at + 1]);
        }
        return object;
    }
}
