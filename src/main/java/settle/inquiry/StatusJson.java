package settle.inquiry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import settle.audit.StatedTotals;
import settle.breaks.Key;
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

    private static final ObjectMapper JSON = new ObjectMapper();

    private StatusJson() {}

    public static String of(ClosingStatus status) {
        ObjectNode json = object().put("offering_id", status.offering().id().text())
                .put("issuer", status.offering().issuer()).put("now", status.now().toString())
                .put("verdict", status.finished().map(FinishedRun::verdict).orElse(null))
                .put("run_under_way", status.runUnderWay());
        json.set("run_died", status.died().map(run -> object().put("number", run.id())
                .put("as_of", run.asOf().toString()).put("started_at", run.startedAt().toString()))
                .orElse(null));
        json.set("last_run", status.finished().map(run -> object().put("number", run.id())
                .put("as_of", run.asOf().toString()).put("started_at", run.startedAt().toString())
                .put("finished_at", run.finishedAt().toString())).orElse(null));
        json.set("next_deadline", status.nextDeadline().map(StatusJson::deadline).orElse(null));
        json.set("next_cut_off", status.nextCutOff().map(StatusJson::deadline).orElse(null));
        json.set("investors", status.totals().map(StatusJson::investors).orElse(null));
        json.set("money", status.totals().map(StatusJson::money).orElse(null));
        json.set("exceptions", status.exceptions().map(StatusJson::exceptions).orElse(null));
        ArrayNode worst = json.putArray("worst");
        status.exceptions().ifPresent(open -> open.worst().forEach(seen -> worst.add(worst(seen, status))));
        json.set("record", status.head().number() == 0 ? null : object()
                .put("entries", status.head().number()).put("head", status.head().hash()));
        try {
            return JSON.writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of text and numbers is JSON", e);
        }
    }

    private static ObjectNode deadline(Deadlines.Coming next) {
        return object().put("name", next.deadline().key()).put("title", next.deadline().title())
                .put("at", next.at().toString()).put("minutes_left", next.minutesLeft());
    }

    private static ObjectNode investors(StatedTotals totals) {
        ObjectNode counts = object();
        for (InvestorVerdict verdict : InvestorVerdict.values()) {
            counts.put(verdict.name().toLowerCase(Locale.ROOT), totals.investors().get(verdict));
        }
        return counts;
    }

    private static ObjectNode money(StatedTotals money) {
        return object().put("currency", money.applied().currency().getCurrencyCode())
                .put("applied", money.applied().toString())
                .put("applied_on_hold", money.appliedOnHold().toString())
                .put("unplaced", money.unplaced().toString()).put("blocked", money.blocked().toString())
                .put("to_refund", money.toRefund().toString());
    }

    private static ObjectNode exceptions(OpenExceptions open) {
        ObjectNode json = object().put("open", open.open()).put("new", open.fresh())
                .put("cleared", open.cleared());
        ObjectNode bySeverity = json.putObject("by_severity");
        open.bySeverity().forEach((severity, count) -> bySeverity.put(severity.name(), count));
        ObjectNode byCode = json.putObject("by_code");
        open.byCode().forEach((code, count) -> byCode.put(code.name(), count));
        return json;
    }

    private static ObjectNode worst(SeenBreak seen, ClosingStatus status) {
        Key key = seen.found().key();
        return object().put("exception_id", seen.found().id()).put("code", seen.found().code().name())
                .put("severity", seen.found().severity().name()).put("status", seen.status().name())
                .put("subscription_id", key.text(Part.SUBSCRIPTION))
                .put("bank_reference", key.text(Part.WIRE)).put("dwac_id", key.text(Part.REQUEST))
                .put("owner", seen.found().code().owner().title())
                .put("due_at", seen.dueAt(status.offering()).toString())
                .put("message", seen.found().message());
    }

    private static ObjectNode object() {
        return JSON.createObjectNode();
    }
}
